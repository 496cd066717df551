/**
 * The cue language, written for people:
 *
 *     weekly meeting            words match in any form: "weekly meetings"
 *     =leave                    exactly this form
 *     (away | on leave)         alternatives
 *     lab? manual               optional
 *     give .. feedback          up to 3 other words between
 *     give ... feedback         up to 10 other words between
 *     <frequency>               a group of the vocabulary
 *     a & b & !c                anywhere in the sentence, in any order; ! must not be there
 *     under(vacation) & tell    `vacation` stands in the heading, lead-in, label or file name above
 *     near(meeting) & weekly    `meeting` stands in the same paragraph, item or table row
 *     <by mentor>               the sentence speaks of what the mentor (or everyone) does; also <by member>
 */
export type Element =
  | {readonly kind: 'word'; readonly text: string; readonly exact: boolean}
  | {readonly kind: 'number'}
  | {readonly kind: 'choice'; readonly options: readonly (readonly Element[])[]; readonly optional: boolean}
  | {readonly kind: 'gap'; readonly most: number};

export type Actor = 'mentor' | 'member';

/** Words that must, or must not, stand in the sentence, over it or beside it. */
export interface TextClause {
  readonly kind: 'here' | 'under' | 'near';
  readonly elements: readonly Element[];
  readonly negated: boolean;
}

/** Whose part the sentence must, or must not, speak of. */
export interface ActorClause {
  readonly kind: 'by';
  readonly actor: Actor;
  readonly negated: boolean;
}

export type Clause = TextClause | ActorClause;

/** A cue that cannot be read; `at` is the offset in its text. */
export class CueSyntaxError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
    this.name = 'CueSyntaxError';
  }
}

const shortGap = 3;
const longGap = 10;
const deepest = 20;
/** A cue larger than this, groups written out, is a mistake or a trap. */
const mostElements = 5_000;
const token =
  /\s*(?:(\.{2,3}|…)|(under|near)\(|<by (mentor|member)>|<([\w-]+)>|(=?[\p{L}\p{N}][\p{L}\p{N}'’-]*)|([()|&!?]))/uy;

interface Token {
  readonly kind: 'gap' | 'place' | 'by' | 'group' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/**
 * Reads one cue.
 *
 * @param groups the alternatives behind `<name>`; groups may use groups
 * @throws CueSyntaxError with the place of the mistake
 */
export function parseCue(text: string, groups: ReadonlyMap<string, readonly string[]>): Clause[] {
  return new Parser(text, groups, new Set(), {left: mostElements}).cue();
}

class Parser {
  #next: Token;
  #at = 0;
  #depth = 0;

  constructor(
    readonly text: string,
    readonly groups: ReadonlyMap<string, readonly string[]>,
    readonly open: ReadonlySet<string>,
    readonly budget: {left: number},
  ) {
    this.#next = this.#scan();
  }

  cue(): Clause[] {
    const clauses = [this.#clause()];
    while (this.#take('sign', '&')) clauses.push(this.#clause());
    if (this.#next.kind !== 'end') throw this.#unexpected('`&` or the end');
    if (!clauses.some(clause => clause.kind === 'here' && !clause.negated)) {
      throw new CueSyntaxError('A cue needs at least one word that must stand in the sentence itself.', 0);
    }
    return clauses;
  }

  /** All alternatives of a group entry: a sequence, no clauses. */
  sequence(): Element[] {
    const elements = this.#elements();
    if (this.#next.kind !== 'end') throw this.#unexpected('a word or the end');
    return elements;
  }

  #clause(): Clause {
    const negated = this.#take('sign', '!') !== undefined;
    const by = this.#take('by');
    if (by) return {kind: 'by', actor: by.text === 'mentor' ? 'mentor' : 'member', negated};
    const place = this.#take('place');
    if (!place) return {kind: 'here', elements: this.#elements(), negated};
    const elements = [this.#choice(place.at)];
    return {kind: place.text === 'under' ? 'under' : 'near', elements, negated};
  }

  #elements(): Element[] {
    const elements: Element[] = [];
    for (;;) {
      const element = this.#element();
      if (!element) break;
      elements.push(element);
    }
    if (elements.length === 0) throw this.#unexpected('a word');
    const [first] = elements;
    if (first?.kind === 'gap' || elements.at(-1)?.kind === 'gap') {
      throw new CueSyntaxError('A gap needs a word before and after it.', this.#at);
    }
    return elements;
  }

  #element(): Element | undefined {
    if (--this.budget.left < 0)
      throw new CueSyntaxError(`The cue has more than ${mostElements} parts, groups written out.`, 0);
    const gap = this.#take('gap');
    if (gap) return {kind: 'gap', most: gap.text === '..' ? shortGap : longGap};
    const element = this.#required();
    if (element && this.#take('sign', '?')) {
      return element.kind === 'choice'
        ? {...element, optional: true}
        : {kind: 'choice', options: [[element]], optional: true};
    }
    return element;
  }

  #required(): Element | undefined {
    const word = this.#take('word');
    if (word) return wordElement(word.text);
    const group = this.#take('group');
    if (group) return this.#group(group);
    const open = this.#take('sign', '(');
    return open ? this.#choice(open.at) : undefined;
  }

  #choice(openedAt: number): Element {
    if (++this.#depth > deepest) throw new CueSyntaxError(`Brackets nest deeper than ${deepest}.`, openedAt);
    const options = [this.#elements()];
    while (this.#take('sign', '|')) options.push(this.#elements());
    if (!this.#take('sign', ')')) throw this.#unexpected('`|` or `)`');
    this.#depth--;
    return {kind: 'choice', options, optional: false};
  }

  #group(name: Token): Element {
    if (name.text === 'number') return {kind: 'number'};
    const entries = this.groups.get(name.text);
    if (!entries) throw new CueSyntaxError(`There is no group <${name.text}>.`, name.at);
    if (this.open.has(name.text))
      throw new CueSyntaxError(`The group <${name.text}> contains itself.`, name.at);
    const inner = new Set([...this.open, name.text]);
    return {
      kind: 'choice',
      options: entries.map(entry => new Parser(entry, this.groups, inner, this.budget).sequence()),
      optional: false,
    };
  }

  #take(kind: Token['kind'], text?: string): Token | undefined {
    const current = this.#next;
    if (current.kind !== kind || (text !== undefined && current.text !== text)) return undefined;
    this.#next = this.#scan();
    return current;
  }

  #scan(): Token {
    const at = this.#at;
    token.lastIndex = at;
    const match = token.exec(this.text);
    if (!match) {
      const rest = this.text.slice(at).trim();
      if (rest !== '') throw new CueSyntaxError(`\`${rest.charAt(0)}\` means nothing here.`, at);
      return {kind: 'end', text: '', at};
    }
    this.#at = token.lastIndex;
    const [, gap, place, by, group, word, sign] = match;
    if (gap) return {kind: 'gap', text: gap === '..' ? '..' : '...', at};
    if (place) return {kind: 'place', text: place, at};
    if (by) return {kind: 'by', text: by, at};
    if (group) return {kind: 'group', text: group, at};
    if (word) return {kind: 'word', text: word, at};
    return {kind: 'sign', text: sign ?? '', at};
  }

  #unexpected(expected: string): CueSyntaxError {
    const found = this.#next.kind === 'end' ? 'the end' : `\`${this.#next.text}\``;
    return new CueSyntaxError(`Expected ${expected}, found ${found}.`, this.#next.at);
  }
}

function wordElement(text: string): Element {
  const exact = text.startsWith('=');
  return {kind: 'word', text: exact ? text.slice(1) : text, exact};
}
