import type {RootContent} from 'mdast';
import {endWithSubsections} from '../lint/handbook.ts';
import type {Document} from '../lint/markdown/document.ts';
import {blankStretches, findHostile, type Stretch} from '../lint/markdown/guard.ts';
import {parseMarkdown} from '../lint/markdown/parser.ts';
import type {Section} from '../lint/markdown/section.ts';
import {findContainers} from './containers.ts';

/** Where something stands that a reader does not see at its place, and that authors keep at the end of a page. */
const staysLast: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition']);

/** What a page is made of, as far as it matters for putting something new into it. */
export class PageLayout {
  readonly blocks: readonly RootContent[];
  readonly #containers: readonly Stretch[];
  readonly #rule: {readonly text: string; readonly depth: number} | undefined;

  constructor(readonly document: Document) {
    const {text, lines} = document;
    const hostile = findHostile(text, lines) ?? [];
    this.blocks = parseMarkdown(hostile.length > 0 ? blankStretches(text, hostile) : text, lines).children;
    this.#containers = findContainers(text, lines, this.blocks);
    this.#rule = this.#ruleBetween();
  }

  /** The sections with a heading. */
  get headed(): readonly Section[] {
    return this.document.sections.filter(section => section.depth > 0);
  }

  /** The line across the page that stands between its sections of a depth; undefined where most have none. */
  ruleAt(depth: number | undefined): string | undefined {
    return this.#rule?.depth === depth ? this.#rule?.text : undefined;
  }

  /** The section whose heading is the page's only title. */
  get title(): Section | undefined {
    const [first, ...others] = this.headed;
    return first && others.every(one => one.depth > first.depth) ? first : undefined;
  }

  /** The sections at the depth of this one that stand below the same heading. */
  siblings(section: Section): readonly Section[] {
    const headed = this.headed;
    const at = headed.indexOf(section);
    const from = headed.findLastIndex((one, index) => index < at && one.depth < section.depth) + 1;
    const next = headed.findIndex((one, index) => index > at && one.depth < section.depth);
    return headed.slice(from, next < 0 ? undefined : next).filter(one => one.depth === section.depth);
  }

  /** Whether a section holds others. */
  hasSubsections(section: Section): boolean {
    return endWithSubsections(this.document, section) > section.end;
  }

  /**
   * The start of the line after the last block of a stretch; link targets and footnotes at its end stay behind, and
   * so does a line across the page that does not divide the sections of that depth.
   *
   * @param depth of the section that is to stand there; undefined for text without a heading
   */
  endOfText(from: number, to: number, depth: number | undefined): number {
    const inside = this.blocks.filter(block => startOf(block) >= from && startOf(block) < to);
    const last = inside.findLast(
      ({type}) => !staysLast.has(type) && (type !== 'thematicBreak' || this.ruleAt(depth) !== undefined),
    );
    // Front matter that is not YAML is no block.
    const end = last ? endOf(last) : inside.length > 0 ? from : to;
    return this.lineAfter(end);
  }

  /** The start of the line after the last one that is written before `end`: blank lines stay behind. */
  lineAfter(end: number): number {
    const {text, lines} = this.document;
    const written = text.slice(0, end).trimEnd().length;
    return written === 0 ? 0 : lines.startOf(lines.point(written).line + 1);
  }

  /** The end of the callout, tab set or HTML element that a place stands in; undefined for one in none. */
  containerEnd(offset: number): number | undefined {
    return this.#containers.find(({start, end}) => start < offset && offset < end)?.end;
  }

  #ruleBetween(): {text: string; depth: number} | undefined {
    const lines = this.blocks.flatMap((block, index) => {
      const before = this.blocks[index - 1];
      return block.type === 'heading' && before?.type === 'thematicBreak'
        ? [{before, depth: block.depth}]
        : [];
    });
    const [first] = lines;
    const divided = this.headed.filter(({depth}) => depth === first?.depth);
    if (!first || lines.length < 2 || lines.length < divided.length - 1) return undefined;
    return {text: this.document.text.slice(startOf(first.before), endOf(first.before)), depth: first.depth};
  }
}

function startOf(block: RootContent): number {
  return block.position?.start.offset ?? 0;
}

function endOf(block: RootContent): number {
  return block.position?.end.offset ?? 0;
}
