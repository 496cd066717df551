import type {Checklist, Role, Topic} from '../checklist.ts';
import type {TopicCoverage} from '../detection/coverage.ts';
import type {Evidence} from '../detection/evidence.ts';
import type {Place, RelatedPlace, RuleId, Severity} from '../diagnostic.ts';
import type {Handbook} from '../handbook.ts';
import type {Home} from '../home.ts';
import type {Settings} from '../settings.ts';

/** What every rule may look at. */
export interface RuleContext {
  readonly handbook: Handbook;
  readonly checklist: Checklist;
  readonly settings: Settings;
  readonly coverage: readonly TopicCoverage[];
  readonly english: boolean;
  /** The words of a place that spoke loudest for its topic; loudest first, none where only a cue or a person did. */
  explain(place: Evidence): readonly string[];
  /** Where the answer to a missing topic belongs; undefined where no section is near it. */
  home(topic: Topic): Home | undefined;
}

/** What a rule finds; the linter adds rule, severity and link. */
export interface Finding extends Place {
  readonly message: string;
  readonly topic?: string;
  readonly role?: Role;
  readonly related?: readonly RelatedPlace[];
  /** What should stand at the place instead, where that is one name. */
  readonly suggestion?: string;
  /** Where a finding is less than the rule's severity says. */
  readonly atMost?: Severity;
}

/** A check that reads the coverage or the documents. */
export interface Rule {
  readonly id: RuleId;
  check(context: RuleContext): Iterable<Finding>;
}
