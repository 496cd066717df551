import type {Area, Checklist, Role} from '../lint/checklist.ts';
import {type Document, readDocument} from '../lint/markdown/document.ts';
import {lineAfterFrontMatter} from '../lint/markdown/guard.ts';
import {markdownText} from '../lint/markdown/markdown-text.ts';
import {composeSections, type NewSection} from './compose.ts';
import {reviewedOn} from './front-matter-edit.ts';
import {type HandbookTexts, type TitledText, withNames} from './handbook-texts.ts';
import {sectionText} from './section-text.ts';
import type {RowTemplate} from './template.ts';

/** What a new handbook is made for. */
export interface NewHandbook {
  /** As people typed it; undefined for a blank. */
  readonly lab: string | undefined;
  readonly pi: string | undefined;
  readonly roles: readonly Role[];
  /** The day, as 2026-11-23. */
  readonly today: string;
}

/** A file of a new handbook. */
export interface NewPage {
  /** Sorts in the order in which the pages are read, behind the index. */
  readonly name: string;
  readonly text: string;
}

/** The page that the others are listed on. */
export const indexName = 'index.md';

/**
 * A handbook that addresses every topic of these roles, in checklist order, with blanks to fill in: introduction,
 * sections, and the agreement that mentor and mentee sign.
 */
export function newHandbook(
  spec: NewHandbook,
  checklist: Checklist,
  templates: readonly RowTemplate[],
  texts: HandbookTexts,
): string {
  const {title, introduction, agreement} = withNames(texts, spec);
  const chapters = chaptersOf(spec, checklist, templates).map(chapter => chapterText(chapter, 2));
  return joined([frontMatter(spec), `# ${title}`, introduction, ...chapters, titledText(agreement, 2)]);
}

/** The same as files of one folder: an index, a page for each area, and the agreement as the last one. */
export function newHandbookPages(
  spec: NewHandbook,
  checklist: Checklist,
  templates: readonly RowTemplate[],
  texts: HandbookTexts,
): NewPage[] {
  const {title, introduction, index, agreement} = withNames(texts, spec);
  const chapters = chaptersOf(spec, checklist, templates);
  const nameOf = (position: number, id: string) => `${String(position + 1).padStart(2, '0')}-${id}.md`;
  const agreementName = nameOf(chapters.length, 'agreement');
  const links = chapters.map(({area, sections}, position) => {
    const held = sections.map(section => section.title).join('; ');
    return `- [${markdownText(area.title)}](${nameOf(position, area.id)}): ${held}`;
  });
  const list = [...links, `- [${agreement.title}](${agreementName})`].join('\n');
  return [
    {
      name: indexName,
      text: joined([frontMatter(spec), `# ${title}`, introduction, titledText(index, 2), list]),
    },
    ...chapters.map((chapter, position) => ({
      name: nameOf(position, chapter.area.id),
      text: joined([chapterText(chapter, 1)]),
    })),
    {name: agreementName, text: joined([titledText(agreement, 1)])},
  ];
}

/**
 * A handbook as one text in a page that has no sentence yet: its front matter, its headings and what nobody sees are
 * kept.
 *
 * @returns undefined for a page that says something already
 */
export function startHandbook(
  page: string,
  spec: NewHandbook,
  checklist: Checklist,
  templates: readonly RowTemplate[],
  texts: HandbookTexts,
): string | undefined {
  const empty = readDocument('', page);
  if (!canStart(empty)) return undefined;
  if (page.trim() === '') return newHandbook(spec, checklist, templates, texts);
  const dated = reviewedOn(empty, spec.today);
  const document = dated
    ? readDocument('', page.slice(0, dated.start) + dated.text + page.slice(dated.end))
    : empty;
  const {text, lines} = document;
  const [first] = document.sections.filter(section => section.depth > 0);
  const hasTitle = first?.depth === 1;
  const top = lines.startOf(lineAfterFrontMatter(text, lines));
  const at = hasTitle ? first.headingEnd : top;
  const {title, introduction, agreement} = withNames(texts, spec);
  return joined([
    text.slice(0, at).trimEnd(),
    hasTitle || document.frontMatter.title !== '' ? '' : `# ${title}`,
    introduction,
    text.slice(at).trim(),
    ...chaptersOf(spec, checklist, templates).map(chapter => chapterText(chapter, 2)),
    titledText(agreement, 2),
  ]);
}

/** Whether a page has no sentence yet, so that a handbook can be started in it. */
export function canStart({sections}: Document): boolean {
  return sections.every(section => section.units.length === 0);
}

/** An area with its sections. */
interface Chapter {
  readonly area: Area;
  readonly sections: readonly NewSection[];
}

/** The areas that have something to say to these roles. */
function chaptersOf(
  {roles}: NewHandbook,
  checklist: Checklist,
  templates: readonly RowTemplate[],
): Chapter[] {
  const topics = checklist.topics.filter(topic => roles.includes(topic.role));
  const sections = composeSections(topics, checklist, templates);
  return checklist.data.areas
    .map(area => ({
      area,
      sections: sections.filter(section => area.rows.some(row => row.id === section.row.id)),
    }))
    .filter(chapter => chapter.sections.length > 0);
}

function chapterText({area, sections}: Chapter, depth: number): string {
  const heading = `${'#'.repeat(depth)} ${markdownText(area.title)}`;
  return [heading, ...sections.map(section => sectionText(section, depth + 1))].join('\n\n');
}

function titledText({title, body}: TitledText, depth: number): string {
  return `${'#'.repeat(depth)} ${title}\n\n${body}`;
}

function frontMatter({today}: NewHandbook): string {
  return `---\nlab-handbook:\n  last-reviewed: ${today}\n---`;
}

function joined(blocks: readonly string[]): string {
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}
