import type {ChecklistData} from './checklist.ts';
import type {Decision} from './detection/decision.ts';
import type {Vocabulary} from './detection/vocabulary.ts';
import type {Level, RuleId, Severity} from './diagnostic.ts';

/** How a rule presents itself; read from `data/rules.yaml`. */
export interface RuleText {
  readonly id: RuleId;
  readonly title: string;
  readonly severity: Level | Readonly<Record<'mentor' | 'practice' | 'mentee', Level>>;
}

/** What tells a handbook from other Markdown by names; read from `data/handbook.yaml`. */
export interface HandbookNames {
  /** Cues of names and titles that say "lab handbook". */
  readonly names: readonly string[];
  /** Cues of pages that belong to a handbook when one stands beside them. */
  readonly pages: readonly string[];
  /** Names of files that never belong to one. */
  readonly never: readonly string[];
}

/** What was learned from labelled sentences and handbooks; written by `npm run train`. */
export interface Learned {
  /** The text of `data/weights.txt`. */
  readonly weights: string;
  readonly decision: Decision;
  /** Topics that a lab words anew: what was learned does not hold for them. */
  readonly except: readonly string[];
}

/** All that is known before a handbook is read: `data/`, compiled into one file by the build. */
export interface Knowledge {
  readonly checklist: ChecklistData;
  readonly vocabulary: Vocabulary;
  readonly rules: readonly RuleText[];
  readonly handbook: HandbookNames;
  /** Topics that only a lab's own checklist has: no page explains them. */
  readonly withoutPage?: readonly string[];
  /** Without it, cues decide alone. */
  readonly learned?: Learned;
}

/** The severity a rule has where no config says otherwise. */
export function defaultSeverity(
  rule: RuleText,
  role: 'mentor' | 'practice' | 'mentee' | undefined,
): Severity | 'off' {
  return typeof rule.severity === 'string' ? rule.severity : rule.severity[role ?? 'mentor'];
}
