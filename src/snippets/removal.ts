import type {Document} from '../lint/markdown/document.ts';
import type {Section} from '../lint/markdown/section.ts';
import type {TextEdit} from './directive-edits.ts';

/** Takes out a heading with the blank lines below it. */
export function removeHeading({start, end}: Section): TextEdit {
  return {start, end, text: ''};
}

/**
 * Takes out the sentence at an offset; where it is all that stands on its lines, these lines too.
 *
 * @returns undefined where no sentence stands there, as in a heading
 */
export function removeSentence(document: Document, offset: number): TextEdit | undefined {
  const {text, lines, sections} = document;
  const unit = sections
    .flatMap(section => section.units)
    .find(one => one.start <= offset && offset < one.end);
  if (!unit) return undefined;
  const first = lines.point(unit.start).line;
  const last = lines.point(unit.end).line;
  const before = text.slice(lines.startOf(first), unit.start);
  const after = text.slice(unit.end, lines.endOf(last));
  const alone = /^[ \t]*(?:[-*+]|\d+[.)])?[ \t]*$/.test(before) && after.trim() === '';
  if (alone) return {start: lines.startOf(first), end: lines.startOf(last + 1), text: ''};
  const gapAfter = /^[ \t]+/.exec(after)?.[0].length ?? 0;
  const gapBefore = after.trim() === '' ? (/[ \t]+$/.exec(before)?.[0].length ?? 0) : 0;
  return {start: unit.start - gapBefore, end: unit.end + gapAfter, text: ''};
}
