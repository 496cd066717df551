import type {Nodes, Root, RootContent, Yaml} from 'mdast';
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote';
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item';
import {gfmFootnote} from 'micromark-extension-gfm-footnote';
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough';
import {gfmTable} from 'micromark-extension-gfm-table';
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import {type Processor, unified} from 'unified';
import type {Point} from 'unist';
import {Definitions} from './definitions.ts';
import {lineAfterFrontMatter} from './guard.ts';
import {LineIndex} from './lines.ts';
import {cutIntoPieces} from './pieces.ts';

/** GFM without autolink literals: they cost a third of the parse and change no prose. */
function gfmParts(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmFootnote(),
    gfmStrikethrough(),
    gfmTable(),
    gfmTaskListItem(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ];
}

const markdown = unified().use(remarkParse).use(gfmParts).freeze();

/**
 * The mdast tree of a Markdown text, with positions. Long texts are parsed in pieces.
 *
 * @param pieceSize how long a piece is at least; for tests
 */
export function parseMarkdown(text: string, lines = new LineIndex(text), pieceSize?: number): Root {
  const first = lineAfterFrontMatter(text, lines);
  const starts = cutIntoPieces(text, lines, first, pieceSize);
  if (starts.length === 1) return markdown.parse(text);
  const definitions = new Definitions(text);
  const children = starts.flatMap((line, index) => {
    if (line < first) return frontMatter(text, lines, first - 1);
    const start = lines.startOf(line);
    const piece = text.slice(start, lines.startOf(starts[index + 1] ?? lines.count + 1));
    return parsePiece(piece, definitions.linesFor(piece), start, line);
  });
  return {type: 'root', children};
}

/** YAML from the first line to the fence on line `last`, as a node; what is written in TOML nobody reads. */
function frontMatter(text: string, lines: LineIndex, last: number): Yaml[] {
  if (!text.startsWith('---')) return [];
  const value = text.slice(lines.startOf(2), Math.max(lines.startOf(2), lines.endOf(last - 1)));
  const [start, end] = [lines.point(0), lines.point(lines.endOf(last))];
  return [{type: 'yaml', value, position: {start, end}}];
}

/** Parses a piece that starts at `offset` on `line`, with lines before it that define what it names. */
function parsePiece(piece: string, before: string, offset: number, line: number): RootContent[] {
  const own = markdown
    .parse(before + piece)
    .children.filter(child => (child.position?.start.offset ?? 0) >= before.length);
  const lines = line - before.split('\n').length;
  for (const child of own) move(child, offset - before.length, lines);
  return own;
}

function move(node: Nodes, offset: number, line: number): void {
  if (node.position) {
    movePoint(node.position.start, offset, line);
    movePoint(node.position.end, offset, line);
  }
  if ('children' in node) for (const child of node.children) move(child, offset, line);
}

function movePoint(point: Point, offset: number, line: number): void {
  point.offset = (point.offset ?? 0) + offset;
  point.line += line;
}
