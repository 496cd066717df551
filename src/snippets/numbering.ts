import type {Section} from '../lint/markdown/section.ts';

/** How the sections below one heading are numbered, and with what the numbering goes on. */
export interface Numbering {
  /** The section with the highest number. */
  readonly last: Section;
  /** The number of the section that comes `count` after the last, as it stands in its heading: "3.4" or "4.". */
  next(count: number): string;
}

/** A number at the start of a heading, which the section's title does not have any more. */
const number = /^ {0,3}#{0,6}[ \t]*((?:\d{1,3}\.)*)(\d{1,3})([.):]?)(?=[ \t])/;

/**
 * The numbering of sections that stand side by side; undefined where they are not numbered one by one.
 *
 * @param text of their document
 */
export function numberingOf(siblings: readonly Section[], text: string): Numbering | undefined {
  const read = siblings.flatMap(section => {
    const match = number.exec(text.slice(section.headingStart, section.headingEnd));
    return match ? [{section, before: match[1] ?? '', own: Number(match[2]), mark: match[3] ?? ''}] : [];
  });
  const [first] = read;
  const last = read.at(-1);
  // "2 weeks ahead" is no number; two that follow each other are.
  if (!first || !last || read.length < 2) return undefined;
  const inOrder = read.every(({own, before}, index) => own === first.own + index && before === first.before);
  if (!inOrder) return undefined;
  return {
    last: last.section,
    next: count => `${last.before}${last.own + count}${last.mark}`,
  };
}
