import type {Checklist, Row} from '../lint/checklist.ts';
import {endWithSubsections, mainDocument} from '../lint/handbook.ts';
import type {Home} from '../lint/home.ts';
import type {LintResult} from '../lint/linter.ts';
import type {Document} from '../lint/markdown/document.ts';
import type {Section} from '../lint/markdown/section.ts';

/** Where a new section goes: at `offset`, the start of a line or the end of the text, with a heading of `depth`. */
export interface Placement {
  readonly document: Document;
  readonly offset: number;
  readonly depth: number;
}

const usualDepth = 2;

/**
 * The best place for a section on a row: after the section that speaks of the row, else of its area, else of the
 * nearest row before or after it in the checklist, else at the end of the main page.
 *
 * @returns undefined for a handbook without a page
 */
export function placeRow(row: Row, result: LintResult, checklist: Checklist): Placement | undefined {
  const home = homeOfRow(row, result) ?? homeOfNeighbour(row, result, checklist);
  if (home) return after(home);
  const document = mainDocument(result.handbook);
  return (
    document && {document, offset: lineAfterText(document, document.text.length), depth: depthIn(document)}
  );
}

function homeOfRow(row: Row, result: LintResult): Home | undefined {
  const homes = row.topics.flatMap(topic => result.home(topic) ?? []);
  return homes.find(home => home.sameRow) ?? homes[0];
}

/** The home of the nearest other row that the handbook surely speaks of; of two as near, the one before. */
function homeOfNeighbour(row: Row, result: LintResult, checklist: Checklist): Home | undefined {
  const at = checklist.rows.findIndex(one => one.id === row.id);
  return checklist.rows
    .map((other, index) => ({other, distance: Math.abs(index - at - 0.25)}))
    .sort((a, b) => a.distance - b.distance)
    .flatMap(({other}) => homeOfRow(other, result) ?? [])
    .find(home => home.sameRow);
}

function after({document, section}: Home): Placement {
  // Beside a page's only title stands nothing: what is new goes below it.
  if (isTitle(document, section))
    return {document, offset: lineAfterText(document, document.text.length), depth: depthIn(document)};
  const end = endWithSubsections(document, section);
  return {document, offset: lineAfterText(document, end), depth: section.depth};
}

function isTitle(document: Document, section: Section): boolean {
  const headed = document.sections.filter(one => one.depth > 0);
  return headed[0] === section && headed.every(one => one === section || one.depth > section.depth);
}

/** The depth of the headings that divide a page: those right below its title, if it has one. */
function depthIn(document: Document): number {
  const headed = document.sections.filter(one => one.depth > 0);
  const [first, ...others] = headed;
  if (!first) return usualDepth;
  const dividing = isTitle(document, first) ? others : headed;
  return dividing.length > 0 ? Math.min(...dividing.map(one => one.depth)) : Math.min(first.depth + 1, 6);
}

/** The start of the line after the last one that is written before `end`: blank lines stay behind what is new. */
function lineAfterText(document: Document, end: number): number {
  const written = document.text.slice(0, end).trimEnd().length;
  return written === 0 ? 0 : document.lines.startOf(document.lines.point(written).line + 1);
}
