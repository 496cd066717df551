import {countKinds, type Feature, type Kind, kindOf} from './features.ts';

/**
 * How much each feature speaks for each part of a topic, learned from labelled sentences (training/README.md).
 *
 * The text they are read from has a JSON head on its first line, then a feature a line, the parts it shares in by tabs:
 * `name`, its rarity in hundredths, and two characters for each weight: the output's number from `(` on, and the
 * weight in steps, `9` being nothing.
 */
export interface Weights {
  /** Parts of topics, `topic` or `topic#1`, in the order of the scores. */
  readonly outputs: readonly string[];
  readonly biases: readonly number[];
  readonly features: ReadonlyMap<Feature, Entry>;
  /** How much what stands over a sentence counts beside the sentence. */
  readonly over: number;
  /** The size of one step of a weight. */
  readonly step: number;
}

interface Entry {
  readonly rarity: number;
  /** Output numbers and weights in steps, by two characters each. */
  readonly codes: string;
}

/** The head of a weights file. */
export interface WeightsHead {
  readonly outputs: readonly string[];
  readonly biases: readonly number[];
  readonly over: number;
  readonly step: number;
}

export const firstOutput = 40;
export const firstLevel = 48;
/** Weights have this many steps to either side. */
export const mostSteps = 9;

/** Reads the text of a weights file, as `npm run train` writes it. */
export function readWeights(text: string): Weights {
  const [first = '{}', ...rest] = text.split('\n');
  const head = JSON.parse(first) as WeightsHead;
  const features = new Map<Feature, Entry>();
  for (const line of rest) {
    const [name, rarity, codes] = line.split('\t');
    if (name && codes) features.set(name, {rarity: Number(rarity) / 100, codes});
  }
  return {...head, features};
}

/** A feature of a sentence with how much it counts in it. */
interface Present {
  readonly feature: Feature;
  readonly entry: Entry;
  readonly share: number;
}

/** A feature of usual rarity has this share in a sentence of one feature. */
const usualRarity = 6;
/** How many features of its kind a sentence usually has. */
const usualCount: Readonly<Record<Kind, number>> = {own: 30, over: 10};
/** How far a sentence's own length counts beside the usual one: with 1, a word among four features would speak twice as loud as among 16. */
const lengthPull = 0.3;

/**
 * How much a feature counts in a sentence: more if it is rare, a little less among many of its kind (pivoted length
 * normalisation, Singhal, Buckley and Mitra 1996).
 *
 * @param among how many features of its kind the sentence has, known or not
 */
export function shareOf(kind: Kind, rarity: number, among: number, over: number): number {
  const length = (1 - lengthPull) * Math.sqrt(usualCount[kind]) + lengthPull * Math.sqrt(among);
  return ((kind === 'over' ? over : 1) * rarity) / (usualRarity * length);
}

/** The known features of a sentence. */
function present(features: Iterable<Feature>, weights: Weights): Present[] {
  const counts = countKinds(features);
  const found: Present[] = [];
  for (const name of features) {
    const entry = weights.features.get(name);
    if (!entry) continue;
    const kind = kindOf(name);
    found.push({feature: name, entry, share: shareOf(kind, entry.rarity, counts[kind], weights.over)});
  }
  return found;
}

/** How surely a sentence shows each part of each topic, as log odds. */
export function scoreOf(features: Iterable<Feature>, weights: Weights): Float32Array {
  const scores = Float32Array.from(weights.biases);
  for (const {entry, share} of present(features, weights)) {
    const unit = share * weights.step;
    const {codes} = entry;
    for (let at = 0; at < codes.length; at += 2) {
      const output = codes.charCodeAt(at) - firstOutput;
      const steps = codes.charCodeAt(at + 1) - firstLevel - mostSteps;
      scores[output] = (scores[output] ?? 0) + unit * steps;
    }
  }
  return scores;
}

/** How much each feature of a sentence speaks for one output. */
export function sharesOf(
  features: Iterable<Feature>,
  weights: Weights,
  output: number,
): {feature: Feature; share: number}[] {
  return present(features, weights).flatMap(({feature, entry: {codes}, share}) => {
    for (let at = 0; at < codes.length; at += 2) {
      if (codes.charCodeAt(at) - firstOutput === output)
        return [{feature, share: share * (codes.charCodeAt(at + 1) - firstLevel - mostSteps)}];
    }
    return [];
  });
}
