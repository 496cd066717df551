import type {Point, Range} from '../diagnostic.ts';

/**
 * Turns offsets of one text into lines and columns.
 *
 * Offsets are UTF-16 units from 0, lines and columns count from 1; CR, LF and CRLF end a line, as in CommonMark
 * and in VS Code.
 */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;
  readonly #length: number;

  constructor(text: string) {
    this.#text = text;
    this.#length = text.length;
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 13 && text.charCodeAt(offset + 1) === 10) continue;
      if (code === 10 || code === 13) this.#starts.push(offset + 1);
    }
  }

  /** How many lines the text has; an empty text has one. */
  get count(): number {
    return this.#starts.length;
  }

  /** Where `line` starts, from 1; the text's end beyond its last line. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#length;
  }

  /** Where `line` ends, without its line ending. */
  endOf(line: number): number {
    const start = this.startOf(line);
    let end = this.startOf(line + 1);
    while (end > start && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** Where `offset` stands; offsets outside the text are moved to its nearest end. */
  point(offset: number): Point {
    const inside = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return {line: low + 1, column: inside - (this.#starts[low] ?? 0) + 1, offset: inside};
  }

  /** The range between two offsets, end exclusive. */
  range(start: number, end: number): Range {
    return {start: this.point(start), end: this.point(Math.max(start, end))};
  }

  /** The same range, cut so that it spans at most `lines` lines. */
  clamp(range: Range, lines: number): Range {
    if (range.end.line - range.start.line < lines) return range;
    const next = this.#starts[range.start.line - 1 + lines] ?? this.#length;
    return {start: range.start, end: this.point(Math.max(range.start.offset, next - 1))};
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
