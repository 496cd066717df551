import type {Heading} from 'mdast';
import {readProse} from './prose.ts';

/** A heading as a reader sees it: no markup, no attributes, no numbering of its own. */
export function toPlain(heading: Heading, source: string): string {
  return readProse(heading.children, source)
    .text.replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d+(?:\.\d+)*\.?\s+(?=\S)/, '')
    .replace(/^\((?:PART|APPENDIX)\*?\)\s*/, '');
}
