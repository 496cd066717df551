import {countKinds, kindOf} from '../../src/lint/detection/features.ts';
import {firstLevel, firstOutput, mostSteps, shareOf} from '../../src/lint/detection/weights.ts';
import {regress} from './regress.mjs';

/** How learning goes; chosen by cross-validation over the handbooks of `tune`. */
const rarest = 3;
const over = 0.25;
const fit = {rounds: 60, rate: 0.4, ridge: 0.07, bias: -4};
/** Once the quiet weights are gone, the others make up for them. */
const refit = {rounds: 25, rate: 0.1, ridge: 0.07, bias: -4};
/** What is kept: the file has to stay small. */
const usual = {features: 12_000, weights: 80_000};
/** How much a frequent feature is kept rather than a rare one that speaks louder: the power of its count. */
const frequencyPull = 0.3;
/** This share of the weights is louder than the steps of the file can say. */
const clipped = 1 / 500;

/**
 * Learns weights from examples, and keeps the loudest.
 *
 * @param {readonly {features: readonly string[], targets: Float32Array, weight: number}[]} examples
 * @param {readonly string[]} outputs
 */
export function learn(examples, outputs, kept = usual) {
  const counts = new Map();
  for (const {features} of examples)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rarityOf = name =>
    Math.round((Math.log(examples.length / (1 + (counts.get(name) ?? 0))) + 1) * 100) / 100;
  const names = [...counts].filter(([, count]) => count >= rarest).map(([name]) => name);
  names.sort();
  const numbers = new Map(names.map((name, index) => [name, index]));
  const vectors = examples.map(({features, targets, weight}) => ({
    ...vectorOf(features, numbers, rarityOf),
    targets,
    weight,
  }));
  const whole = regress(vectors, names.length, outputs.length, fit);
  quieten(whole.weights, loudness(whole.weights, vectors, names.length), outputs.length, kept);
  const {weights, biases} = regress(vectors, names.length, outputs.length, refit, whole);
  return {outputs, names, rarities: names.map(rarityOf), weights, biases};
}

/** How loud each weight is where its feature stands, the more so if that is often. */
function loudness(weights, vectors, featureCount) {
  const counts = new Float64Array(featureCount);
  const sums = new Float64Array(featureCount);
  for (const {indices, values} of vectors)
    for (const [at, index] of indices.entries()) {
      counts[index]++;
      sums[index] += values[at];
    }
  const width = weights.length / featureCount;
  return Float64Array.from(weights, (weight, at) => {
    const index = Math.floor(at / width);
    return Math.abs(weight) * (sums[index] / counts[index]) * counts[index] ** frequencyPull;
  });
}

/** Sets all but the loudest weights of the loudest features to 0. */
function quieten(weights, loud, width, {features: mostFeatures, weights: mostWeights}) {
  const count = weights.length / width;
  const loudest = Float64Array.from({length: count}, (_, index) =>
    loud.subarray(index * width, (index + 1) * width).reduce((a, b) => Math.max(a, b)),
  );
  const quietest = nthLoudest(loudest, mostFeatures);
  for (const [index, loudness] of loudest.entries())
    if (loudness < quietest) loud.fill(0, index * width, (index + 1) * width);
  const limit = Math.max(nthLoudest(loud, mostWeights), Number.MIN_VALUE);
  for (const [at, loudness] of loud.entries()) if (loudness < limit) weights[at] = 0;
}

function nthLoudest(values, rank) {
  return Float64Array.from(values).sort().at(-Math.min(rank, values.length));
}

/** The text of a weights file. */
export function write({outputs, names, rarities, weights, biases}) {
  const width = outputs.length;
  const sizes = Float32Array.from(
    weights.filter(weight => weight !== 0),
    Math.abs,
  ).sort();
  const step = (sizes.at(-Math.ceil(sizes.length * clipped)) ?? 1) / mostSteps;
  const lines = names.flatMap((name, index) => {
    let codes = '';
    for (let output = 0; output < width; output++) {
      const weight = weights[index * width + output];
      const steps = Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / step)));
      if (steps !== 0) codes += String.fromCharCode(firstOutput + output, firstLevel + mostSteps + steps);
    }
    return codes === '' ? [] : [`${name}\t${Math.round(rarities[index] * 100)}\t${codes}`];
  });
  const head = {
    outputs,
    biases: [...biases].map(bias => Math.round(bias * 1000) / 1000),
    over,
    step: Math.round(step * 1e5) / 1e5,
  };
  return `${[JSON.stringify(head), ...lines].join('\n')}\n`;
}

/** The vector of a sentence, as in `weights.ts`. */
function vectorOf(features, numbers, rarityOf) {
  const counts = countKinds(features);
  const known = features.filter(name => numbers.has(name));
  return {
    indices: Uint32Array.from(known, name => numbers.get(name)),
    values: Float32Array.from(known, name => {
      const kind = kindOf(name);
      return shareOf(kind, rarityOf(name), counts[kind], over);
    }),
  };
}
