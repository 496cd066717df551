import type {Role} from './checklist.ts';

/** A place in a text: line and column count from 1, `offset` from 0, all in UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a text, end exclusive. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

/** A range in a named document. */
export interface Place {
  readonly file: string;
  readonly range: Range;
}

/** How loudly a diagnostic speaks, loudest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];
/** What a config may say of a rule or topic: a severity, or not at all. */
export type Level = Severity | 'off';
export const levels: readonly Level[] = [...severities, 'off'];

export const ruleIds = [
  'missing-topic',
  'partial-topic',
  'empty-section',
  'unfilled-placeholder',
  'stale-review',
  'unknown-topic',
  'plain-text',
  'not-english',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** What one rule says about one place. */
export interface Diagnostic extends Place {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  /** The topic it is about, where it is about one. */
  readonly topic?: string;
  readonly role?: Role;
  /** Where to read more. */
  readonly url: string;
  /** Other places that explain the finding, such as the evidence that shows only part of a topic. */
  readonly related?: readonly RelatedPlace[];
  /** What should stand at the place instead, where that is one name. */
  readonly suggestion?: string;
}

export interface RelatedPlace extends Place {
  readonly message: string;
}

/** Whether `severity` is at least as loud as `threshold`. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
