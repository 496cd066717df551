import type {PhrasingContent} from 'mdast';
import {blankDialectMarkup} from './dialects.ts';

/** A stretch of prose characters and the stretch of the document they were read from. */
interface Segment {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** The running text of one block: what a reader reads, without code, comments, link targets and markup. */
export class Prose {
  text = '';
  /** Offsets into `text` that belong to links. */
  readonly links: {readonly start: number; readonly end: number}[] = [];
  readonly #segments: Segment[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Adds `value`, which stands at `start` to `end` of the document. */
  add(value: string, start: number, end: number): void {
    this.#segments.push({at: this.text.length, length: value.length, start, end});
    this.text += value;
  }

  /** Blanks dialect markup and line breaks; call once, when all is added. */
  finish(): this {
    this.text = blankDialectMarkup(this.text).replace(/[\n\r]/g, ' ');
    return this;
  }

  /** The document offset of the character at `offset` of the prose. */
  sourceOf(offset: number): number {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#segments[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const segment = this.#segments[low];
    if (!segment) return 0;
    const inside = Math.max(0, Math.min(offset - segment.at, segment.length));
    if (segment.end - segment.start === segment.length) return segment.start + inside;
    return this.#align(segment, inside);
  }

  /** The document offset one past the last character before `offset` of the prose. */
  sourceEndOf(offset: number): number {
    return offset === 0 ? this.sourceOf(0) : this.sourceOf(offset - 1) + 1;
  }

  /** Walks a stretch whose source is longer than its prose: escapes, entities, markers of lists and quotes. */
  #align(segment: Segment, inside: number): number {
    let source = segment.start;
    for (let at = 0; at < inside && source < segment.end; at++) {
      source = this.#skip(segment, at, source) + 1;
    }
    return Math.min(this.#skip(segment, inside, source), segment.end);
  }

  #skip(segment: Segment, at: number, from: number): number {
    const wanted = this.text.charCodeAt(segment.at + at);
    const isSpace = wanted === 32 || wanted === 10;
    for (let source = from; source < segment.end; source++) {
      const found = this.#source.charCodeAt(source);
      if (found === wanted || (isSpace && (found === 10 || found === 13 || found === 32))) return source;
    }
    return Math.min(from, segment.end);
  }
}

/** The prose of some inline nodes of a document whose text is `source`. */
export function readProse(nodes: readonly PhrasingContent[], source: string): Prose {
  const prose = new Prose(source);
  addNodes(prose, nodes, source);
  return prose.finish();
}

function addNodes(prose: Prose, nodes: readonly PhrasingContent[], source: string): void {
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text') {
      prose.add(node.value, start, end);
    } else if (node.type === 'link' || node.type === 'linkReference') {
      const from = prose.text.length;
      addNodes(prose, node.children, source);
      prose.links.push({start: from, end: prose.text.length});
    } else if ('children' in node) {
      addNodes(prose, node.children, source);
    } else if (node.type !== 'html' || !node.value.startsWith('<!--')) {
      // Code, images, line breaks and tags part words but are none; a comment is not there at all.
      prose.add(' ', start, start + 1);
    }
  }
}
