/** The column a quote stands for among the columns of list items. */
const quote = -1;

const tab = 9;
const space = 32;
const greaterThan = 62;

/**
 * Follows which quotes and list items are open, line by line, as CommonMark does, in time linear in the text.
 * What no reader needs is left out: it does not tell one kind of list from another.
 */
export class Containers {
  /** For each open container the column its content starts at. */
  readonly #open: number[] = [];
  readonly #text: string;
  readonly #limit: number;
  #column = 0;
  #at = 0;
  /** Whether the line before may be a paragraph that goes on. */
  #inText = false;
  /** How many of the open containers the line continues, before any that it opens. */
  matched = 0;
  /** Whether the line is in its containers only because a paragraph goes on. */
  lazy = false;
  /** How many containers the line closed. */
  closed = 0;
  /** Whether the first container that the line opens, where there is one, is a list item. */
  startsItem = false;
  /** Whether the line before may be a paragraph that goes on. */
  followsText = false;
  /** How many columns of blanks stand before the line's own text. */
  indent = 0;
  /** Whether nothing above has to be known to read on from this line, as far as containers tell. */
  fresh = true;

  /** @param limit how deep to look: containers beyond it are not opened */
  constructor(text: string, limit: number) {
    this.#text = text;
    this.#limit = limit;
  }

  get depth(): number {
    return this.#open.length;
  }

  /**
   * Reads the line from `start` to `end`.
   *
   * @param rawDepth how many containers hold the code or HTML that is open, if any: its lines open none
   * @returns where its own text starts, behind all markers and blanks
   */
  read(start: number, end: number, rawDepth?: number): number {
    this.#at = start;
    this.#column = 0;
    this.closed = 0;
    this.startsItem = false;
    this.matched = this.#match(end);
    const before = this.#open.length;
    const inList = (this.#open[0] ?? quote) !== quote;
    const isRaw = rawDepth !== undefined && this.matched >= rawDepth;
    const inText = rawDepth === undefined && this.#inText;
    let opened = 0;
    while (!isRaw && this.depth <= this.#limit) {
      const column = this.#marker(end, opened === 0 && inText && this.matched === before);
      if (column === undefined) break;
      if (opened++ === 0) {
        this.#close(this.matched);
        this.startsItem = column !== quote;
      }
      this.#open.push(column);
    }
    const text = skipBlanks(this.#text, this.#at, end);
    const blank = text === end;
    this.indent = this.#indent(text);
    this.lazy = opened === 0 && this.matched < before && inText && !blank;
    if (opened === 0 && !this.lazy) this.#close(this.matched);
    this.followsText = inText;
    const indented = skipBlanks(this.#text, start, end) > start;
    this.fresh = this.matched === 0 && !inText && !blank && !indented && !(inList && this.startsItem);
    this.#inText = !blank;
    return text;
  }

  /** Leaves the containers that only a paragraph could go on in: the line turned out to be none. */
  leaveLazy(): void {
    if (this.lazy) this.#close(this.matched);
    this.lazy = false;
  }

  #close(depth: number): void {
    this.closed = Math.max(0, this.#open.length - depth);
    this.#open.length = Math.min(this.#open.length, depth);
  }

  /** Walks over the markers and indents of the containers that go on. */
  #match(end: number): number {
    let matched = 0;
    for (const column of this.#open) {
      const text = skipBlanks(this.#text, this.#at, end);
      if (column === quote) {
        if (text === end || this.#text.charCodeAt(text) !== greaterThan || this.#indent(text) > 3) break;
        this.#passQuote(text, end);
      } else if (text < end) {
        if (this.#column + this.#indent(text) < column) break;
        while (this.#column < column) this.#pass();
      }
      matched++;
    }
    return matched;
  }

  /** Reads one marker; gives the column of what it opens. */
  #marker(end: number, interrupts: boolean): number | undefined {
    const text = skipBlanks(this.#text, this.#at, end);
    if (text === end || this.#indent(text) > 3) return undefined;
    if (this.#text.charCodeAt(text) === greaterThan) {
      this.#passQuote(text, end);
      return quote;
    }
    const after = afterItemMarker(this.#text, text, end, interrupts);
    if (after === undefined || isRule(this.#text, text, end)) return undefined;
    while (this.#at < after) this.#pass();
    const content = skipBlanks(this.#text, after, end);
    // Five blanks or more are one blank and code; an item may also start with nothing.
    const blanks = content === end || this.#indent(content) > 4 ? 1 : this.#indent(content);
    const column = this.#column + blanks;
    while (this.#at < content && this.#column < column) this.#pass();
    return column;
  }

  #passQuote(text: number, end: number): void {
    while (this.#at <= text) this.#pass();
    if (this.#at < end && isBlank(this.#text.charCodeAt(this.#at))) this.#pass();
  }

  /** How many columns lie between here and `to`, all blanks. */
  #indent(to: number): number {
    let column = this.#column;
    for (let at = this.#at; at < to; at++) column += this.#text.charCodeAt(at) === tab ? 4 - (column % 4) : 1;
    return column - this.#column;
  }

  #pass(): void {
    this.#column += this.#text.charCodeAt(this.#at) === tab ? 4 - (this.#column % 4) : 1;
    this.#at++;
  }
}

/** Where the first character at or after `from` stands that is no blank; `end` if there is none. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === space || code === tab;
}

/** Where the marker of a list item at `at` ends, if there is one. */
function afterItemMarker(text: string, at: number, end: number, interrupts: boolean): number | undefined {
  let after = at;
  const code = text.charCodeAt(at);
  if (code === 42 || code === 43 || code === 45) {
    after++;
  } else {
    while (after < end && after - at < 10 && isDigit(text.charCodeAt(after))) after++;
    const closing = text.charCodeAt(after);
    if (after === at || after - at > 9 || (closing !== 41 && closing !== 46)) return undefined;
    // "in\n2019. We" goes on: only a list that starts with 1 can follow a paragraph without a blank line.
    if (interrupts && (after - at > 1 || code !== 49)) return undefined;
    after++;
  }
  if (after < end && !isBlank(text.charCodeAt(after))) return undefined;
  return interrupts && skipBlanks(text, after, end) === end ? undefined : after;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `* * *` and `- - -` are rules, not lists. */
function isRule(text: string, from: number, end: number): boolean {
  const mark = text.charCodeAt(from);
  if (mark !== 42 && mark !== 45) return false;
  let count = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}
