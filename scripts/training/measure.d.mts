export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
/** Precision, recall and F1 of pairs of what held and what was predicted; see measure.mjs. */
export function agreement(pairs: readonly (readonly [boolean, boolean])[]): Agreement;
export function kappa(pairs: readonly (readonly [string, string])[]): number;
export function bestOf<T>(candidates: readonly T[], score: (candidate: T) => number): T;
