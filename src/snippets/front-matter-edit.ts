import {isMap, isNode, isScalar, parseDocument} from 'yaml';
import type {Document} from '../lint/markdown/document.ts';
import type {TextEdit} from './directive-edits.ts';

const fence =
  /^(\uFEFF?---[ \t]*(?:\r\n|\r|\n))([\s\S]*?)(?:\r\n|\r|\n)?(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/;

/**
 * Says in the front matter whether the page is a handbook; settings that are there already mean that it is.
 *
 * @returns the change; none where it is said already, or where the front matter cannot be read
 */
export function declareHandbook(text: string, isHandbook: boolean): TextEdit | undefined {
  const line = `lab-handbook: ${isHandbook}`;
  const match = fence.exec(text);
  if (!match) return addLine(text, line);
  const [, opening = '', yaml = ''] = match;
  const document = parseDocument(yaml, {logLevel: 'silent', uniqueKeys: false});
  if (document.errors.length > 0) return undefined;
  const contents: unknown = document.contents;
  const known: unknown = isMap(contents) ? contents.get('lab-handbook', true) : undefined;
  if (!isNode(known)) return addLine(text, line);
  // Settings mean that it is a handbook; they are kept for the day when it is one again.
  if (!isScalar(known) || known.value === isHandbook || !known.range) return undefined;
  const [from, to] = known.range;
  return {start: opening.length + from, end: opening.length + to, text: String(isHandbook)};
}

/**
 * States in the front matter that the handbook was reviewed on a day.
 *
 * @param today as 2026-11-23
 * @returns undefined where it cannot be read, or has settings of ours in a form that a new line would contradict
 */
export function reviewedOn({text, frontMatter}: Document, today: string): TextEdit | undefined {
  const {lastReviewed, handbook, problems} = frontMatter;
  if (problems.length > 0) return undefined;
  if (lastReviewed) return {start: lastReviewed.start, end: lastReviewed.end, text: today};
  return handbook === undefined ? addLine(text, `lab-handbook: {last-reviewed: ${today}}`) : undefined;
}

/** A line at the top of the front matter, which is made where there is none. */
function addLine(text: string, line: string): TextEdit {
  const opening = fence.exec(text)?.[1];
  if (opening !== undefined) return {start: opening.length, end: opening.length, text: `${line}\n`};
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return {start, end: start, text: `---\n${line}\n---\n${text.length > start ? '\n' : ''}`};
}
