import type {Document} from '../lint/markdown/document.ts';
import type {Section} from '../lint/markdown/section.ts';
import type {TextEdit} from './directive-edits.ts';

/** Takes out a heading and the blank lines behind it; comments and link targets that nobody sees below it stay. */
export function removeHeading({text, lines}: Document, {headingStart, headingEnd}: Section): TextEdit {
  const start = lines.startOf(lines.point(headingStart).line);
  let next = lines.point(headingEnd).line + 1;
  while (next <= lines.count && text.slice(lines.startOf(next), lines.endOf(next)).trim() === '') next++;
  const end = lines.startOf(next);
  const above = text.slice(0, start);
  if (end === text.length) {
    // At the end of a page the blank lines above are of no use either.
    const written = above.trimEnd().length;
    return {start: written === 0 ? 0 : lines.startOf(lines.point(written).line + 1), end, text: ''};
  }
  // What stood on both sides of the heading must not run together.
  const isTight = above !== '' && !/(?:^|[\r\n])[ \t]*(?:\r\n|\r|\n)$/.test(above);
  return {start, end, text: isTight ? '\n' : ''};
}
