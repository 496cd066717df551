import type {Checklist, Row, Topic} from '../lint/checklist.ts';
import type {RowTemplate} from './template.ts';

/** A section to insert: the heading and what stands below it, with blanks. */
export interface NewSection {
  readonly row: Row;
  readonly topics: readonly Topic[];
  readonly title: string;
  /** Plain Markdown without heading; lines end in LF. */
  readonly body: string;
}

/** As long as a blank may be for the linter to see it as one. */
const longestBlank = 110;

/** The sections that answer these topics, one a row, in checklist order. */
export function composeSections(
  topics: readonly Topic[],
  checklist: Checklist,
  templates: readonly RowTemplate[],
): NewSection[] {
  const byRow = new Map(templates.map(template => [template.row, template]));
  return checklist.rows.flatMap((row): NewSection[] => {
    const chosen = row.topics.filter(topic => topics.some(one => one.id === topic.id));
    if (chosen.length === 0) return [];
    const template = byRow.get(row.id);
    const parts = chosen.map(topic => partOf(topic, template));
    return [{row, topics: chosen, title: template?.title ?? row.title, body: parts.join('\n\n')}];
  });
}

/** What is written for a topic; a lab's own topic without a template gets a blank that says what to write. */
function partOf(topic: Topic, template: RowTemplate | undefined): string {
  const part = template?.parts.find(one => one.role === topic.role);
  return part?.text ?? `[${asBlank(topic.find)}]`;
}

/** A hint as the text of a blank: on one line, without brackets, and not longer than a blank may be. */
function asBlank(hint: string): string {
  const line = hint
    .replace(/[[\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '');
  if (line.length <= longestBlank) return line;
  return `${line.slice(0, line.lastIndexOf(' ', longestBlank))} …`;
}
