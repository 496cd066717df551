import type {Actor, Clause, Element, TextClause} from './cue-elements.ts';
import {type Groups, parseCue} from './cue-syntax.ts';
import type {Lexicon} from './lexicon.ts';
import {type Pattern, PatternCompiler, stands} from './pattern.ts';
import type {ReadText} from './text.ts';

/** A compiled clause on words, with the words that must be there for it to match. */
export interface WordClause {
  readonly pattern: Pattern;
  readonly keys: ReadonlySet<number> | undefined;
}

/** A clause with whether it must not match. */
interface Condition {
  readonly clause: WordClause;
  readonly negated: boolean;
}

/** A compiled cue. */
export interface Cue {
  /** As a person wrote it, for explanations. */
  readonly text: string;
  readonly here: readonly Condition[];
  readonly under: readonly Condition[];
  readonly near: readonly Condition[];
  readonly by: readonly {readonly actor: Actor; readonly negated: boolean}[];
  /** Ids one of which is in every sentence that matches. */
  readonly keys: ReadonlySet<number>;
  /** How much a match says: how many words and conditions it asks for. */
  readonly weight: number;
  /** Whether it speaks of something that is not or must not be, and so survives a disclaimer. */
  readonly negative: boolean;
}

/** What a cue is matched against: a sentence, what stands over it, and what stands next to it. */
export interface CueTarget {
  /** Whether the clause's words stand in the sentence itself. */
  here(clause: WordClause): boolean;
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
/** A common word stands in as many sentences as this many rare ones. */
const commonCost = 50;

/** Compiles cues over one lexicon and one set of groups; clauses written alike are one. */
export class CueCompiler {
  readonly #patterns: PatternCompiler;
  readonly #clauses = new Map<string, WordClause>();

  constructor(
    readonly lexicon: Lexicon,
    readonly groups: Groups,
    common: readonly string[],
  ) {
    const frequent = new Set(common.flatMap(word => lexicon.intern(word, false)));
    this.#patterns = new PatternCompiler(lexicon, id => (frequent.has(id) ? commonCost : 1));
  }

  /**
   * Compiles one cue.
   *
   * @throws CueSyntaxError where the text is no cue
   */
  compile(text: string): Cue {
    const clauses = parseCue(text, this.groups);
    const textClauses = clauses.filter(clause => clause.kind !== 'by');
    const of = (kind: TextClause['kind']) =>
      textClauses
        .filter(one => one.kind === kind)
        .map(one => ({clause: this.#clause(one), negated: one.negated}));
    const here = of('here');
    return {
      text,
      here,
      under: of('under'),
      near: of('near'),
      by: clauses.filter(clause => clause.kind === 'by'),
      keys: this.#cheapest(here),
      weight: clauses.reduce((sum, clause) => sum + weigh(clause), 0),
      negative: textClauses.some(one => one.kind === 'here' && !one.negated && isNegative(one.elements)),
    };
  }

  #clause({source, elements}: TextClause): WordClause {
    const known = this.#clauses.get(source);
    if (known) return known;
    const pattern = this.#patterns.compile(elements);
    const clause = {pattern, keys: this.#patterns.keysOf(pattern)};
    this.#clauses.set(source, clause);
    return clause;
  }

  /** The keys of the clause that fewest sentences will have; a cue of numbers only has none and never matches. */
  #cheapest(conditions: readonly Condition[]): ReadonlySet<number> {
    let best: ReadonlySet<number> = new Set();
    let least = Number.POSITIVE_INFINITY;
    for (const {clause, negated} of conditions) {
      if (negated || !clause.keys) continue;
      const total = this.#patterns.total(clause.keys);
      if (total < least) [best, least] = [clause.keys, total];
    }
    return best;
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
  for (const {clause, negated} of cue.here) if (target.here(clause) === negated) return false;
  for (const {actor, negated} of cue.by) if (target.by(actor) === negated) return false;
  for (const {clause, negated} of cue.under) if (target.under(clause) === negated) return false;
  for (const {clause, negated} of cue.near) if (target.near(clause) === negated) return false;
  return true;
}

/** Whether the clause's words stand in a text. */
export function standsIn(clause: WordClause, text: ReadText): boolean {
  if (clause.keys && !text.hasSome(clause.keys)) return false;
  return stands(clause.pattern, text.positions);
}
