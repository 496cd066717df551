import type {PhrasingContent} from 'mdast';
import {type Alignment, align} from './alignment.ts';
import {blankDialectMarkup} from './dialects.ts';

/** A stretch of prose characters and the stretch of the document they were read from. */
interface Segment {
  readonly at: number;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly literal: boolean;
  /** Made when first asked for: most stretches are as long as their source and need none. */
  alignment?: Alignment;
}

/** The running text of one block: what a reader reads, without code, comments, link targets and markup. */
export class Prose {
  text = '';
  /** Offsets into `text` that belong to links, in order. */
  readonly links: {readonly start: number; readonly end: number}[] = [];
  readonly #segments: Segment[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Adds `value`, which stands at `start` to `end` of the document.
   *
   * @param shown what is read in its place, of the same length: raw text with its markup blanked
   */
  add(value: string, start: number, end: number, shown?: string): void {
    this.#segments.push({at: this.text.length, value, start, end, literal: shown !== undefined});
    this.text += shown ?? value;
  }

  /** Blanks dialect markup and line breaks; call once, when all is added. */
  finish(): this {
    this.text = blankDialectMarkup(this.text).replace(/[\n\r]/g, ' ');
    return this;
  }

  /** The document offset of the character at `offset` of the prose. */
  sourceOf(offset: number): number {
    const segment = this.#segmentAt(offset);
    if (!segment) return 0;
    const inside = offset - segment.at;
    if (inside >= segment.value.length) return segment.end;
    return this.#isPlain(segment) ? segment.start + inside : (this.#align(segment).starts[inside] ?? 0);
  }

  /** The document offset one past the last character before `offset` of the prose. */
  sourceEndOf(offset: number): number {
    if (offset === 0) return this.sourceOf(0);
    const segment = this.#segmentAt(offset - 1);
    if (!segment) return 0;
    const inside = offset - 1 - segment.at;
    if (inside >= segment.value.length) return segment.end;
    return this.#isPlain(segment) ? segment.start + inside + 1 : (this.#align(segment).ends[inside] ?? 0);
  }

  #segmentAt(offset: number): Segment | undefined {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#segments[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#segments[low];
  }

  #isPlain({start, end, value}: Segment): boolean {
    return end - start === value.length;
  }

  #align(segment: Segment): Alignment {
    const {value, start, end, literal} = segment;
    segment.alignment ??= align(value, this.#source, start, end, literal);
    return segment.alignment;
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
