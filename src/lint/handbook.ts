import type {Place, Range} from './diagnostic.ts';
import type {Document} from './markdown/document.ts';
import {LineIndex} from './markdown/lines.ts';
import type {Section} from './markdown/section.ts';

/** One or more documents of one lab that are judged together. */
export interface Handbook {
  readonly name: string;
  readonly documents: readonly Document[];
}

/** A handbook whose documents stand in the order of their names, however the host found them. */
export function makeHandbook(name: string, documents: readonly Document[]): Handbook {
  return {name, documents: [...documents].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))};
}

/** Whether nothing can be read in it. */
export function isEmpty(handbook: Handbook): boolean {
  return handbook.documents.every(document => document.sections.every(section => section.units.length === 0));
}

/** The page that stands for the whole: an index or read-me, else the one nearest the top. */
export function mainDocument(handbook: Handbook): Document | undefined {
  const depth = (document: Document) => document.file.split('/').length;
  const byDepth = [...handbook.documents].sort((a, b) => depth(a) - depth(b));
  return byDepth.find(document => /(?:^|\/|__)_?(?:index|readme)\.[^/]*$/i.test(document.file)) ?? byDepth[0];
}

/** The handbook's title: the first heading of its main page, else its first line. */
export function titlePlace(handbook: Handbook): Place {
  const document = mainDocument(handbook);
  if (!document) return {file: '', range: new LineIndex('').range(0, 0)};
  const heading = document.sections.find(section => section.depth > 0);
  return {file: document.file, range: heading ? headingRange(document, heading) : firstLine(document)};
}

/** The range of a section's heading; the first line of the document where it has none. */
export function headingRange(document: Document, section: Section): Range {
  if (section.depth === 0) return firstLine(document);
  return document.lines.clamp(document.lines.range(section.headingStart, section.headingEnd), 1);
}

function firstLine(document: Document): Range {
  return document.lines.clamp(document.lines.range(0, document.text.length), 1);
}

/** Where the section ends with all its deeper sections. */
export function endWithSubsections(document: Document, section: Section): number {
  const from = document.sections.indexOf(section);
  const next = document.sections.slice(from + 1).find(other => other.depth <= section.depth);
  return next ? next.start : document.text.length;
}
