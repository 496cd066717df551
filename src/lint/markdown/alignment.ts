/** For each character of a value read from a document, the document offsets it came from; end exclusive. */
export interface Alignment {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,30});/y;
const ampersand = /^&(?:amp|#0*38|#x0*26);$/i;
/** What comes second where one entity stands for two characters. */
const secondOfTwo = /\u0331|\u0333|\u0338|\u200a|\u20d2|\u20e5|\ufe00|[\udc00-\udfff]/;
/** How far to look for a character that is not where it should be. */
const reach = 64;

/**
 * Lays a parsed value over the stretch of source it was read from. The source is longer where it has escapes,
 * entities, blanks at line ends, and markers of quotes and indents of lists at the start of lines.
 *
 * @param literal whether the value is raw, as in HTML: no escape and no entity in it was read
 */
export function align(
  value: string,
  source: string,
  start: number,
  end: number,
  literal: boolean,
): Alignment {
  const starts = new Int32Array(value.length);
  const ends = new Int32Array(value.length);
  let at = 0;
  let from = start;
  while (at < value.length) {
    const afterBlanks = isLineEnd(value[at]) ? skipBlanks(source, from, end) : end;
    const endsLine = afterBlanks < end && isLineEnd(source[afterBlanks]);
    if (endsLine) from = afterBlanks;
    const [count, width] = endsLine ? lineEnd(value, at) : step(value, at, source, from, end, literal);
    starts.fill(from, at, at + count);
    ends.fill(Math.min(from + width, end), at, at + count);
    at += count;
    from = Math.min(from + width, end);
    if (endsLine) from = skipPrefix(value, at, source, from, end);
  }
  return {starts, ends};
}

/** How many characters of the value and of the source one step takes. */
type Step = readonly [count: number, width: number];

function lineEnd(value: string, at: number): Step {
  return value[at] === '\r' && value[at + 1] === '\n' ? [2, 2] : [1, 1];
}

function step(value: string, at: number, source: string, from: number, end: number, literal: boolean): Step {
  const wanted = value[at];
  const found = source[from];
  if (!literal && found === '\\' && source[from + 1] === wanted && isPunctuation(wanted)) return [1, 2];
  if (!literal && found === '&') {
    entity.lastIndex = from;
    const whole = entity.exec(source)?.[0];
    // A name that HTML does not know stays as it is: only `&amp;` and its like are read as an ampersand.
    if (whole && (wanted !== '&' || ampersand.test(whole))) {
      const two = whole === '&fjlig;' || secondOfTwo.test(value[at + 1] ?? '');
      return [two ? 2 : 1, whole.length];
    }
  }
  if (found === wanted) return [1, 1];
  for (let ahead = 1; ahead < reach && from + ahead < end; ahead++) {
    if (source[from + ahead] === wanted) return [1, ahead + 1];
  }
  return [1, 1];
}

/** Where a line's own text starts, after the markers of quotes and the indents of lists that hold it. */
function skipPrefix(value: string, at: number, source: string, from: number, end: number): number {
  let text = from;
  while (text < end && isPrefix(source[text])) text++;
  // Blanks and quote signs can belong to the text too: its own are the longest run that the value starts with.
  for (let start = from; start < text; start++) {
    if (source[start] !== value[at]) continue;
    let length = 1;
    while (start + length < text && source[start + length] === value[at + length]) length++;
    if (start + length === text && follows(value[at + length], source[text])) return start;
  }
  return text;
}

function follows(wanted: string | undefined, found: string | undefined): boolean {
  return wanted === undefined || wanted === found || found === '\\' || found === '&';
}

function skipBlanks(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && (source[at] === ' ' || source[at] === '\t')) at++;
  return at;
}

function isPrefix(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '>';
}

function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}

function isPunctuation(char: string | undefined): boolean {
  return char !== undefined && /[!-/:-@[-`{-~]/.test(char);
}
