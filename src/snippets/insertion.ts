import type {Checklist, Topic} from '../lint/checklist.ts';
import type {LintResult} from '../lint/linter.ts';
import type {Document} from '../lint/markdown/document.ts';
import {composeSections, type NewSection} from './compose.ts';
import {placeRow} from './placement.ts';
import type {RowTemplate} from './template.ts';

/** A text to insert into a page at an offset, with the blank lines it needs around it; lines end in LF. */
export interface Insertion {
  readonly file: string;
  readonly offset: number;
  readonly text: string;
  readonly topics: readonly Topic[];
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
  const places = new Map<
    string,
    {document: Document; offset: number; depth: number; sections: NewSection[]}
  >();
  for (const section of composeSections(topics, checklist, templates)) {
    const place = placeRow(section.row, result, checklist);
    if (!place) continue;
    const key = `${place.offset} ${place.document.file}`;
    const known = places.get(key);
    if (known) known.sections.push(section);
    else places.set(key, {...place, sections: [section]});
  }
  return [...places.values()]
    .map(({document, offset, depth, sections}) => ({
      file: document.file,
      offset,
      text: withSpace(
        sections.map(section => sectionText(section, depth)).join('\n\n'),
        document.text,
        offset,
      ),
      topics: sections.flatMap(section => section.topics),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.offset - b.offset));
}

/** A section as Markdown. */
export function sectionText({title, body}: NewSection, depth: number): string {
  return `${'#'.repeat(depth)} ${title}\n\n${body}`;
}

/** The text with a blank line before it and, where more follows, after it; `offset` is the start of a line. */
function withSpace(text: string, around: string, offset: number): string {
  const above = around.slice(0, offset);
  const before = above.trim() === '' ? '' : /[\r\n]$/.test(above) ? '\n' : '\n\n';
  const rest = around.slice(offset);
  const after = rest.trim() === '' || /^[ \t]*[\r\n]/.test(rest) ? '\n' : '\n\n';
  return before + text + after;
}
