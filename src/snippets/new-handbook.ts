import {stringify} from 'yaml';
import type {Checklist, Role} from '../lint/checklist.ts';
import {composeSections} from './compose.ts';
import {sectionText} from './insertion.ts';
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
  {lab, pi, roles, today}: NewHandbook,
  checklist: Checklist,
  templates: readonly RowTemplate[],
): string {
  const topics = checklist.topics.filter(topic => roles.includes(topic.role));
  const sections = composeSections(topics, checklist, templates);
  const areas = checklist.data.areas.flatMap(area => {
    const own = sections.filter(section => area.rows.some(row => row.id === section.row.id));
    return own.length > 0 ? [`## ${area.title}`, ...own.map(section => sectionText(section, 3))] : [];
  });
  const frontMatter = stringify({'lab-handbook': {'last-reviewed': today}});
  return `${[`---\n${frontMatter}---`, `# ${oneLine(lab)} handbook`, welcome(pi), ...areas].join('\n\n')}\n`;
}

function welcome(pi: string): string {
  return `Welcome! This handbook says what you can expect of me and of the lab, and what I ask of you. It is a start: read it, ask about whatever is unclear, and tell me what you would change. We go through it together when you join, and once a year after that.\n\n${oneLine(pi)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
