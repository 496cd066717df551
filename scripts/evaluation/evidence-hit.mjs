import path from 'node:path';

/** Only the first places count, none longer than this, and a place this many lines off is still the same place. */
const countedPlaces = 3;
const longest = 5;
const nearby = 3;

/**
 * Whether the evidence points at what a reader cited, as the corpus' own scorer counts it.
 *
 * @param {readonly {file: string, line: number, endLine: number}[]} found places of the linter, best first; 1-based lines
 * @param {readonly {file: string, lines: [number, number]}[]} cited places of the reader, first and last line
 */
export function isHit(found, cited) {
  return found
    .slice(0, countedPlaces)
    .filter(({line, endLine}) => endLine - line < longest)
    .some(({file, line, endLine}) =>
      cited.some(
        ({file: other, lines: [first, last]}) =>
          path.basename(file) === other && line <= last + nearby && endLine >= first - nearby,
      ),
    );
}
