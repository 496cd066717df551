import type {Topic} from '../lint/checklist.ts';
import type {Document} from '../lint/markdown/document.ts';
import type {Section} from '../lint/markdown/section.ts';

/** A change of a document: the text between two offsets is replaced. Lines of the new text end in LF. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Says in a section that it covers these topics; added to such a directive where the section has one already. */
export function claimTopics(document: Document, section: Section, topics: readonly Topic[]): TextEdit {
  const ids = topics.map(topic => topic.id).join(' ');
  const last = section.directives.find(one => one.verb === 'covers')?.names.at(-1);
  if (last) return {start: last.end, end: last.end, text: ` ${ids}`};
  const at = section.depth > 0 ? section.headingEnd : endOfText(document, section);
  return insertBlock(document, at, `<!-- lab-handbook: covers ${ids} -->`);
}

/**
 * Says at the end of a page that these topics are not for this lab.
 *
 * @param reason for the next reader; may be empty
 */
export function ignoreTopics(document: Document, topics: readonly Topic[], reason: string): TextEdit {
  const ids = topics.map(topic => topic.id).join(' ');
  const why = asReason(reason);
  const directive = `<!-- lab-handbook: ignore ${ids}${why === '' ? '' : ` -- ${why}`} -->`;
  const end = document.text.trimEnd().length;
  const lastDirective = document.sections.at(-1)?.directives.at(-1);
  // Directives stand together, one a line.
  if (lastDirective?.verb === 'ignore' && lastDirective.end === end)
    return {start: end, end, text: `\n${directive}`};
  return insertBlock(document, end, directive);
}

/** A reason on one line, with nothing in it that would end the comment. */
function asReason(reason: string): string {
  return reason
    .replace(/-->|<!--/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/-+$/, '')
    .trim();
}

function endOfText(document: Document, section: Section): number {
  return document.text.slice(0, section.end).trimEnd().length;
}

/** A block of its own at `at`, with a blank line before and after it. */
function insertBlock(document: Document, at: number, block: string): TextEdit {
  const rest = document.text.slice(at);
  const before = at === 0 ? '' : '\n\n';
  const after = rest === '' ? '\n' : /^[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n)|$)/.test(rest) ? '' : '\n';
  return {start: at, end: at, text: before + block + after};
}
