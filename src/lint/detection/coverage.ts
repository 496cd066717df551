import type {Topic} from '../checklist.ts';
import {byStrength, type Evidence, type Reason, shows} from './evidence.ts';

export type Status = 'covered' | 'partial' | 'missing' | 'ignored';

/** What a handbook says of one topic. */
export interface TopicCoverage {
  readonly topic: Topic;
  readonly status: Status;
  /** 0 to 1: how surely the status holds, by the kind of evidence; not calibrated. */
  readonly confidence: number;
  /** Best first, at most three. */
  readonly evidence: readonly Evidence[];
  /** The parts of a topic with several demands that nothing shows. */
  readonly missingParts: readonly string[];
  /** For a partial topic whose parts are all touched: why the best place is not enough. */
  readonly shortfall: Reason | undefined;
  /** Why the lab leaves the topic out, where it does. */
  readonly ignoredBecause: string | undefined;
}

const shownPlaces = 3;
/** Places that stand closer together than this, in characters, are one place to a reader. */
const samePlace = 200;

/**
 * Judges one topic by all evidence for it in the handbook.
 *
 * @param evidence of this topic, in any order
 * @param ignored the reason it is left out, or undefined when it is not
 */
export function coverTopic(
  topic: Topic,
  evidence: readonly Evidence[],
  ignored: string | undefined,
): TopicCoverage {
  const sorted = [...evidence].sort(byStrength);
  const shown = topic.parts.map((_, part) =>
    sorted.some(place => shows(place) && (place.part === part || place.part < 0)),
  );
  const touched = topic.parts.map((_, part) => sorted.some(place => place.part === part));
  const status =
    ignored !== undefined
      ? 'ignored'
      : sorted.length === 0
        ? 'missing'
        : shown.every(Boolean)
          ? 'covered'
          : 'partial';
  const several = topic.parts.length > 1;
  return {
    topic,
    status,
    confidence: confidenceOf(status, sorted),
    evidence: pick(sorted, topic.parts.length),
    missingParts:
      status === 'partial' && several
        ? topic.parts.filter((_, part) => !shown[part]).map(part => part.part)
        : [],
    shortfall: status === 'partial' && (!several || touched.every(Boolean)) ? sorted[0]?.reason : undefined,
    ignoredBecause: ignored,
  };
}

function confidenceOf(status: Status, evidence: readonly Evidence[]): number {
  if (status === 'ignored') return 1;
  if (status === 'missing') return 0.75;
  const strong = evidence.filter(shows).length;
  const odds = 1 - 0.3 ** Math.min(strong, 3) * 0.6 ** Math.min(evidence.length - strong, 3);
  return Math.round(odds * 100) / 100;
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
