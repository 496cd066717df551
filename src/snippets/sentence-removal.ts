import type {Nodes, Parents} from 'mdast';
import type {Document} from '../lint/markdown/document.ts';
import {blankStretches, findHostile} from '../lint/markdown/guard.ts';
import {parseMarkdown} from '../lint/markdown/parser.ts';
import type {TextEdit} from './directive-edits.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What may stand before the first word of a line: indentation, quotation marks, list markers, task boxes. */
const markers = /^(?:[ \t>]|[-*+](?=[ \t])|\d+[.)](?=[ \t])|\[[ xX]\](?=[ \t]))*$/;
/** Of these a part can go: the rest still stands between both of its ends. */
const divisible: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete']);

/**
 * Takes out the sentence at an offset; where it is all that stands on its lines, these lines too.
 *
 * @returns undefined where no sentence stands there, as in a heading, or where Markdown around it would break
 */
export function removeSentence(document: Document, offset: number): TextEdit | undefined {
  const unit = document.sections
    .flatMap(section => section.units)
    .find(one => one.start <= offset && offset < one.end);
  const path = unit && pathTo(unit, document);
  const block = path?.at(-1);
  if (!unit || !path || !block) return undefined;
  const sentence = widen(unit, block, document.text);
  if (!sentence) return undefined;
  const {start, end} = stretchOf(block);
  const isWhole = sentence.start <= start && sentence.end >= end;
  return isWhole && block.type === 'paragraph'
    ? withoutBlock(sentence, path, document)
    : withoutPart(sentence, block, document);
}

/** The blocks around a sentence, from the page down to the paragraph or table cell that it stands in. */
function pathTo(unit: Stretch, {text, lines}: Document): Parents[] | undefined {
  // What the parser must be kept from when it reads the page is no less hostile here.
  const root = parseMarkdown(blankStretches(text, findHostile(text, lines) ?? []), lines);
  const path: Parents[] = [root];
  for (let at: Parents | undefined = root; at; ) {
    const inner: Nodes | undefined = at.children.find(child => holds(stretchOf(child), unit));
    if (!inner || !('children' in inner)) return undefined;
    path.push(inner);
    if (inner.type === 'paragraph' || inner.type === 'tableCell') return path;
    at = inner;
  }
  return undefined;
}

/**
 * The sentence with the marks of emphasis that would stand there around nothing.
 *
 * @returns undefined where it holds only one end of an emphasis, a link or the like
 */
function widen(unit: Stretch, block: Parents, text: string): Stretch | undefined {
  let {start, end} = unit;
  for (const node of inlines(block)) {
    const outer = stretchOf(node);
    if (outer.end <= start || end <= outer.start || holds({start, end}, outer)) continue;
    const isRest = (from: number, to: number) => /[\p{L}\p{N}]/u.test(text.slice(from, to));
    const restBefore = isRest(outer.start, start);
    const restAfter = isRest(end, outer.end);
    const isInside = holds(outer, {start, end});
    if (divisible.has(node.type) && !restBefore && !restAfter) {
      start = Math.min(start, outer.start);
      end = Math.max(end, outer.end);
    } else if (!isInside || !divisible.has(node.type)) return undefined;
  }
  return {start, end};
}

/** Inner ones first: what one is widened by, the next takes into account. */
function inlines(parent: Parents): Nodes[] {
  return parent.children.flatMap((child): Nodes[] =>
    child.type === 'text' ? [] : 'children' in child ? [...inlines(child), child] : [child],
  );
}

/** Without the sentence a paragraph is empty: its lines go. */
function withoutBlock(
  {start, end}: Stretch,
  path: readonly Parents[],
  {text, lines}: Document,
): TextEdit | undefined {
  const [first, last] = [lines.point(start).line, lines.point(end).line];
  const before = text.slice(lines.startOf(first), start);
  if (!markers.test(before) || text.slice(end, lines.endOf(last)).trim() !== '') return undefined;
  // What belongs to a list item would be left without it.
  const heads = path.filter(
    one => one.type === 'listItem' && lines.point(stretchOf(one).start).line === first,
  );
  if (heads.some(item => lines.point(stretchOf(item).end).line > last)) return undefined;
  return {start: lines.startOf(first), end: lines.startOf(last + 1), text: ''};
}

function withoutPart({start, end}: Stretch, block: Parents, {text, lines}: Document): TextEdit {
  const [first, last] = [lines.point(start).line, lines.point(end).line];
  const before = text.slice(lines.startOf(first), start);
  const after = text.slice(end, lines.endOf(last));
  const isAlone = after.trim() === '' && markers.test(before);
  // The first line of a paragraph may bear the marker of its item: what comes next moves up to it.
  if (isAlone && start <= stretchOf(block).start) {
    const nextLine = text.slice(lines.startOf(last + 1), lines.endOf(last + 1));
    const indent = /^[ \t>]*/.exec(nextLine)?.[0].length ?? 0;
    return {start, end: lines.startOf(last + 1) + indent, text: ''};
  }
  if (isAlone) return {start: lines.startOf(first), end: lines.startOf(last + 1), text: ''};
  const gapAfter = /^[ \t]+/.exec(after)?.[0].length ?? 0;
  const isLast = after.trim() === '' || /^[*_~]/.test(after);
  const gapBefore = isLast ? (/[ \t]+$/.exec(before)?.[0].length ?? 0) : 0;
  return {start: start - gapBefore, end: end + gapAfter, text: ''};
}

function holds(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function stretchOf({position}: Nodes): Stretch {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0};
}
