/** A blank left to be filled in: `[name]`, `TODO`, `____`. Offsets are into the text it was found in. */
export interface Blank {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern = /\[([^[\]\n]{2,120})\]|_{3,}|\b(?:TODO|TBD|FIXME|XXX+|TKTK)\b/g;
const notBlank = /^(?:[\d\s.,;:–-]+|x|\.{3}|…|sic|[@^!#*].*)$/i;
/** Words put into somebody's sentence begin like this, blanks do not. */
const aside = /^(?:without|not|no|nor|and|or|but|see|note|old|i\.e\.|e\.g\.)\b/i;
/** What follows shows readers a pattern to fill in themselves, time and again. */
const announcesPattern = /\b(?:looks? like|for example|of the form|the format|subject line)\b/i;

/**
 * The blanks in a piece of prose, in order.
 *
 * @param before what stands before it in the same block
 */
export function findBlanks(text: string, before = ''): Blank[] {
  const blanks: Blank[] = [];
  for (const match of text.matchAll(pattern)) {
    const [found, inside] = match;
    const end = match.index + found.length;
    if (inside !== undefined && !isBlankBracket(text, match.index, end, inside)) continue;
    if (found.startsWith('T') || !isPatternForReaders(before + text.slice(0, match.index))) {
      blanks.push({text: found, start: match.index, end});
    }
  }
  return blanks;
}

/** Brackets are blanks unless they are citations, footnotes, link labels, file names, or words put into a quotation. */
function isBlankBracket(text: string, start: number, end: number, inside: string): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[\w\])!\\]/.test(before) || /[\w([{:]/.test(after) || (before === '(' && after === ')')) return false;
  if (notBlank.test(inside) || aside.test(inside) || /[@\\]|:\/\/|^\S+\.\w{1,4}$|:\)/.test(inside))
    return false;
  if (!/^[\p{L}\d"'“‘$€£(+~<–-]/u.test(inside)) return false;
  // A lone hyphenated word in brackets is the label of a link whose target is missing.
  return !/^[a-z\d]+(?:-[a-z\d]+)+$/.test(inside);
}

/** Whether a blank after this text is for every reader ("On leave until [date]" in a message), not for the author. */
function isPatternForReaders(before: string): boolean {
  const straight = before.split('"').length - 1;
  const open = before.lastIndexOf('“') > before.lastIndexOf('”');
  return straight % 2 === 1 || open || announcesPattern.test(before);
}
