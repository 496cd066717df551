import type {Agreement} from '../training/measure.mjs';

export type Label = 'covered' | 'partial' | 'absent';
/** What a measure needs to know of a judgement; see measures.mjs. */
export interface Judged {
  readonly gold: Label;
  readonly got: Label;
  readonly hit: boolean | null;
}
export interface Measured {
  readonly count: number;
  readonly absences: number;
  readonly alarms: number;
  readonly right: number;
  readonly strict: Agreement;
  readonly clear: Agreement;
  readonly kappa: number;
  readonly evidence: number | null;
}
export function measure(judgements: readonly Judged[]): Measured;
export function headline(judgements: readonly Judged[]): Record<string, number | null>;
export function groupBy<T, K>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]>;
