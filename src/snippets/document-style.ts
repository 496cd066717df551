import type {Heading, List, Paragraph, RootContent} from 'mdast';
import type {PageLayout} from './page-layout.ts';
import {type Wrapping, wrappingOf} from './wrapping.ts';

/** How headings of one depth are written: `## Title`, `## Title ##`, or a line of `=` or `-` below. */
export type HeadingForm = 'open' | 'closed' | 'underlined';

/** How the author of a page writes, for text that is put into it. */
export interface DocumentStyle {
  /** That of most headings of the depth; where there is none, of most headings. */
  headingForm(depth: number): HeadingForm;
  readonly bullet: '-' | '*' | '+';
  /** Empty lines before a heading, and between it and its text. */
  readonly linesAbove: number;
  readonly linesBelow: number;
  readonly wrapping: Wrapping;
}

const mostLines = 3;

/** Looks at how a page is written. */
export function styleOf(layout: PageLayout): DocumentStyle {
  const {blocks, document} = layout;
  const {text} = document;
  const headings = blocks.filter(block => block.type === 'heading');
  const forms = headings.map(heading => ({depth: heading.depth, form: formOf(heading, text)}));
  const above: number[] = [];
  const below: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (before && before.type !== 'yaml' && before.type !== 'heading')
      above.push(linesBetween(before, block));
    if (after && after.type !== 'heading') below.push(linesBetween(block, after));
  }
  const bullets = blocks.flatMap(block => bulletsIn(block, text));
  const paragraphs = blocks.filter((block): block is Paragraph => block.type === 'paragraph');
  return {
    headingForm: depth => {
      const same = forms.filter(one => one.depth === depth);
      const found = mostCommon((same.length > 0 ? same : forms).map(one => one.form)) ?? 'open';
      return found === 'underlined' && depth > 2 ? 'open' : found;
    },
    bullet: mostCommon(bullets) ?? '-',
    linesAbove: Math.min(mostLines, Math.max(1, mostCommon(above) ?? 1)),
    linesBelow: Math.min(mostLines, mostCommon(below) ?? 1),
    wrapping: wrappingOf(paragraphs.map(paragraph => sourceOf(paragraph, text))),
  };
}

/** A heading in the page's style, without the empty lines around it. */
export function headingText(title: string, depth: number, style: DocumentStyle): string {
  const marks = '#'.repeat(depth);
  switch (style.headingForm(depth)) {
    case 'open':
      return `${marks} ${title}`;
    case 'closed':
      return `${marks} ${title} ${marks}`;
    case 'underlined':
      return `${title}\n${(depth === 1 ? '=' : '-').repeat(Math.max(3, title.length))}`;
  }
}

/** The Markdown of a template, whose lists have `-`, with the page's bullets. */
export function withBullets(markdown: string, {bullet}: DocumentStyle): string {
  return markdown.replace(/^( *)- /gm, `$1${bullet} `);
}

function formOf(heading: Heading, text: string): HeadingForm {
  const source = sourceOf(heading, text);
  if (!/^ {0,3}#/.test(source)) return 'underlined';
  return /[^\\#]#+[ \t]*$/.test(source.replace(/^#+/, '')) ? 'closed' : 'open';
}

function bulletsIn(block: RootContent, text: string): ('-' | '*' | '+')[] {
  if (block.type !== 'list' || block.ordered) return [];
  return markersOf(block, text).filter(mark => mark === '-' || mark === '*' || mark === '+');
}

function markersOf({children}: List, text: string): string[] {
  return children.map(item => text[item.position?.start.offset ?? 0] ?? '');
}

function linesBetween(before: RootContent, after: RootContent): number {
  return Math.max(0, (after.position?.start.line ?? 0) - (before.position?.end.line ?? 0) - 1);
}

function sourceOf({position}: RootContent, text: string): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** What is there most often; of what is there as often, what came first. */
function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
