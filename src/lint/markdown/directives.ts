/** What a directive can say: this section covers topics, topics are not for this lab, rules keep quiet here. */
export const directiveVerbs = ['covers', 'ignore', 'ignore-rule'] as const;
export type DirectiveVerb = (typeof directiveVerbs)[number];

/** A word of a directive, with its document offsets. */
export interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What a comment in the document tells the linter. */
export interface Directive {
  readonly verb: string;
  /** Where the verb stands; the whole directive where it has none. */
  readonly verbAt: Named;
  /** Topic or rule ids. */
  readonly names: readonly Named[];
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

const opening = /^<!--\s*lab-handbook:\s*/;

/** The directives in an HTML node's text, which stands at `offset` of the document. */
export function readDirectives(html: string, offset: number): Directive[] {
  const directives: Directive[] = [];
  for (let at = html.indexOf('<!--'); at >= 0; ) {
    const close = html.indexOf('-->', at + 4);
    if (close < 0) break;
    const comment = html.slice(at, close);
    const head = opening.exec(comment);
    if (head) directives.push(readOne(comment, head[0].length, offset + at, offset + close + 3));
    at = html.indexOf('<!--', close + 3);
  }
  return directives;
}

function readOne(comment: string, from: number, start: number, end: number): Directive {
  const dashes = comment.indexOf(' -- ', from);
  const body = comment.slice(from, dashes < 0 ? comment.length : dashes);
  const words = [...body.matchAll(/[^\s,]+/g)].map(match => ({
    name: match[0],
    start: start + from + match.index,
    end: start + from + match.index + match[0].length,
  }));
  return {
    verb: words[0]?.name ?? '',
    verbAt: words[0] ?? {name: '', start, end},
    names: words.slice(1),
    reason: dashes < 0 ? '' : comment.slice(dashes + 4).trim(),
    start,
    end,
  };
}
