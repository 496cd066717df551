import type {Document} from '../lint/markdown/document.ts';
import type {TextEdit} from './directive-edits.ts';

/**
 * States in the front matter that the handbook was reviewed on `today`; undefined where that is not the place.
 *
 * @param today as 2026-11-23
 */
export function reviewedOn(document: Document, today: string): TextEdit | undefined {
  const {lastReviewed, handbook, problems} = document.frontMatter;
  if (problems.length > 0) return undefined;
  if (lastReviewed) return {start: lastReviewed.start, end: lastReviewed.end, text: today};
  // Where settings are there already, a second key of the same name would be a mistake.
  if (handbook !== undefined) return undefined;
  const line = `lab-handbook: {last-reviewed: ${today}}\n`;
  const fence = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(document.text);
  if (fence && document.sections[0]?.start !== 0) {
    return {start: fence[0].length, end: fence[0].length, text: line};
  }
  return {start: 0, end: 0, text: `---\n${line}---\n\n`};
}
