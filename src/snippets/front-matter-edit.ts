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
  const known = valueIn(text);
  if (known === 'unreadable' || known === 'settings') return undefined;
  if (known === undefined) return addLine(text, `lab-handbook: ${isHandbook}`);
  if (known.value === isHandbook) return undefined;
  return {start: known.start, end: known.end, text: String(isHandbook)};
}

/**
 * States in the front matter that the handbook was reviewed on a day.
 *
 * @param today as 2026-11-23
 * @returns undefined where it cannot be read, or has settings of ours in a form that a new line would contradict
 */
export function reviewedOn({text, frontMatter}: Document, today: string): TextEdit | undefined {
  const {lastReviewed, problems} = frontMatter;
  if (problems.length > 0) return undefined;
  if (lastReviewed) return {start: lastReviewed.start, end: lastReviewed.end, text: today};
  const settings = `{last-reviewed: ${today}}`;
  const known = valueIn(text);
  if (known === undefined) return addLine(text, `lab-handbook: ${settings}`);
  // Settings say as well as `true` does that the page is a handbook.
  if (known === 'unreadable' || known === 'settings' || known.value !== true) return undefined;
  return {start: known.start, end: known.end, text: settings};
}

/** What `lab-handbook` says in the front matter; settings mean that it is one, and are kept as they are. */
function valueIn(
  text: string,
): 'unreadable' | 'settings' | {value: unknown; start: number; end: number} | undefined {
  const match = fence.exec(text);
  if (!match) return undefined;
  const [, opening = '', yaml = ''] = match;
  const document = parseDocument(yaml, {logLevel: 'silent', uniqueKeys: false});
  if (document.errors.length > 0) return 'unreadable';
  const contents: unknown = document.contents;
  const known: unknown = isMap(contents) ? contents.get('lab-handbook', true) : undefined;
  if (!isNode(known)) return undefined;
  if (!isScalar(known) || !known.range) return 'settings';
  const [from, to] = known.range;
  return {value: known.value, start: opening.length + from, end: opening.length + to};
}

/** A line at the top of the front matter, which is made where there is none. */
function addLine(text: string, line: string): TextEdit {
  const opening = fence.exec(text)?.[1];
  if (opening !== undefined) return {start: opening.length, end: opening.length, text: `${line}\n`};
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return {start, end: start, text: `---\n${line}\n---\n${text.length > start ? '\n' : ''}`};
}
