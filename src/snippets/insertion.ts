import type {Checklist, Topic} from '../lint/checklist.ts';
import type {LintResult} from '../lint/linter.ts';
import type {Section} from '../lint/markdown/section.ts';
import {composeSections, type NewSection} from './compose.ts';
import {contentsLine} from './contents-list.ts';
import {styleOf} from './document-style.ts';
import type {PageLayout} from './page-layout.ts';
import {type Placement, Places} from './placement.ts';
import {bodyText, sectionText} from './section-text.ts';
import type {RowTemplate} from './template.ts';

/** A text to insert into a page at an offset, with the blank lines it needs around it; lines end in LF. */
export interface Insertion {
  readonly file: string;
  readonly offset: number;
  readonly text: string;
  /** What it answers; none where it is a line for the page's list of contents. */
  readonly topics: readonly Topic[];
}

/** All that goes to one place. */
interface Slot {
  readonly layout: PageLayout;
  readonly offset: number;
  readonly items: {readonly section: NewSection; readonly place: Placement}[];
}

/**
 * Where to insert what, so that these topics are addressed.
 *
 * @returns one insertion a place, in the order of the files and their text; none for topics the checklist lacks
 */
export function planInsertions(
  topics: readonly Topic[],
  result: LintResult,
  checklist: Checklist,
  templates: readonly RowTemplate[],
): Insertion[] {
  const places = new Places(result, checklist);
  const slots = new Map<string, Slot>();
  for (const section of composeSections(topics, checklist, templates)) {
    const place = places.find(section.row, section.topics, section.title);
    if (!place) continue;
    const {layout, offset} = place;
    const key = `${offset} ${layout.document.file}`;
    const slot = slots.get(key) ?? {layout, offset, items: []};
    slots.set(key, slot);
    slot.items.push({section, place});
  }
  return [...slots.values()]
    .flatMap(slot => fill(slot))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.offset - b.offset));
}

function fill({layout, offset, items}: Slot): Insertion[] {
  const {document} = layout;
  const style = styleOf(layout);
  const below = items.filter(({place}) => place.depth === undefined);
  const sections = headedSections(items);
  const gap = '\n'.repeat(style.linesAbove + 1);
  const texts = sections.map((section, index) => {
    const rule = index === 0 ? undefined : layout.ruleAt(section.depth);
    const before = index === 0 ? '' : rule ? `${gap}${rule}\n\n` : gap;
    return before + sectionText(section, section.depth, style);
  });
  // What belongs below the heading before comes first.
  const bodies = below.map(({section}) => bodyText(section.body, style)).join('\n\n');
  const first = sections[0] && layout.ruleAt(sections[0].depth);
  const join = bodies === '' || texts.length === 0 ? '' : first ? `${gap}${first}\n\n` : gap;
  const inserted: Insertion = {
    file: document.file,
    offset,
    text: withSpace(bodies + join + texts.join(''), {
      document: document.text,
      offset,
      linesAbove: bodies === '' ? style.linesAbove : 1,
      rule: bodies === '' ? first : undefined,
    }),
    topics: items.flatMap(({section}) => section.topics),
  };
  return [...contentsLines(layout, sections), inserted];
}

/** A section as it is written at its place. */
interface PlacedSection extends NewSection {
  readonly depth: number;
  readonly beside: Section | undefined;
}

/** The sections that have a heading: the deeper ones first, as they belong to what stands above. */
function headedSections(items: Slot['items']): PlacedSection[] {
  const placed = items.flatMap(({section, place}) =>
    place.depth === undefined ? [] : [{section, place, depth: place.depth}],
  );
  const depths = [...new Set(placed.map(({depth}) => depth))].sort((a, b) => b - a);
  return depths.flatMap(depth =>
    placed
      .filter(one => one.depth === depth)
      .map(({section, place}, index) => ({
        ...section,
        title: numbered(section.title, place, index),
        depth,
        beside: place.beside,
      })),
  );
}

/** The lines that new sections need in lists of contents: one insertion for each section that they stand beside. */
function contentsLines(layout: PageLayout, sections: readonly PlacedSection[]): Insertion[] {
  return [...new Set(sections.map(({beside}) => beside))].flatMap(beside => {
    const titles = sections.filter(one => one.beside === beside).map(({title}) => title);
    const line = beside && contentsLine(layout, beside, titles);
    return line ? [{file: layout.document.file, ...line, topics: []}] : [];
  });
}

function numbered(title: string, {numbering}: Placement, index: number): string {
  return numbering ? `${numbering.next(index + 1)} ${title}` : title;
}

/**
 * The text with empty lines before it and, where more follows, after it; `offset` is the start of a line. Where lines
 * across the page divide its sections, one divides this from its neighbours too.
 */
function withSpace(
  text: string,
  {
    document,
    offset,
    linesAbove,
    rule,
  }: {document: string; offset: number; linesAbove: number; rule: string | undefined},
): string {
  const above = document.slice(0, offset);
  const written = above.trim();
  const lineAbove = /(?:^|[\r\n]) {0,3}(?:-{3,}|\*{3,}|_{3,})$/.test(written);
  const opening = written === '' ? '' : /[\r\n]$/.test(above) ? '\n' : '\n\n';
  const before = opening === '' ? '' : opening + '\n'.repeat(linesAbove - 1);
  const rest = document.slice(offset);
  const inner = !rule || written === '' ? text : lineAbove ? `${text}\n\n${rule}` : `${rule}\n\n${text}`;
  const after = rest.trim() === '' || /^[ \t]*[\r\n]/.test(rest) ? '\n' : '\n'.repeat(linesAbove + 1);
  return before + inner + after;
}
