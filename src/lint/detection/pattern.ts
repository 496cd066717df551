import type {Choice, Element} from './cue-elements.ts';
import type {Lexicon} from './lexicon.ts';
import type {PositionSets, Positions} from './positions.ts';

/** Alternatives, sorted by how they begin. */
interface ChoiceStep {
  readonly kind: 'choice';
  readonly optional: boolean;
  /** Alternatives of one word. */
  readonly singles: readonly number[];
  /** Longer alternatives that begin with a certain word, with what follows it. */
  readonly byFirst: readonly (readonly [number, Pattern])[];
  readonly others: readonly Pattern[];
  /** Ids one of which is in every match; undefined where there is no such set. */
  readonly keys: ReadonlySet<number> | undefined;
}

type Step =
  | {readonly kind: 'word'; readonly id: number}
  | {readonly kind: 'number'}
  | {readonly kind: 'gap'; readonly most: number}
  | ChoiceStep;

/** Compiled elements, matched in one sweep: its time is linear in the words of the text. */
export type Pattern = readonly Step[];

/** Compiles elements; a group is compiled once however many cues use it. */
export class PatternCompiler {
  readonly #choices = new Map<Choice, ChoiceStep>();

  constructor(
    readonly lexicon: Lexicon,
    /** How common a word is: rarer words are better keys. */
    readonly cost: (id: number) => number,
  ) {}

  /** Compiles the elements of a clause. */
  compile(elements: readonly Element[]): Pattern {
    return elements.flatMap((element): Step[] => {
      if (element.kind === 'word') {
        return this.lexicon.intern(element.text, element.exact).map(id => ({kind: 'word', id}));
      }
      return [element.kind === 'choice' ? this.#choice(element) : element];
    });
  }

  /**
   * Ids of which at least one must stand in a text that matches: the rarest-looking step decides.
   *
   * @returns undefined when the pattern asks for no certain word (only numbers or optional parts)
   */
  keysOf(pattern: Pattern): ReadonlySet<number> | undefined {
    let best: ReadonlySet<number> | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const step of pattern) {
      const keys =
        step.kind === 'word'
          ? new Set([step.id])
          : step.kind === 'choice' && !step.optional
            ? step.keys
            : undefined;
      const total = keys ? this.total(keys) : Number.POSITIVE_INFINITY;
      if (total < least) [best, least] = [keys, total];
    }
    return best;
  }

  /** How often, by guess, one of the words stands in a text. */
  total(ids: Iterable<number>): number {
    let sum = 0;
    for (const id of ids) sum += this.cost(id);
    return sum;
  }

  #choice(choice: Choice): ChoiceStep {
    const known = this.#choices.get(choice);
    if (known) return known;
    const singles: number[] = [];
    const byFirst: (readonly [number, Pattern])[] = [];
    const others: Pattern[] = [];
    for (const option of choice.options) {
      const pattern = this.compile(option);
      const [first, ...rest] = pattern;
      if (first?.kind !== 'word') others.push(pattern);
      else if (rest.length === 0) singles.push(first.id);
      else byFirst.push([first.id, rest]);
    }
    const keys = this.#choiceKeys(singles, byFirst, others);
    const step: ChoiceStep = {kind: 'choice', optional: choice.optional, singles, byFirst, others, keys};
    this.#choices.set(choice, step);
    return step;
  }

  #choiceKeys(
    singles: readonly number[],
    byFirst: ChoiceStep['byFirst'],
    others: readonly Pattern[],
  ): ReadonlySet<number> | undefined {
    const keys = new Set(singles);
    for (const [first, rest] of byFirst) {
      const inner = this.keysOf(rest);
      const rarer = inner && this.total(inner) < this.cost(first) ? inner : [first];
      for (const id of rarer) keys.add(id);
    }
    for (const option of others) {
      const inner = this.keysOf(option);
      if (!inner) return undefined;
      for (const id of inner) keys.add(id);
    }
    return keys;
  }
}

/** Whether the pattern stands anywhere in the text. */
export function stands(pattern: Pattern, text: Positions): boolean {
  if (text.small) return advance(pattern, text.small, text.small.all) !== 0;
  return advance(pattern, text.large, text.large.all) !== 0n;
}

/** The positions one past each match of the pattern that begins at one of `front`. */
function advance<S>(pattern: Pattern, sets: PositionSets<S>, from: S): S {
  let front = from;
  for (const step of pattern) {
    if (sets.isEmpty(front)) return front;
    front = take(step, sets, front);
  }
  return front;
}

function take<S>(step: Step, sets: PositionSets<S>, front: S): S {
  switch (step.kind) {
    case 'word':
      return sets.after(front, sets.ids.get(step.id) ?? sets.empty);
    case 'number':
      return sets.after(front, sets.numeric);
    case 'gap':
      return sets.widen(front, step.most);
    case 'choice':
      return choose(step, sets, front);
  }
}

function choose<S>(step: ChoiceStep, sets: PositionSets<S>, front: S): S {
  let ends = step.optional ? front : sets.empty;
  ends = sets.union(ends, sets.after(front, singlesOf(step, sets)));
  for (const [first, rest] of step.byFirst) {
    const words = sets.ids.get(first);
    if (words === undefined) continue;
    const begun = sets.after(front, words);
    if (!sets.isEmpty(begun)) ends = sets.union(ends, advance(rest, sets, begun));
  }
  for (const option of step.others) ends = sets.union(ends, advance(option, sets, front));
  return ends;
}

/** Where any of the one-word alternatives stands; worked out once for each text. */
function singlesOf<S>(step: ChoiceStep, sets: PositionSets<S>): S {
  const known = sets.memo.get(step);
  if (known !== undefined) return known;
  let words = sets.empty;
  for (const id of step.singles) {
    const found = sets.ids.get(id);
    if (found !== undefined) words = sets.union(words, found);
  }
  sets.memo.set(step, words);
  return words;
}
