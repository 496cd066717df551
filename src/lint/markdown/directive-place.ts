import {type Directive, readDirectives} from './directives.ts';

/** A word of a directive that is being written; offsets are into the text. */
export interface DirectivePlace {
  /** What the word belongs to; empty where the word is the verb itself. */
  readonly verb: string;
  readonly start: number;
  readonly end: number;
  /** The other names in the directive. */
  readonly others: readonly string[];
}

/** The word at `offset`, which may still be empty, in a comment for the linter; undefined elsewhere and in a reason. */
export function findDirectivePlace(text: string, offset: number): DirectivePlace | undefined {
  const directive = directiveAround(text, offset);
  if (!directive) return undefined;
  const dashes = text.indexOf(' -- ', directive.start);
  if (dashes >= 0 && dashes < offset) return undefined;
  const words = directive.verb === '' ? [] : [directive.verbAt, ...directive.names];
  const word = words.find(({start, end}) => start <= offset && offset <= end);
  const {start, end} = word ?? {start: offset, end: offset};
  const isVerb = words.every(other => other === word || other.start > start);
  const others = directive.names.filter(other => other !== word).map(({name}) => name);
  return {verb: isVerb ? '' : directive.verb, start, end, others};
}

/** The directive whose comment `offset` stands in; one that nobody has closed yet ends with its line. */
function directiveAround(text: string, offset: number): Directive | undefined {
  const open = text.lastIndexOf('<!--', offset);
  if (open < 0 || open + 4 > offset) return undefined;
  const close = text.indexOf('-->', open + 4);
  if (close >= 0 && close < offset) return undefined;
  const lineEnd = /[\r\n]|$/.exec(text.slice(offset));
  const closes = close >= 0 && !text.slice(offset, close).includes('<!--');
  const end = closes ? close : offset + (lineEnd?.index ?? 0);
  const [directive] = readDirectives(`${text.slice(open, end)}-->`, open);
  return directive && text.slice(open, offset).includes(':') ? directive : undefined;
}
