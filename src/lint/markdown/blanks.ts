/** A blank left to be filled in: `[name]`, `TODO`, `____`. Offsets are into the text it was found in. */
export interface Blank {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern = /\[([^[\]\n]{2,120})\]|_{3,}|\b(?:TODO|TBD|FIXME|XXX+|TKTK)\b/g;
const notBlank = /^(?:[\d\s.,;:–-]+|x|\.{3}|…|sic|emphasis .*|[@^!#*].*)$/i;

/** The blanks in a piece of prose, in order. */
export function findBlanks(text: string): Blank[] {
  const blanks: Blank[] = [];
  for (const match of text.matchAll(pattern)) {
    const [found, inside] = match;
    const end = match.index + found.length;
    if (inside === undefined || isBlankBracket(text, match.index, end, inside)) {
      blanks.push({text: found, start: match.index, end});
    }
  }
  return blanks;
}

/** Brackets are blanks unless they are citations, footnotes, link labels, file names, or words put into a quotation. */
function isBlankBracket(text: string, start: number, end: number, inside: string): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[\w\])!\\]/.test(before) || /[\w([{:]/.test(after)) return false;
  if (notBlank.test(inside) || /[@\\]|:\/\/|^\S+\.\w{1,4}$/.test(inside)) return false;
  if (!/^[\p{L}\d"'“‘$€£(+~<–-]/u.test(inside)) return false;
  // A lone hyphenated word in brackets is the label of a link whose target is missing.
  return !/^[a-z\d]+(?:-[a-z\d]+)+$/.test(inside);
}
