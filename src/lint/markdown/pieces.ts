import {Containers} from './containers.ts';
import type {LineIndex} from './lines.ts';
import {opensRaw, type RawEnd} from './raw-blocks.ts';

/** Pieces shorter than this gain nothing. */
const usualSize = 4000;
/** Deeper nests are not followed: the guard keeps them from the parser. */
const deepest = 100;

/**
 * Cuts a text where nothing above has to be known to read on: behind a blank line, outside of lists, quotes, code
 * and HTML. The parser's time grows with the square of what it is given at once.
 *
 * @param first the line to begin at: front matter before it is one piece
 * @param size how long a piece is at least
 * @returns the lines, from 1, that the pieces start on
 */
export function cutIntoPieces(text: string, lines: LineIndex, first: number, size = usualSize): number[] {
  const pieces = first > 1 ? [1, first] : [1];
  const containers = new Containers(text, deepest);
  let rawEnds: RawEnd | undefined;
  let rawDepth: number | undefined;
  let pieceStart = lines.startOf(first);
  for (let line = first; line <= lines.count; line++) {
    const start = lines.startOf(line);
    const end = lines.endOf(line);
    const content = containers.read(start, end, rawDepth);
    if (rawDepth !== undefined && rawEnds && containers.matched >= rawDepth) {
      if (containers.indent > 3 || !rawEnds(text.slice(content, end))) continue;
      rawEnds = rawDepth = undefined;
      continue;
    }
    rawEnds = rawDepth = undefined;
    if (containers.fresh && start > pieceStart && start - pieceStart >= size) {
      pieces.push(line);
      pieceStart = start;
    }
    if (containers.indent > 3 || !mayOpen(text.charCodeAt(content))) continue;
    rawEnds = opensRaw(text.slice(content, end), containers.followsText);
    if (!rawEnds) continue;
    containers.leaveLazy();
    rawDepth = containers.depth;
  }
  return pieces;
}

/** Only lines that begin with `<`, a backtick or a tilde can open code or HTML. */
function mayOpen(code: number): boolean {
  return code === 60 || code === 96 || code === 126;
}
