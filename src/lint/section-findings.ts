import type {Evidence} from './detection/evidence.ts';
import type {Document} from './markdown/document.ts';
import type {Section} from './markdown/section.ts';

/** How a heading names a row. */
export interface RowNamed {
  /** The weight of the cue that says so. */
  readonly plainness: number;
  /** The share of its telling words that stand in the row's title too, 0 to 1. */
  readonly inTitle: number;
}

/** What was found in one section, for choosing places. */
export interface SectionFindings {
  readonly document: Document;
  readonly section: Section;
  readonly evidence: readonly Evidence[];
  /** The rows whose subject its heading names, with how plainly. */
  readonly rows: ReadonlyMap<string, RowNamed>;
}
