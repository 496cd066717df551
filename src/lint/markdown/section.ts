import type {Blank} from './blanks.ts';
import type {Directive} from './directives.ts';

/**
 * A text that gives what stands below it its sense: file name, heading, label of a paragraph, the line before a
 * list, the head of a table column. Frames form a chain outwards and are shared by all that stands in them.
 */
export interface Frame {
  readonly text: string;
  readonly outer: Frame | undefined;
}

/** What evidence points at: one sentence, list item sentence or table cell. Offsets are into the document. */
export interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly frame: Frame;
  /** Units of one paragraph, item or table row share a number. */
  readonly block: number;
  /** Whether nearly all of its words are links. */
  readonly linked: boolean;
  /** Whether a blank is left in it. */
  readonly hasBlank: boolean;
}

/** A heading with all that follows up to the next heading of any depth; the first may have no heading. */
export interface Section {
  readonly title: string;
  /** 1 to 6; 0 for what stands before the first heading. */
  readonly depth: number;
  /** Document offsets of the heading's line; empty where there is none. */
  readonly headingStart: number;
  readonly headingEnd: number;
  readonly start: number;
  end: number;
  readonly frame: Frame;
  readonly units: Unit[];
  readonly directives: Directive[];
  /** Blanks left to be filled in, in the text or the heading; document offsets. */
  readonly blanks: Blank[];
  /** Anything a reader sees below the heading: text, code, picture, table. */
  hasContent: boolean;
  /** The heading may stay empty: bookdown parts and lists of references fill themselves. */
  readonly fillsItself: boolean;
}
