import type {Checklist, Row, Topic} from '../lint/checklist.ts';
import {endWithSubsections, mainDocument} from '../lint/handbook.ts';
import type {Home} from '../lint/home.ts';
import type {LintResult} from '../lint/linter.ts';
import type {Document} from '../lint/markdown/document.ts';
import type {Section} from '../lint/markdown/section.ts';
import {type Numbering, numberingOf} from './numbering.ts';
import {PageLayout} from './page-layout.ts';

/** Where something new goes: at `offset`, the start of a line or the end of the text. */
export interface Placement {
  readonly layout: PageLayout;
  readonly offset: number;
  /** How deep its heading is; undefined where it stands below a heading that is there. */
  readonly depth: number | undefined;
  /** How its heading is numbered. */
  readonly numbering: Numbering | undefined;
  /** The section that comes before it at its depth, or that it stands in. */
  readonly beside: Section | undefined;
}

const usualDepth = 2;
const deepest = 6;

/** Finds places in one handbook. */
export class Places {
  readonly #layouts = new Map<Document, PageLayout>();

  constructor(
    readonly result: LintResult,
    readonly checklist: Checklist,
  ) {}

  /**
   * The best place for text on a row: in the section that is about the row, where some of it is there already; else
   * after the section that speaks of the row, else of its area, else of the nearest row before or after it in the
   * checklist; else at the end of the main page. It is never within a callout, a tab set or an HTML element.
   *
   * @param topics of the row that are asked for
   * @param title the new section would have
   * @returns undefined for a handbook without a page
   */
  find(row: Row, topics: readonly Topic[], title: string): Placement | undefined {
    const home = this.#homeOfRow(row, topics);
    return (
      this.#below(this.#sectionTitled(title)) ??
      (home?.ofRow ? this.#inside(home) : undefined) ??
      this.#after(home ?? this.#homeOfNeighbour(row)) ??
      this.#atEnd(mainDocument(this.result.handbook))
    );
  }

  /** What a page of the handbook is made of; looked at once. */
  layout(document: Document): PageLayout {
    const known = this.#layouts.get(document);
    if (known) return known;
    const layout = new PageLayout(document);
    this.#layouts.set(document, layout);
    return layout;
  }

  #homeOfRow(row: Row, topics: readonly Topic[] = []): Home | undefined {
    const homes = [...topics, ...row.topics].flatMap(topic => this.result.home(topic) ?? []);
    return homes.find(home => home.sameRow) ?? homes[0];
  }

  /** The home of the nearest other row that the handbook surely speaks of; of two as near, the one before. */
  #homeOfNeighbour(row: Row): Home | undefined {
    const at = this.checklist.rows.findIndex(one => one.id === row.id);
    return this.checklist.rows
      .map((other, index) => ({other, distance: Math.abs(index - at - 0.25)}))
      .sort((a, b) => a.distance - b.distance)
      .flatMap(({other}) => this.#homeOfRow(other) ?? [])
      .find(home => home.sameRow);
  }

  #sectionTitled(title: string): Pick<Home, 'document' | 'section'> | undefined {
    for (const document of this.result.handbook.documents) {
      const section = document.sections.find(one => one.depth > 0 && one.title === title);
      if (section) return {document, section};
    }
    return undefined;
  }

  /** In the section, where it says something of the row or nothing at all. */
  #inside({document, section, speaksOfRow}: Home): Placement | undefined {
    const layout = this.layout(document);
    if (section.hasContent) return speaksOfRow ? this.#below({document, section}) : undefined;
    if (!layout.hasSubsections(section)) return this.#below({document, section});
    // A heading that only holds others gets one more.
    const inner = layout.headed[layout.headed.indexOf(section) + 1];
    return inner && inner.depth <= deepest ? this.#afterAll(layout, inner) : undefined;
  }

  /** Behind the last line that stands below the section's own heading. */
  #below(at: Pick<Home, 'document' | 'section'> | undefined): Placement | undefined {
    if (!at) return undefined;
    const layout = this.layout(at.document);
    const offset = layout.endOfText(at.section.start, at.section.end, undefined);
    if (layout.containerEnd(offset) !== undefined) return undefined;
    return {layout, offset, depth: undefined, numbering: undefined, beside: at.section};
  }

  #after(home: Home | undefined): Placement | undefined {
    if (!home) return undefined;
    const layout = this.layout(home.document);
    // Beside a page's only title stands nothing: what is new goes below it.
    if (layout.title === home.section) return this.#atEnd(home.document);
    const numbering = numberingOf(layout.siblings(home.section), home.document.text);
    // Numbers go on behind the last, so that no other section gets a new one.
    return this.#behind(layout, numbering?.last ?? home.section, numbering);
  }

  #afterAll(layout: PageLayout, inner: Section): Placement {
    const siblings = layout.siblings(inner);
    return this.#behind(layout, siblings.at(-1) ?? inner, numberingOf(siblings, layout.document.text));
  }

  #behind(layout: PageLayout, section: Section, numbering: Numbering | undefined): Placement {
    const end = endWithSubsections(layout.document, section);
    const offset = outside(layout, layout.endOfText(section.start, end, section.depth), section.depth);
    return {layout, offset, depth: section.depth, numbering, beside: section};
  }

  #atEnd(document: Document | undefined): Placement | undefined {
    if (!document) return undefined;
    const layout = this.layout(document);
    const {headed, title} = layout;
    const dividing = title ? headed.slice(1) : headed;
    const depth =
      dividing.length > 0
        ? Math.min(...dividing.map(one => one.depth))
        : title
          ? Math.min(title.depth + 1, deepest)
          : usualDepth;
    const siblings = dividing.filter(one => one.depth === depth);
    const offset = layout.endOfText(0, document.text.length, depth);
    return {layout, offset, depth, numbering: numberingOf(siblings, document.text), beside: siblings.at(-1)};
  }
}

/** The place itself, or, in a callout or the like, the end of the section in which that ends. */
function outside(layout: PageLayout, place: number, depth: number): number {
  const {text} = layout.document;
  let offset = place;
  for (let end = layout.containerEnd(offset); end !== undefined; end = layout.containerEnd(offset)) {
    const from = end;
    const next = layout.headed.find(one => one.start >= from && one.depth <= depth);
    offset = Math.max(from, layout.endOfText(0, next?.start ?? text.length, depth));
  }
  return offset;
}
