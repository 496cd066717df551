import type {Evidence} from './detection/evidence.ts';
import type {Document} from './markdown/document.ts';
import type {Section} from './markdown/section.ts';

/** What was found in one section, for choosing places. */
export interface SectionFindings {
  readonly document: Document;
  readonly section: Section;
  readonly evidence: readonly Evidence[];
  /** The rows whose subject its heading names, with how plainly. */
  readonly rows: ReadonlyMap<string, number>;
}
