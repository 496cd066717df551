import type {Element} from './cue-syntax.ts';
import type {Lexicon, WordIds} from './lexicon.ts';

/** One step of a compiled sequence. */
type Step =
  | {readonly kind: 'word'; readonly id: number}
  | {readonly kind: 'number'}
  | {readonly kind: 'gap'; readonly most: number}
  | {
      readonly kind: 'choice';
      readonly byFirst: ReadonlyMap<number, readonly Pattern[]>;
      readonly others: readonly Pattern[];
      readonly optional: boolean;
    };

/** Compiled elements, matched in one sweep: its time is linear in the words of the text. */
export type Pattern = readonly Step[];

/** Compiles the elements of a clause. */
export function compilePattern(elements: readonly Element[], lexicon: Lexicon): Pattern {
  return elements.flatMap(element => compileElement(element, lexicon));
}

function compileElement(element: Element, lexicon: Lexicon): Step[] {
  if (element.kind === 'word') {
    return lexicon.intern(element.text, element.exact).map(id => ({kind: 'word', id}));
  }
  if (element.kind === 'choice') return [compileChoice(element.options, element.optional, lexicon)];
  return [element];
}

function compileChoice(options: readonly (readonly Element[])[], optional: boolean, lexicon: Lexicon): Step {
  const byFirst = new Map<number, Pattern[]>();
  const others: Pattern[] = [];
  for (const option of options) {
    const pattern = compilePattern(option, lexicon);
    const [first, ...rest] = pattern;
    if (first?.kind !== 'word') others.push(pattern);
    else byFirst.set(first.id, [...(byFirst.get(first.id) ?? []), rest]);
  }
  return {kind: 'choice', byFirst, others, optional};
}

/** Whether the pattern stands anywhere in the text. */
export function stands(pattern: Pattern, text: WordIds): boolean {
  const everywhere = Array.from({length: text.length + 1}, (_, at) => at);
  return advance(pattern, text, everywhere).length > 0;
}

/** The positions one past each match of the pattern that begins at one of `from`; sorted, each once. */
function advance(pattern: Pattern, text: WordIds, from: readonly number[]): readonly number[] {
  let front = from;
  for (const step of pattern) {
    if (front.length === 0) return front;
    front = take(step, text, front);
  }
  return front;
}

function take(step: Step, text: WordIds, front: readonly number[]): readonly number[] {
  switch (step.kind) {
    case 'word':
      return next(front, at => text.stems[at] === step.id || text.forms[at] === step.id);
    case 'number':
      return next(front, at => text.numeric[at] === true);
    case 'gap':
      return widen(front, step.most, text.length);
    case 'choice':
      return choose(step, text, front);
  }
}

function next(front: readonly number[], fits: (at: number) => boolean): number[] {
  const ends: number[] = [];
  for (const at of front) if (fits(at)) ends.push(at + 1);
  return ends;
}

function widen(front: readonly number[], most: number, length: number): number[] {
  const ends: number[] = [];
  let last = -1;
  for (const at of front) {
    for (let end = Math.max(at, last + 1); end <= Math.min(at + most, length); end++) {
      ends.push(end);
      last = end;
    }
  }
  return ends;
}

function choose(step: Step & {kind: 'choice'}, text: WordIds, front: readonly number[]): number[] {
  const ends = new Set<number>(step.optional ? front : []);
  for (const at of front) {
    for (const id of [text.stems[at], text.forms[at]]) {
      if (!id) continue;
      for (const rest of step.byFirst.get(id) ?? [])
        for (const end of advance(rest, text, [at + 1])) ends.add(end);
    }
  }
  for (const option of step.others) for (const end of advance(option, text, front)) ends.add(end);
  return [...ends].sort((a, b) => a - b);
}

/**
 * Numbers of which at least one must stand in a text that matches: the rarest-looking step decides.
 *
 * @returns undefined when the pattern asks for no certain word (only numbers or optional parts)
 */
export function keysOf(pattern: Pattern, cost: (id: number) => number): ReadonlySet<number> | undefined {
  let best: ReadonlySet<number> | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const step of pattern) {
    const keys = stepKeys(step, cost);
    if (!keys) continue;
    const sum = sumOf(keys, cost);
    if (sum < least) [best, least] = [keys, sum];
  }
  return best;
}

function stepKeys(step: Step, cost: (id: number) => number): ReadonlySet<number> | undefined {
  if (step.kind === 'word') return new Set([step.id]);
  if (step.kind !== 'choice' || step.optional) return undefined;
  const keys = new Set<number>();
  for (const [first, rests] of step.byFirst) {
    for (const rest of rests) for (const id of cheaper(keysOf(rest, cost), first, cost)) keys.add(id);
  }
  for (const option of step.others) {
    const inner = keysOf(option, cost);
    if (!inner) return undefined;
    for (const id of inner) keys.add(id);
  }
  return keys;
}

/** The keys of the rest of an option where they are rarer than its first word, else that word. */
function cheaper(
  rest: ReadonlySet<number> | undefined,
  first: number,
  cost: (id: number) => number,
): Iterable<number> {
  const total = rest ? sumOf(rest, cost) : Number.POSITIVE_INFINITY;
  return rest && total < cost(first) ? rest : [first];
}

function sumOf(ids: Iterable<number>, cost: (id: number) => number): number {
  let sum = 0;
  for (const id of ids) sum += cost(id);
  return sum;
}
