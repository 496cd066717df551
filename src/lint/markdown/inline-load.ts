/** What the inline markup of a stretch of lines would cost to parse. */
export class InlineLoad {
  /** Runs of characters that may begin or end emphasis, code or a link. */
  runs = 0;
  /** Characters in runs too long to be one mark. */
  long = 0;
  /** The deepest nesting of square brackets. */
  brackets = 0;
  /** Comments, declarations and instructions that are opened and not closed: each is searched to the end. */
  unclosed = 0;
  #openBrackets = 0;
  #codeLengths = 0;
  #codeMask = 0;

  /** How many lengths of code marks there are: each is searched for by itself. */
  get codeLengths(): number {
    return this.#codeLengths;
  }

  reset(): void {
    this.runs = 0;
    this.long = 0;
    this.brackets = 0;
    this.unclosed = 0;
    this.#openBrackets = 0;
    this.#codeLengths = 0;
    this.#codeMask = 0;
  }

  /** Reads the line from `start` to `end`; gives the number of its bars, which part the cells of a table. */
  read(text: string, start: number, end: number): number {
    let bars = 0;
    let at = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? (kinds[code] ?? 0) : 0;
      if (kind === 0) {
        at++;
      } else if (kind === bar) {
        bars++;
        at++;
      } else if (kind === run) {
        let after = at + 1;
        while (after < end && text.charCodeAt(after) === code) after++;
        this.#run(code, after - at);
        at = after;
      } else {
        this.#single(text, code, at);
        at++;
      }
    }
    return bars;
  }

  #run(code: number, length: number): void {
    this.runs++;
    if (code === backtick) this.#code(length);
    else if (length > longestMark && code === asterisk) this.long += length;
  }

  #code(length: number): void {
    // Lengths beyond the mask's are so rare in earnest that each counts anew.
    const bit = length < 31 ? 1 << length : 0;
    if (bit !== 0 && (this.#codeMask & bit) !== 0) return;
    this.#codeMask |= bit;
    this.#codeLengths++;
  }

  #single(text: string, code: number, at: number): void {
    if (code === openBracket) {
      this.runs++;
      this.#openBrackets++;
      if (this.#openBrackets > this.brackets) this.brackets = this.#openBrackets;
    } else if (code === closeBracket) {
      this.runs++;
      if (this.#openBrackets > 0) this.#openBrackets--;
    } else if (code === lessThan) {
      const next = text.charCodeAt(at + 1);
      if (next === 33 || next === 63) this.unclosed++;
    } else {
      this.unclosed = 0;
    }
  }
}

const asterisk = 42;
const lessThan = 60;
const openBracket = 91;
const closeBracket = 93;
const backtick = 96;

/** Rules and fences are drawn with fewer. */
const longestMark = 200;

const run = 1;
const single = 2;
const bar = 3;

const kinds = new Uint8Array(128);
for (const char of '*_~`') kinds[char.charCodeAt(0)] = run;
for (const char of '[]<>') kinds[char.charCodeAt(0)] = single;
kinds['|'.charCodeAt(0)] = bar;
