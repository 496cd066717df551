import type {Topic} from '../checklist.ts';
import type {Decision} from './decision.ts';
import {byStrength, type Evidence, type Reason, shows} from './evidence.ts';
import type {Likelihood} from './judge.ts';

export type Status = 'covered' | 'partial' | 'missing' | 'ignored';

/** What a handbook says of one topic. */
export interface TopicCoverage {
  readonly topic: Topic;
  readonly status: Status;
  /** 0 to 1: how likely the status is right; for a lab's own topics by the kind of evidence only. */
  readonly confidence: number;
  /** Whether a topic is missing, or partial, beyond much doubt. */
  readonly sure: boolean;
  /** Best first, at most three; none for a missing topic. */
  readonly evidence: readonly Evidence[];
  /** Where a topic that looks missing is nearest to being addressed, if anywhere. */
  readonly nearest: Evidence | undefined;
  /** The parts of a topic with several demands that nothing shows. */
  readonly missingParts: readonly string[];
  /** For a partial topic whose parts are all touched: why the best place is not enough. */
  readonly shortfall: Reason | undefined;
  /** Why the lab leaves the topic out, where it does. */
  readonly ignoredBecause: string | undefined;
}

/** How many places of a topic are kept, at most. */
export const shownPlaces = 3;
/** A part is shown far less surely than another where its log odds are this much lower. */
const farLess = 3;
/** Places that stand closer together than this, in characters, are one place to a reader. */
const samePlace = 200;

/** What was learned, for one topic of one handbook. */
export interface Verdict {
  readonly likelihood: Likelihood;
  readonly decision: Decision;
}

/**
 * Judges one topic by all evidence for it in the handbook.
 *
 * @param evidence of this topic, in any order
 * @param ignored the reason it is left out, or undefined when it is not
 * @param verdict what was learned about the topic; without it the cues decide
 */
export function coverTopic(
  topic: Topic,
  evidence: readonly Evidence[],
  ignored: string | undefined,
  verdict: Verdict | undefined,
): TopicCoverage {
  const sorted = [...evidence].sort(byStrength);
  const shown = topic.parts.map((_, part) =>
    sorted.some(place => shows(place) && (place.part === part || place.part < 0)),
  );
  if (ignored !== undefined) return {...certain(topic, 'ignored', sorted), ignoredBecause: ignored};
  if (sorted.some(place => place.reason === 'directive')) return certain(topic, 'covered', sorted);
  const status = verdict ? statusOf(verdict) : statusByCues(sorted, shown);
  const missingParts = status === 'partial' ? partsMissing(topic, sorted, shown) : [];
  return {
    topic,
    status,
    confidence: round(verdict ? likelihoodOf(status, verdict) : kindOfEvidence(status, sorted)),
    sure: !verdict || missingParts.length > 0 || isSure(status, verdict),
    evidence: status === 'missing' ? [] : pick(sorted, topic.parts.length),
    nearest: status === 'missing' ? sorted[0] : undefined,
    missingParts,
    shortfall:
      status === 'partial' && missingParts.length === 0 ? (sorted[0]?.reason ?? 'touched') : undefined,
    ignoredBecause: undefined,
  };
}

/** What a person has said of a topic, in a directive or in settings. */
function certain(topic: Topic, status: Status, sorted: readonly Evidence[]): TopicCoverage {
  return {
    topic,
    status,
    confidence: 1,
    sure: true,
    evidence: pick(sorted, topic.parts.length),
    nearest: undefined,
    missingParts: [],
    shortfall: undefined,
    ignoredBecause: undefined,
  };
}

function statusByCues(sorted: readonly Evidence[], shown: readonly boolean[]): Status {
  if (sorted.length === 0) return 'missing';
  return shown.every(Boolean) ? 'covered' : 'partial';
}

function statusOf({likelihood: {present, covered}, decision: {thresholds}}: Verdict): Status {
  if (present < thresholds.present) return 'missing';
  return covered >= thresholds.covered ? 'covered' : 'partial';
}

/** The parts that nothing shows; where each is shown, those that are shown far less surely than another. */
function partsMissing(
  topic: Topic,
  sorted: readonly Evidence[],
  shown: readonly boolean[],
): readonly string[] {
  if (topic.parts.length < 2 || sorted.length === 0) return [];
  const absent = topic.parts.filter((_, part) => !shown[part]);
  if (absent.length === topic.parts.length) return [];
  if (absent.length > 0) return absent.map(one => one.part);
  const best = topic.parts.map((_, part) => bestScore(sorted, part));
  const surest = Math.max(...best);
  return topic.parts.filter((_, part) => (best[part] ?? 0) < surest - farLess).map(one => one.part);
}

/** The best score of a part; a place may speak for all parts. */
function bestScore(sorted: readonly Evidence[], part: number): number {
  return sorted.find(place => shows(place) && (place.part === part || place.part < 0))?.score ?? 0;
}

function isSure(status: Status, verdict: Verdict): boolean {
  const {missing, partial} = verdict.decision.sure;
  if (status === 'missing') return verdict.likelihood.present < missing;
  return status !== 'partial' || likelihoodOf(status, verdict) >= partial;
}

function likelihoodOf(status: Status, {likelihood: {present, covered}}: Verdict): number {
  if (status === 'missing') return 1 - present;
  const all = Math.min(covered, present);
  return status === 'covered' ? all : present - all;
}

function kindOfEvidence(status: Status, evidence: readonly Evidence[]): number {
  if (status === 'missing') return 0.75;
  const strong = evidence.filter(shows).length;
  return 1 - 0.3 ** Math.min(strong, 3) * 0.6 ** Math.min(evidence.length - strong, 3);
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}

/** The best places: one for each part first, then the strongest that do not crowd together. */
function pick(sorted: readonly Evidence[], parts: number): Evidence[] {
  const chosen: Evidence[] = [];
  const crowds = (place: Evidence) =>
    chosen.some(other => other.file === place.file && Math.abs(other.start - place.start) < samePlace);
  for (let part = 0; part < parts && parts > 1; part++) {
    const best = sorted.find(place => place.part === part && shows(place));
    if (best && !chosen.some(other => other.start === best.start && other.file === best.file))
      chosen.push(best);
  }
  for (const place of sorted) if (chosen.length < shownPlaces && !crowds(place)) chosen.push(place);
  return chosen.sort(byStrength).slice(0, shownPlaces);
}
