import {readDocument} from '../lint/markdown/document.ts';
import {lineAfterFrontMatter} from '../lint/markdown/guard.ts';
import {LineIndex} from '../lint/markdown/lines.ts';
import {cutIntoPieces} from '../lint/markdown/pieces.ts';

/** A line on which somebody has begun to ask for a section; offsets are into the text. */
export interface SectionPlace {
  /** What a section replaces: the whole line. */
  readonly start: number;
  readonly end: number;
  /** What was typed before the words that look for a section: `##` or `lab`. */
  readonly opener: string;
  /** The depth of the heading asked for; undefined where only `lab` was typed. */
  readonly depth: number | undefined;
  /** Whether lines of text stand right above or below, so that a blank line is needed between. */
  readonly textAbove: boolean;
  readonly textBelow: boolean;
}

/** A run of `#`, or the word `lab`, and perhaps words that look for a section. */
const request = /^(?:(#{1,6})(?!#)|lab(?=[ \t]|$))/;

/**
 * Whether a section can be asked for at `offset`: on a line that begins with a run of `#`, or on one that begins a
 * paragraph with `lab`, in the text itself rather than in code, front matter, a comment, HTML or a table.
 */
export function findSectionPlace(text: string, offset: number): SectionPlace | undefined {
  const lines = new LineIndex(text);
  const {line} = lines.point(offset);
  const [start, end] = [lines.startOf(line), lines.endOf(line)];
  const typed = request.exec(text.slice(start, Math.min(offset, end)));
  if (!typed || text.slice(offset, end).trim() !== '') return undefined;
  const lineAt = (at: number) => (at < 1 ? '' : text.slice(lines.startOf(at), lines.endOf(at)));
  const [above, below] = [lineAt(line - 1), lineAt(line + 1)];
  // A heading between two rows would tear the table apart.
  if (above.includes('|') && below.includes('|')) return undefined;
  const piece = pieceAround(text, lines, line);
  if (!piece) return undefined;
  const {before, after} = piece;
  // Whether a heading would be one here tells text from everything else.
  const {sections} = readDocument('', `${before}# x${after}`);
  const at = sections.findIndex(section => section.depth > 0 && section.headingStart === before.length);
  if (at < 0) return undefined;
  const depth = typed[1]?.length;
  const textAbove = above.trim() !== '';
  // Inside a paragraph `lab` is a word like any other.
  const belowHeading = sections[at - 1]?.headingEnd === before.trimEnd().length;
  if (depth === undefined && textAbove && !belowHeading) return undefined;
  return {start, end, opener: typed[0], depth, textAbove, textBelow: below.trim() !== ''};
}

/** As much of the text around a line as has to be known to tell what the line is; nothing of the front matter. */
function pieceAround(
  text: string,
  lines: LineIndex,
  line: number,
): {before: string; after: string} | undefined {
  const first = lineAfterFrontMatter(text, lines);
  if (line < first) return undefined;
  const starts = cutIntoPieces(text, lines, first);
  const from = starts.findLast(start => start <= line) ?? first;
  const next = starts.find(start => start > line) ?? lines.count + 1;
  return {
    // Behind an empty line, dashes are not taken for the beginning of a front matter.
    before: `\n${text.slice(lines.startOf(from), lines.startOf(line))}`,
    after: text.slice(lines.endOf(line), lines.startOf(next)),
  };
}
