/** A logistic curve over the best passages of a topic in a handbook. */
export interface Curve {
  readonly bias: number;
  /** For the best passages of this topic, best first. */
  readonly ranks: readonly number[];
  /** For the mean of those over all topics: a handbook that speaks of much is likelier to speak of this too. */
  readonly means: readonly number[];
  /** For the mean of the best passages of the other topics in its row: who writes of one side often writes of the other. */
  readonly row: number;
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
  /** How much a cue that shows, or only touches, a part moves the log odds that its sentence shows it. */
  readonly sentence: {readonly shows: number; readonly touches: number};
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
export const rankCount = 5;

/** What a handbook's passages say of one topic, for one curve. */
export interface Standing {
  readonly ranks: Ranks;
  /** The mean of each rank over all topics of the handbook. */
  readonly means: Ranks;
  /** The mean of the best passages of the other topics in its row. */
  readonly row: number;
}

/** The best scores, best first, filled up with the floor. */
export function rank(scores: readonly number[], floor: number): Ranks {
  const sorted = [...scores].sort((a, b) => b - a);
  return Array.from({length: rankCount}, (_, at) => Math.max(sorted[at] ?? floor, floor));
}

/**
 * How each topic stands in its handbook.
 *
 * @param all the topics in any order, with the row each belongs to
 */
export function standings(all: readonly {readonly row: string; readonly ranks: Ranks}[]): Standing[] {
  const means = meanRanks(all.map(topic => topic.ranks));
  const rows = new Map<string, {sum: number; count: number}>();
  for (const {row, ranks} of all) {
    const {sum, count} = rows.get(row) ?? {sum: 0, count: 0};
    rows.set(row, {sum: sum + (ranks[0] ?? 0), count: count + 1});
  }
  return all.map(({row, ranks}) => {
    const {sum, count} = rows.get(row) ?? {sum: 0, count: 0};
    const own = ranks[0] ?? 0;
    return {ranks, means, row: count > 1 ? (sum - own) / (count - 1) : own};
  });
}

function meanRanks(all: readonly Ranks[]): Ranks {
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
export function probability(curve: Curve, topic: string, {ranks, means, row}: Standing, byCues = 0): number {
  let sum = curve.bias + byCues + (curve.topics[topic] ?? 0) + curve.row * row;
  for (let at = 0; at < rankCount; at++) {
    const [least = 0, most = 0] = curve.seen[at] ?? [];
    const mean = Math.min(Math.max(means[at] ?? 0, least), most);
    sum += (curve.ranks[at] ?? 0) * (ranks[at] ?? 0) + (curve.means[at] ?? 0) * mean;
  }
  return 1 / (1 + Math.exp(-sum));
}
