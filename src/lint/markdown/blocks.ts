import type {BlockContent, Html, List, Paragraph, PhrasingContent, RootContent, Table} from 'mdast';
import {findBlanks} from './blanks.ts';
import {blankHtml} from './dialects.ts';
import {readDirectives} from './directives.ts';
import type {Stretch} from './guard.ts';
import {Prose, readProse} from './prose.ts';
import type {Frame, Section, Unit} from './section.ts';
import {splitSentences} from './sentences.ts';

type Block = RootContent | BlockContent;

/** How much of a block before a sentence tells what its blanks are for, in characters. */
const contextLength = 300;

/** At most this many words make a paragraph in bold a label of what follows it. */
const labelWords = 12;

/** Reads blocks into the units and directives of the section they stand in. */
export class BlockReader {
  #block = 0;

  constructor(
    readonly source: string,
    readonly section: Section,
  ) {}

  /** Reads sibling blocks that stand in `frame`. */
  read(blocks: readonly Block[], frame: Frame): void {
    let label = frame;
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'paragraph') {
        const isLabel = this.#isLabel(block);
        this.#paragraph(block, isLabel ? frame : label);
        if (isLabel) label = {text: readProse(block.children, this.source).text.trim(), outer: frame};
      } else {
        this.#other(block, this.#leadIn(blocks[index - 1], label));
      }
    }
  }

  /** Reads stretches of the text as they stand, line by line, beside the blocks already read. */
  readPlain(stretches: readonly Stretch[]): void {
    if (stretches.length === 0) return;
    for (const {start, end} of stretches) {
      for (const line of this.source.slice(start, end).matchAll(/[^\n\r]+/g)) {
        const from = start + line.index;
        const prose = new Prose(this.source);
        prose.add(line[0], from, from + line[0].length, line[0].replace(/[*_~`[\]<>|#!]/g, ' '));
        this.#block++;
        this.#units(prose.finish(), this.section.frame);
      }
    }
    this.section.hasContent = true;
    this.section.units.sort((a, b) => a.start - b.start);
    this.section.blanks.sort((a, b) => a.start - b.start);
  }

  #other(block: Block, frame: Frame): void {
    switch (block.type) {
      case 'list':
        this.#list(block, frame);
        break;
      case 'table':
        this.#table(block, frame);
        break;
      case 'blockquote':
      case 'footnoteDefinition':
        this.read(block.children, frame);
        break;
      case 'heading':
        // A heading inside a quote or list: part of the text there.
        this.#inline(block.children, frame);
        break;
      case 'html':
        this.#html(block, frame);
        break;
      case 'code':
      case 'thematicBreak':
        if (block.type === 'code') this.section.hasContent = true;
        break;
      default:
        break;
    }
  }

  #paragraph(paragraph: Paragraph, frame: Frame): void {
    this.#inline(paragraph.children, labelled(paragraph, frame, this.source));
  }

  #list(list: List, frame: Frame): void {
    for (const item of list.children) {
      const [first, ...rest] = item.children;
      if (!first) continue;
      this.read([first], frame);
      if (rest.length > 0) this.read(rest, this.#leadIn(first, frame));
    }
  }

  #table(table: Table, frame: Frame): void {
    this.section.hasContent = true;
    const [head, ...rows] = table.children;
    const titles = (head?.children ?? []).map(cell => readProse(cell.children, this.source).text.trim());
    for (const row of rows.length > 0 ? rows : head ? [head] : []) {
      this.#block++;
      const first = row.children[0] ? readProse(row.children[0].children, this.source).text.trim() : '';
      for (const [column, cell] of row.children.entries()) {
        const heading: Frame = {text: titles[column] ?? '', outer: frame};
        this.#units(
          readProse(cell.children, this.source),
          column === 0 ? heading : {text: first, outer: heading},
        );
      }
    }
  }

  #inline(children: readonly PhrasingContent[], frame: Frame): void {
    for (const child of children) if (child.type === 'html') this.#directives(readHtml(child, this.source));
    if (children.some(child => child.type !== 'html')) this.section.hasContent = true;
    this.#block++;
    this.#units(readProse(children, this.source), frame);
  }

  #html(html: Html, frame: Frame): void {
    const raw = readHtml(html, this.source);
    this.#directives(raw);
    const prose = raw.prose.finish();
    if (prose.text.trim() !== '' || /<(img|iframe|video|table|svg|object|embed)\b/i.test(raw.value))
      this.section.hasContent = true;
    this.#block++;
    this.#units(prose, frame);
  }

  #directives({value, prose}: RawHtml): void {
    for (const directive of readDirectives(value, 0)) {
      const inDocument = <T extends {start: number; end: number}>(one: T): T => ({
        ...one,
        start: prose.sourceOf(one.start),
        end: prose.sourceEndOf(one.end),
      });
      this.section.directives.push({
        ...inDocument(directive),
        verbAt: inDocument(directive.verbAt),
        names: directive.names.map(inDocument),
      });
    }
  }

  #units(prose: Prose, frame: Frame): void {
    for (const {start, end} of splitSentences(prose.text)) {
      const text = prose.text.slice(start, end);
      if (!/[\p{L}\p{N}_]/u.test(text)) continue;
      const blanks = findBlanks(text, prose.text.slice(Math.max(0, start - contextLength), start));
      for (const blank of blanks) {
        this.section.blanks.push({
          text: blank.text,
          start: prose.sourceOf(start + blank.start),
          end: prose.sourceEndOf(start + blank.end),
        });
      }
      const unit: Unit = {
        text,
        start: prose.sourceOf(start),
        end: prose.sourceEndOf(end),
        frame,
        block: this.#block,
        linked: mostlyLink(prose, start, end),
        hasBlank: blanks.length > 0,
      };
      this.section.units.push(unit);
    }
  }

  /** The paragraph right before a list or table says what its entries are. */
  #leadIn(before: Block | undefined, frame: Frame): Frame {
    if (before?.type !== 'paragraph') return frame;
    const {text} = readProse(before.children, this.source);
    const last = splitSentences(text).at(-1);
    return last ? {text: text.slice(last.start, last.end), outer: frame} : frame;
  }

  /** A short paragraph all in bold or italics works as a heading. */
  #isLabel(paragraph: Paragraph): boolean {
    const [only, ...others] = paragraph.children.filter(
      child => child.type !== 'text' || /[\p{L}\p{N}]/u.test(child.value),
    );
    if (!only || others.length > 0 || (only.type !== 'strong' && only.type !== 'emphasis')) return false;
    const {text} = readProse(only.children, this.source);
    return text.split(/\s+/).length <= labelWords && !/[.!]\s*$/.test(text);
  }
}

interface RawHtml {
  readonly value: string;
  readonly prose: Prose;
}

/** HTML with its tags blanked; in a quote or list its lines stand further apart in the source than in `value`. */
function readHtml({value, position}: Html, source: string): RawHtml {
  const start = position?.start.offset ?? 0;
  const prose = new Prose(source);
  prose.add(value, start, position?.end.offset ?? start, blankHtml(value));
  return {value, prose};
}

/** "**Holidays.** Tell me early. Use the calendar.": the label in bold stands over the rest of its paragraph. */
function labelled(paragraph: Paragraph, frame: Frame, source: string): Frame {
  const [first] = paragraph.children;
  if (first?.type !== 'strong' || paragraph.children.length === 1) return frame;
  const {text} = readProse(first.children, source);
  return text.split(/\s+/).length <= labelWords ? {text, outer: frame} : frame;
}

function mostlyLink(prose: Prose, start: number, end: number): boolean {
  let inLinks = 0;
  for (const link of prose.links) {
    inLinks += words(prose.text.slice(Math.max(start, link.start), Math.min(end, link.end)));
  }
  return inLinks > 0 && words(prose.text.slice(start, end)) - inLinks <= inLinks;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
