import type {Heading, RootContent} from 'mdast';
import {BlockReader} from './blocks.ts';
import {type FrontMatter, noFrontMatter, readFrontMatter} from './front-matter.ts';
import {blankStretches, findHostile, type Stretch} from './guard.ts';
import {toPlain} from './heading-text.ts';
import {LineIndex} from './lines.ts';
import {parseMarkdown} from './parser.ts';
import type {Frame, Section} from './section.ts';

/** One Markdown file, read. */
export interface Document {
  /** Path as the host names it, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly Section[];
  /** Stretches the parser was kept from: they are read as sentences without any markup. */
  readonly plainText: readonly Stretch[];
}

/**
 * Reads a Markdown, Quarto or R Markdown text into sections, sentences and directives.
 *
 * @param file its path, with forward slashes: the name gives its sentences context
 * @param text its content, without a byte order mark
 */
export function readDocument(file: string, text: string): Document {
  const lines = new LineIndex(text);
  const hostile = findHostile(text, lines) ?? [];
  const blocks = parseMarkdown(hostile.length > 0 ? blankStretches(text, hostile) : text, lines).children;
  const plainText = outsideCode(hostile, blocks);
  const unread = [...plainText];
  const frontMatter = frontMatterOf(blocks, lines);
  const fileFrame: Frame = {text: nameWords(file), outer: undefined};
  const root: Frame = frontMatter.title ? {text: frontMatter.title, outer: fileFrame} : fileFrame;
  const sections: Section[] = [];
  const content = blocks.filter(block => block.type !== 'yaml');
  const open: Section[] = [];
  let pending: RootContent[] = [];
  let current = newSection(root, undefined, 0, text);
  const close = (end: number) => {
    current.end = end;
    const reader = new BlockReader(text, current);
    reader.read(pending, current.frame);
    const beyond = unread.findIndex(stretch => stretch.start >= end);
    reader.readPlain(unread.splice(0, beyond < 0 ? unread.length : beyond));
    pending = [];
    if (current.depth > 0 || current.units.length > 0 || current.hasContent || current.directives.length > 0)
      sections.push(current);
  };
  for (const block of content) {
    if (block.type !== 'heading') {
      pending.push(block);
      continue;
    }
    const start = block.position?.start.offset ?? 0;
    close(start);
    while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
    current = newSection(open.at(-1)?.frame ?? root, block, start, text);
    open.push(current);
  }
  close(text.length);
  return {file, text, lines, frontMatter, sections, plainText};
}

/** The stretches that stand in no block of code, which is not read anyway; both lists are in order. */
function outsideCode(stretches: readonly Stretch[], blocks: readonly RootContent[]): readonly Stretch[] {
  const code = blocks.filter(block => block.type === 'code');
  let at = 0;
  return stretches.filter(({start, end}) => {
    while (at < code.length && (code[at]?.position?.end.offset ?? 0) < end) at++;
    return (code[at]?.position?.start.offset ?? end) > start;
  });
}

function newSection(outer: Frame, heading: Heading | undefined, start: number, source: string): Section {
  const title = heading ? toPlain(heading, source) : '';
  const raw = heading ? source.slice(start, heading.position?.end.offset ?? start) : '';
  return {
    title,
    depth: heading?.depth ?? 0,
    headingStart: start,
    headingEnd: heading?.position?.end.offset ?? start,
    start,
    end: start,
    frame: heading ? {text: title, outer} : outer,
    units: [],
    directives: [],
    blanks: [],
    hasContent: false,
    fillsItself:
      /^#+\s*\((?:PART|APPENDIX)/.test(raw) || /^(?:references|bibliography|works cited)$/i.test(title),
  };
}

function frontMatterOf([first]: readonly RootContent[], lines: LineIndex): FrontMatter {
  if (first?.type !== 'yaml') return noFrontMatter;
  return readFrontMatter(first.value, lines.startOf(2), 2);
}

/** "docs/03-time_off.md" reads as "time off"; an index page bears its folder's name. */
function nameWords(file: string): string {
  const parts = file.split(/\/|__/);
  const base = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '');
  const name = /^_?(?:index|readme)$/i.test(base) ? (parts.at(-2) ?? '') : base;
  return name
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
}
