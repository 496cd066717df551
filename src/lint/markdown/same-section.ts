import type {Document} from './document.ts';
import type {Section} from './section.ts';

/**
 * The section of a changed page that is the one of the page before: by its heading, and of several such by its order.
 *
 * @returns undefined where it is gone, or where it cannot be told which one it is
 */
export function sameSection(section: Section, before: Document, now: Document): Section | undefined {
  const alike = ({sections}: Document) =>
    sections.filter(one => one.depth === section.depth && one.title === section.title);
  const [old, current] = [alike(before), alike(now)];
  return old.length === current.length ? current[old.indexOf(section)] : undefined;
}
