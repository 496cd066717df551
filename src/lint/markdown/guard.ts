import {Containers} from './containers.ts';
import {InlineLoad} from './inline-load.ts';
import {LineIndex} from './lines.ts';

/** A stretch of a text; end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Beyond these the parser's time grows with the square of the text or worse, or its stack overflows. */
const most = {
  depth: 100,
  runs: 2000,
  columns: 500,
  brackets: 100,
  unclosed: 16,
  codeLengths: 20,
  longRuns: 400,
  lazyLines: 500,
  underlines: 300,
  returns: 1000,
};

/** Many blocks just below the limit cost as much as one above it: what all of them may cost together. */
const budget = most.runs * most.runs;
/** Blocks with fewer runs cost nothing to speak of. */
const cheapRuns = 100;
/** A long text may cost more: so much more for each of its characters. */
const budgetOfLength = 20;

/**
 * Finds the blocks that would hold up the parser, in time linear in the text. A block is a run of lines without a
 * blank one.
 *
 * @returns stretches of whole lines in order, or undefined where the text is safe to parse
 */
export function findHostile(text: string, lines = new LineIndex(text)): readonly Stretch[] | undefined {
  const guard = new Guard(text);
  let line = lineAfterFrontMatter(text, lines);
  for (; line <= lines.count; line++)
    guard.read(lines.startOf(line), lines.endOf(line), lines.startOf(line + 1));
  return guard.finish();
}

/** The first line behind the front matter; 1 where there is none. */
export function lineAfterFrontMatter(text: string, lines: LineIndex): number {
  const fence = /^(---|\+\+\+)[ \t]*(?=[\n\r])/.exec(text)?.[1];
  if (fence === undefined) return 1;
  for (let line = 2; line <= lines.count; line++) {
    const start = lines.startOf(line);
    if (text.startsWith(fence, start) && /^[ \t]*$/.test(text.slice(start + 3, lines.endOf(line))))
      return line + 1;
  }
  return 1;
}

/** The text with the stretches as blank lines, so that every offset stays what it was. */
export function blankStretches(text: string, stretches: readonly Stretch[]): string {
  let result = '';
  let at = 0;
  for (const {start, end} of stretches) {
    result += text.slice(at, start) + blankLines(text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}

/** A fence stays: without its fellow, the rest of the document would be code. */
function blankLines(text: string): string {
  return text.replace(/[^\n\r]+/g, line =>
    /^[ \t>]{0,40}(?:`{3,}[^`]{0,80}|~{3,}.{0,80})$/.test(line) ? line : ' '.repeat(line.length),
  );
}

class Guard {
  readonly #text: string;
  readonly #containers: Containers;
  readonly #load = new InlineLoad();
  readonly #found: {start: number; end: number}[] = [];
  #blockStart = -1;
  #blockEnd = -1;
  #hostile = false;
  #afterBlank = false;
  #spent = 0;
  // These three add up as long as no line stands by itself: only there can the text be parsed in pieces.
  #lazyLines = 0;
  #underlines = 0;
  #returns = 0;

  constructor(text: string) {
    this.#text = text;
    this.#containers = new Containers(text, most.depth);
  }

  /** Reads the line from `start` to `end`, the next one starting at `next`. */
  read(start: number, end: number, next: number): void {
    const content = this.#containers.read(start, end);
    this.#countBlocks(content, end);
    const tooDeep = this.#containers.depth > most.depth;
    const blank = content === end;
    // A blank line in a deep list does not end the list; what stands back at the margin after it does.
    if (!tooDeep && (blank || this.#afterBlank)) this.#closeBlock();
    this.#afterBlank = blank;
    if (blank && !tooDeep) return;
    if (this.#blockStart < 0) this.#blockStart = start;
    this.#blockEnd = next;
    const columns = this.#load.read(this.#text, start, end);
    this.#hostile ||=
      tooDeep ||
      columns > most.columns ||
      this.#lazyLines > most.lazyLines ||
      this.#underlines > most.underlines ||
      this.#returns > most.returns;
  }

  /** The hostile stretches of all lines read. */
  finish(): readonly Stretch[] | undefined {
    this.#closeBlock();
    return this.#found.length > 0 ? this.#found : undefined;
  }

  #countBlocks(content: number, end: number): void {
    const {fresh, lazy, closed, startsItem} = this.#containers;
    if (fresh) {
      this.#lazyLines = 0;
      this.#underlines = 0;
      this.#returns = 0;
      return;
    }
    if (lazy) this.#lazyLines++;
    if (isUnderline(this.#text, content, end)) this.#underlines++;
    // The next item of a list ends one, but the list goes on.
    this.#returns += Math.max(0, startsItem ? closed - 1 : closed);
  }

  #closeBlock(): void {
    if (this.#blockStart < 0) return;
    const {runs, brackets, unclosed, codeLengths, long} = this.#load;
    if (!this.#hostile) {
      this.#hostile =
        runs > most.runs ||
        brackets > most.brackets ||
        unclosed > most.unclosed ||
        codeLengths > most.codeLengths ||
        long > most.longRuns;
      if (!this.#hostile && runs > cheapRuns) {
        this.#spent += runs * runs;
        this.#hostile = this.#spent > budget + this.#text.length * budgetOfLength;
      }
    }
    if (this.#hostile) this.#report({start: this.#blockStart, end: this.#blockEnd});
    this.#blockStart = -1;
    this.#hostile = false;
    this.#load.reset();
  }

  #report({start, end}: Stretch): void {
    const last = this.#found.at(-1);
    if (last?.end === start) last.end = end;
    else this.#found.push({start, end});
  }
}

/** A line of nothing but `=` or `-`, which makes the lines above it a heading. */
function isUnderline(text: string, from: number, end: number): boolean {
  const mark = text.charCodeAt(from);
  if (from === end || (mark !== 45 && mark !== 61)) return false;
  for (let at = from + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== mark && code !== 32 && code !== 9) return false;
  }
  return true;
}
