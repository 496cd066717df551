import type {Checklist, Role} from '../lint/checklist.ts';
import {type Document, readDocument} from '../lint/markdown/document.ts';
import {lineAfterFrontMatter} from '../lint/markdown/guard.ts';
import {composeSections} from './compose.ts';
import {reviewedOn} from './front-matter-edit.ts';
import {sectionText} from './section-text.ts';
import type {RowTemplate} from './template.ts';

/** What a new handbook is made for. */
export interface NewHandbook {
  readonly lab: string;
  readonly pi: string;
  readonly roles: readonly Role[];
  /** The day, as 2026-11-23. */
  readonly today: string;
}

/** A handbook that addresses every topic of these roles, in checklist order, with blanks to fill in. */
export function newHandbook(
  spec: NewHandbook,
  checklist: Checklist,
  templates: readonly RowTemplate[],
): string {
  const frontMatter = `lab-handbook:\n  last-reviewed: ${spec.today}\n`;
  const areas = areasOf(spec, checklist, templates);
  return `${[`---\n${frontMatter}---`, title(spec), welcome(spec), ...areas].join('\n\n')}\n`;
}

/**
 * The same in a page that has no sentence yet: its front matter, its headings and what nobody sees are kept.
 *
 * @returns undefined for a page that says something already
 */
export function startHandbook(
  page: string,
  spec: NewHandbook,
  checklist: Checklist,
  templates: readonly RowTemplate[],
): string | undefined {
  const empty = readDocument('', page);
  if (!canStart(empty)) return undefined;
  if (page.trim() === '') return newHandbook(spec, checklist, templates);
  const dated = reviewedOn(empty, spec.today);
  const document = dated
    ? readDocument('', page.slice(0, dated.start) + dated.text + page.slice(dated.end))
    : empty;
  const {text, lines, frontMatter} = document;
  const [first] = document.sections.filter(section => section.depth > 0);
  const hasTitle = first?.depth === 1;
  const top = lines.startOf(lineAfterFrontMatter(text, lines));
  const at = hasTitle ? first.headingEnd : top;
  const blocks = [
    text.slice(0, at).trimEnd(),
    ...(hasTitle || frontMatter.title !== '' ? [] : [title(spec)]),
    welcome(spec),
    text.slice(at).trim(),
    ...areasOf(spec, checklist, templates),
  ];
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}

/** Whether a page has no sentence yet, so that a handbook can be started in it. */
export function canStart({sections}: Document): boolean {
  return sections.every(section => section.units.length === 0);
}

function areasOf({roles}: NewHandbook, checklist: Checklist, templates: readonly RowTemplate[]): string[] {
  const topics = checklist.topics.filter(topic => roles.includes(topic.role));
  const sections = composeSections(topics, checklist, templates);
  return checklist.data.areas.flatMap(area => {
    const own = sections.filter(section => area.rows.some(row => row.id === section.row.id));
    return own.length > 0 ? [`## ${area.title}`, ...own.map(section => sectionText(section, 3))] : [];
  });
}

function title({lab}: NewHandbook): string {
  return `# ${oneLine(lab)} handbook`;
}

function welcome({pi}: NewHandbook): string {
  return `Welcome! This handbook says what you can expect of me and of the lab, and what I ask of you. It is a start: read it, ask about whatever is unclear, and tell me what you would change. We go through it together when you join, and once a year after that.\n\n${oneLine(pi)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
