/** A logistic curve over the best passages of a topic in a handbook. */
export interface Curve {
  readonly bias: number;
  /** For the best, second and third passage of this topic. */
  readonly ranks: readonly number[];
  /** For the mean of those over all topics: a handbook that speaks of much is likelier to speak of this too. */
  readonly means: readonly number[];
  /** The least and the most that the means were where the curve was learned; a handbook beyond counts as one at the edge. */
  readonly seen: readonly (readonly [least: number, most: number])[];
  /** What is known of a topic before reading: some are hardly ever absent. */
  readonly topics: Readonly<Record<string, number>>;
}

/** What the cues alone say of a topic: nothing, some of it, or all it asks for. */
export type CueVerdict = 'nothing' | 'some' | 'all';

/** How passages become a status; learned by `npm run train` and kept in `data/decision.yaml`. */
export interface Decision {
  /** Passages that score lower are as good as none. */
  readonly floor: number;
  /** A passage that scores this much shows its part by itself. */
  readonly shown: number;
  /** Whether anything addresses the topic: by the best of its parts, blanks and questions included. */
  readonly present: Curve;
  /** Whether all that the topic asks for is there: by the weakest of its parts, in plain statements. */
  readonly covered: Curve;
  /**
   * How much the cues' own verdict on a topic moves the log odds of each curve: nothing found, some, or all it asks
   * for. Written by hand: on the handbooks that the curves are learned from, cues are right more often than elsewhere.
   */
  readonly cues: Readonly<Record<'present' | 'covered', Readonly<Record<CueVerdict, number>>>>;
  /** A passage that a cue shows and that scores this much settles its part, whatever the rest of the handbook is like. */
  readonly settles: number;
  /** At or above these probabilities a topic is present, or covered. */
  readonly thresholds: {readonly present: number; readonly covered: number};
  /**
   * A topic is reported as missing outright where the probability that it is present lies below the first of these, and
   * as partial at all where the probability that it is partial reaches the second, or one of its parts is shown.
   */
  readonly sure: {readonly missing: number; readonly partial: number};
}

/** The scores of the best passages, best first; as many as a curve has ranks. */
export type Ranks = readonly number[];

/** How many passages a curve looks at. */
export const rankCount = 3;

/** The best scores, best first, filled up with the floor. */
export function rank(scores: readonly number[], floor: number): Ranks {
  const sorted = [...scores].sort((a, b) => b - a);
  return Array.from({length: rankCount}, (_, at) => Math.max(sorted[at] ?? floor, floor));
}

/** The mean of each rank over all topics. */
export function meanRanks(all: readonly Ranks[]): Ranks {
  return Array.from(
    {length: rankCount},
    (_, at) => all.reduce((sum, ranks) => sum + (ranks[at] ?? 0), 0) / Math.max(1, all.length),
  );
}

/**
 * The probability a curve gives.
 *
 * @param byCues what the cues add to the log odds
 */
export function probability(curve: Curve, topic: string, ranks: Ranks, means: Ranks, byCues = 0): number {
  let sum = curve.bias + byCues + (curve.topics[topic] ?? 0);
  for (let at = 0; at < rankCount; at++) {
    const [least = 0, most = 0] = curve.seen[at] ?? [];
    const mean = Math.min(Math.max(means[at] ?? 0, least), most);
    sum += (curve.ranks[at] ?? 0) * (ranks[at] ?? 0) + (curve.means[at] ?? 0) * mean;
  }
  return 1 / (1 + Math.exp(-sum));
}
