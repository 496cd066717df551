import {type Choice, type Clause, CueSyntaxError, type Element, sizeOf} from './cue-elements.ts';
import {readTokens, type Token} from './cue-tokens.ts';

/*
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
const shortGap = 3;
const longGap = 10;
const deepest = 20;
/** A cue larger than this, groups written out, is a mistake or a trap. */
const mostElements = 5_000;

/** The groups of a vocabulary, each read once, when it is first asked for. */
export class Groups {
  readonly #texts: ReadonlyMap<string, readonly string[]>;
  readonly #read = new Map<string, Choice | 'open'>();

  constructor(texts: Readonly<Record<string, readonly string[]>>) {
    this.#texts = new Map(Object.entries(texts));
  }

  /**
   * The alternatives behind `<name>`.
   *
   * @param at where the name stands in the cue that asks, for messages
   * @throws CueSyntaxError for a group that is not there, contains itself or cannot be read
   */
  choice(name: string, at: number): Choice {
    const known = this.#read.get(name);
    if (known === 'open') throw new CueSyntaxError(`The group <${name}> contains itself.`, at);
    if (known) return known;
    const texts = this.#texts.get(name);
    if (!texts) throw new CueSyntaxError(`There is no group <${name}>.`, at);
    this.#read.set(name, 'open');
    try {
      const choice = makeChoice(
        texts.map(text => new Parser(text, this).sequence()),
        false,
        at,
      );
      this.#read.set(name, choice);
      return choice;
    } catch (error) {
      this.#read.delete(name);
      throw error;
    }
  }
}

/** Reads one cue. Throws CueSyntaxError with the place of the mistake. */
export function parseCue(text: string, groups: Groups): Clause[] {
  return new Parser(text, groups).cue();
}

/** Reads one entry of a group: words, choices and gaps, no conditions. Throws as parseCue does. */
export function parseSequence(text: string, groups: Groups): Element[] {
  return new Parser(text, groups).sequence();
}

class Parser {
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  constructor(
    readonly text: string,
    readonly groups: Groups,
  ) {
    this.#tokens = readTokens(text);
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

  /** A sequence without conditions, to the end of the text. */
  sequence(): Element[] {
    const elements = this.#elements();
    if (this.#next.kind !== 'end') throw this.#unexpected('a word or the end');
    return elements;
  }

  #clause(): Clause {
    const negated = this.#take('sign', '!') !== undefined;
    const by = this.#take('by');
    if (by) return {kind: 'by', actor: by.text === 'mentor' ? 'mentor' : 'member', negated};
    const from = this.#next.at;
    const place = this.#take('place');
    const elements = place ? [this.#choice(place.at)] : this.#elements();
    const kind = place ? (place.text === 'under' ? 'under' : 'near') : 'here';
    return {kind, elements, negated, source: this.text.slice(from, this.#next.at).trim()};
  }

  #elements(): Element[] {
    const from = this.#next.at;
    const elements: Element[] = [];
    for (;;) {
      const element = this.#element();
      if (!element) break;
      elements.push(element);
    }
    if (elements.length === 0) throw this.#unexpected('a word');
    if (elements[0]?.kind === 'gap' || elements.at(-1)?.kind === 'gap') {
      throw new CueSyntaxError('A gap needs a word before and after it.', this.#next.at);
    }
    if (
      !elements.some(element => element.kind !== 'gap' && !(element.kind === 'choice' && element.optional))
    ) {
      throw new CueSyntaxError('At least one word here must not be optional.', from);
    }
    if (sizeOf(elements) > mostElements) {
      throw new CueSyntaxError(`The cue has more than ${mostElements} parts, groups written out.`, from);
    }
    return elements;
  }

  #element(): Element | undefined {
    const gap = this.#take('gap');
    if (gap) return {kind: 'gap', most: gap.text === '..' ? shortGap : longGap};
    const at = this.#next.at;
    const element = this.#required();
    if (!element || !this.#take('sign', '?')) return element;
    return element.kind === 'choice' ? {...element, optional: true} : makeChoice([[element]], true, at);
  }

  #required(): Element | undefined {
    const word = this.#take('word');
    if (word) return wordElement(word.text);
    const group = this.#take('group');
    if (group) return group.text === 'number' ? {kind: 'number'} : this.groups.choice(group.text, group.at);
    const open = this.#take('sign', '(');
    return open ? this.#choice(open.at) : undefined;
  }

  /** What follows an open bracket, with the bracket that closes it. */
  #choice(openedAt: number): Choice {
    if (++this.#depth > deepest) throw new CueSyntaxError(`Brackets nest deeper than ${deepest}.`, openedAt);
    const options = [this.#elements()];
    while (this.#take('sign', '|')) options.push(this.#elements());
    if (!this.#take('sign', ')')) throw this.#unexpected('`|` or `)`');
    this.#depth--;
    return makeChoice(options, false, openedAt);
  }

  get #next(): Token {
    return this.#tokens[this.#index] ?? {kind: 'end', text: '', at: this.text.length};
  }

  #take(kind: Token['kind'], text?: string): Token | undefined {
    const current = this.#next;
    if (current.kind !== kind || (text !== undefined && current.text !== text)) return undefined;
    this.#index++;
    return current;
  }

  #unexpected(expected: string): CueSyntaxError {
    const found = this.#next.kind === 'end' ? 'the end' : `\`${this.#next.text}\``;
    return new CueSyntaxError(`Expected ${expected}, found ${found}.`, this.#next.at);
  }
}

function makeChoice(options: readonly (readonly Element[])[], optional: boolean, at: number): Choice {
  const size = options.reduce((sum, option) => sum + sizeOf(option), 1);
  if (size > mostElements) {
    throw new CueSyntaxError(`The cue has more than ${mostElements} parts, groups written out.`, at);
  }
  return {kind: 'choice', options, optional, size};
}

function wordElement(text: string): Element {
  const exact = text.startsWith('=');
  return {kind: 'word', text: exact ? text.slice(1) : text, exact};
}
