import {type Actor, type Clause, type Element, parseCue, type TextClause} from './cue-syntax.ts';
import type {Lexicon, WordIds} from './lexicon.ts';
import {compilePattern, keysOf, type Pattern, stands} from './pattern.ts';

/** A compiled clause on words, with the words that must be there for it to match. */
export interface WordClause {
  readonly pattern: Pattern;
  readonly keys: ReadonlySet<number> | undefined;
  readonly negated: boolean;
}

/** A compiled cue. */
export interface Cue {
  /** As a person wrote it, for explanations. */
  readonly text: string;
  readonly here: readonly WordClause[];
  readonly under: readonly WordClause[];
  readonly near: readonly WordClause[];
  readonly by: readonly {readonly actor: Actor; readonly negated: boolean}[];
  /** Numbers one of which is in every sentence that matches. */
  readonly keys: ReadonlySet<number>;
  /** How much a match says: how many words and conditions it asks for. */
  readonly weight: number;
  /** Whether it speaks of something that is not or must not be, and so survives a disclaimer. */
  readonly negative: boolean;
}

/** What a cue is matched against: a sentence, what stands over it, and what stands next to it. */
export interface CueTarget {
  readonly words: WordIds;
  has(id: number): boolean;
  under(clause: WordClause): boolean;
  near(clause: WordClause): boolean;
  by(actor: Actor): boolean;
}

const negatives = new Set([
  'no',
  'not',
  'never',
  'none',
  'nobody',
  'without',
  'nothing',
  'nor',
  "don't",
  'cannot',
]);

/** Compiles cues over one lexicon and one set of groups. */
export class CueCompiler {
  readonly #common: ReadonlySet<number>;
  readonly #shared = new Map<string, WordClause>();

  constructor(
    readonly lexicon: Lexicon,
    readonly groups: ReadonlyMap<string, readonly string[]>,
    common: readonly string[],
  ) {
    this.#common = new Set(common.flatMap(word => lexicon.intern(word, false)));
  }

  /**
   * Compiles one cue.
   *
   * @throws CueSyntaxError where the text is no cue
   */
  compile(text: string): Cue {
    const clauses = parseCue(text, this.groups);
    const of = (kind: TextClause['kind']) =>
      clauses
        .filter(clause => clause.kind !== 'by')
        .filter(clause => clause.kind === kind)
        .map(clause => this.#clause(clause));
    const here = of('here');
    const keys = this.#cheapest(here);
    return {
      text,
      here,
      under: of('under'),
      near: of('near'),
      by: clauses.filter(clause => clause.kind === 'by'),
      keys,
      weight: clauses.reduce((sum, clause) => sum + weigh(clause), 0),
      negative: clauses.some(
        clause => clause.kind === 'here' && !clause.negated && isNegative(clause.elements),
      ),
    };
  }

  #clause(clause: TextClause): WordClause {
    const key = `${clause.negated}${JSON.stringify(clause.elements)}`;
    const known = this.#shared.get(key);
    if (known) return known;
    const pattern = compilePattern(clause.elements, this.lexicon);
    const compiled = {pattern, keys: keysOf(pattern, id => this.#cost(id)), negated: clause.negated};
    this.#shared.set(key, compiled);
    return compiled;
  }

  /** The key set of the clause that fewest sentences will have; a cue of numbers only has none and never matches. */
  #cheapest(clauses: readonly WordClause[]): ReadonlySet<number> {
    let best: ReadonlySet<number> = new Set();
    let least = Number.POSITIVE_INFINITY;
    for (const {keys, negated} of clauses) {
      if (negated || !keys) continue;
      const cost = [...keys].reduce((sum, id) => sum + this.#cost(id), 0);
      if (cost < least) [best, least] = [keys, cost];
    }
    return best;
  }

  #cost(id: number): number {
    return this.#common.has(id) ? 50 : 1;
  }
}

function weigh(clause: Clause): number {
  if (clause.kind === 'by') return 0.5;
  if (clause.negated) return 0;
  return clause.elements.filter(
    element => element.kind === 'word' || (element.kind === 'choice' && !element.optional),
  ).length;
}

function isNegative(elements: readonly Element[]): boolean {
  return elements.some(element => element.kind === 'word' && negatives.has(element.text.toLowerCase()));
}

/** Whether the cue speaks of the target. */
export function matches(cue: Cue, target: CueTarget): boolean {
  for (const clause of cue.here) {
    if (standsIn(clause, target) === clause.negated) return false;
  }
  for (const {actor, negated} of cue.by) if (target.by(actor) === negated) return false;
  for (const clause of cue.under) if (target.under(clause) === clause.negated) return false;
  for (const clause of cue.near) if (target.near(clause) === clause.negated) return false;
  return true;
}

/** Whether the clause's words stand in the target itself. */
export function standsIn(
  clause: WordClause,
  target: {readonly words: WordIds; has(id: number): boolean},
): boolean {
  if (clause.keys) {
    let some = false;
    for (const id of clause.keys) {
      if (target.has(id)) {
        some = true;
        break;
      }
    }
    if (!some) return false;
  }
  return stands(clause.pattern, target.words);
}
