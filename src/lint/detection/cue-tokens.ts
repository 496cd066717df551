import {CueSyntaxError} from './cue-elements.ts';

/** One sign of a cue. */
export interface Token {
  readonly kind: 'gap' | 'place' | 'by' | 'group' | 'word' | 'sign' | 'end';
  readonly text: string;
  /** Offset in the cue, before any space. */
  readonly at: number;
}

const pattern =
  /\s*(?:(\.{2,3}|…)|(under|near)\(|<by (mentor|member)>|<([\w-]+)>|(=?[\p{L}\p{N}][\p{L}\p{N}'’-]*)|([()|&!?]))/uy;

/** The signs of a cue, an end last. Throws CueSyntaxError at a character that means nothing. */
export function readTokens(cue: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    pattern.lastIndex = at;
    const match = pattern.exec(cue);
    if (!match) break;
    const [, gap, place, by, group, word, sign = ''] = match;
    if (gap) tokens.push({kind: 'gap', text: gap === '..' ? '..' : '...', at});
    else if (place) tokens.push({kind: 'place', text: place, at});
    else if (by) tokens.push({kind: 'by', text: by, at});
    else if (group) tokens.push({kind: 'group', text: group, at});
    else if (word) tokens.push({kind: 'word', text: word, at});
    else tokens.push({kind: 'sign', text: sign, at});
    at = pattern.lastIndex;
  }
  const rest = cue.slice(at).trim();
  if (rest !== '') throw new CueSyntaxError(`\`${rest.charAt(0)}\` means nothing here.`, at);
  return [...tokens, {kind: 'end', text: '', at}];
}
