import type {NewSection} from './compose.ts';
import {type DocumentStyle, headingText, withBullets} from './document-style.ts';
import {wrap} from './wrapping.ts';

/** How we write where nobody else has written yet. */
export const plainStyle: DocumentStyle = {
  headingForm: () => 'open',
  bullet: '-',
  linesAbove: 1,
  linesBelow: 1,
  wrapping: {at: 'paragraph'},
};

/** A section as Markdown, without empty lines around it. */
export function sectionText({title, body}: NewSection, depth: number, style = plainStyle): string {
  return headingText(title, depth, style) + '\n'.repeat(style.linesBelow + 1) + bodyText(body, style);
}

/** What stands below a heading, in the page's style. */
export function bodyText(body: string, style: DocumentStyle): string {
  return withBullets(wrap(body, style.wrapping), style);
}
