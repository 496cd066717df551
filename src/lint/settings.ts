import {type Role, roles} from './checklist.ts';
import type {Level, RuleId} from './diagnostic.ts';

/** A topic that a lab leaves out, with its reason. */
export interface Ignored {
  readonly topic: string;
  readonly reason: string;
}

/** How a handbook is checked. */
export interface Settings {
  readonly roles: readonly Role[];
  readonly topics: ReadonlyMap<string, Level>;
  readonly rules: ReadonlyMap<RuleId, Level>;
  readonly ignored: readonly Ignored[];
  /** How old the last review may be, in months. */
  readonly reviewMonths: number;
  /** The day of the check, as 2026-11-23; without it no review is stale. */
  readonly today: string | undefined;
  /** Where the pages of rules and topics are, without a slash at the end. */
  readonly docs: string;
}

export const defaultSettings: Settings = {
  roles,
  topics: new Map(),
  rules: new Map(),
  ignored: [],
  reviewMonths: 12,
  today: undefined,
  docs: '',
};
