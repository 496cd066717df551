/** What a cue is made of; its syntax is in cue-syntax.ts. */
export type Element =
  | {readonly kind: 'word'; readonly text: string; readonly exact: boolean}
  | {readonly kind: 'number'}
  | Choice
  | {readonly kind: 'gap'; readonly most: number};

/** Alternatives. A group's choice is one object wherever the group is used, so that its work is done once. */
export interface Choice {
  readonly kind: 'choice';
  readonly options: readonly (readonly Element[])[];
  readonly optional: boolean;
  /** How many elements it has, groups written out. */
  readonly size: number;
}

export type Actor = 'mentor' | 'member';

/** Words that must, or must not, stand in the sentence, over it or beside it. */
export interface TextClause {
  readonly kind: 'here' | 'under' | 'near';
  /** The clause's words as written: two clauses written alike are one. */
  readonly source: string;
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

/** How many elements a sequence has, groups written out. */
export function sizeOf(elements: readonly Element[]): number {
  return elements.reduce((sum, element) => sum + (element.kind === 'choice' ? element.size : 1), 0);
}
