import {countKinds, kindOf} from '../../src/lint/detection/features.ts';
import {firstLevel, firstOutput, mostSteps, shareOf} from '../../src/lint/detection/weights.ts';
import {regress} from './regress.mjs';

/** Chosen by cross-validation over the handbooks of `tune`. */
export const usual = {
  rarest: 3,
  over: 0.6,
  fit: {epochs: 8, rate: 0.3, decay: 1e-3, sparsity: 1e-3, bias: -4, seed: 1},
};

/** What is kept of what was learned: the file has to stay small. */
export const kept = {features: 10_000, weights: 100_000};

/** How many features of its kind a sentence usually has. */
const usualCount = {own: 30, over: 10};

/**
 * Learns weights from examples.
 *
 * @param {readonly {features: readonly string[], targets: Float32Array, weight: number}[]} examples
 * @param {readonly string[]} outputs
 */
export function learn(examples, outputs, options = usual) {
  const counts = new Map();
  for (const {features} of examples)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rarityOf = name =>
    Math.round((Math.log(examples.length / (1 + (counts.get(name) ?? 0))) + 1) * 100) / 100;
  const names = [...counts].filter(([, count]) => count >= options.rarest).map(([name]) => name);
  names.sort();
  const numbers = new Map(names.map((name, index) => [name, index]));
  const vectors = examples.map(({features, targets, weight}) => ({
    ...vectorOf(features, numbers, rarityOf, options.over),
    targets,
    weight,
  }));
  const {weights, biases} = regress(vectors, names.length, outputs.length, options.fit);
  return {outputs, names, rarities: names.map(rarityOf), weights, biases, over: options.over};
}

/** The text of a weights file with the loudest of what was learned. */
export function write({outputs, names, rarities, weights, biases, over}, {features, weights: most} = kept) {
  const width = outputs.length;
  const loud = Float32Array.from(weights, (weight, at) => {
    const index = Math.floor(at / width);
    const kind = kindOf(names[index]);
    return Math.abs(weight) * shareOf(kind, rarities[index], usualCount[kind], over);
  });
  const loudest = names.map((_, index) => Math.max(...loud.subarray(index * width, (index + 1) * width)));
  const quietest = Float64Array.from(loudest).sort().at(-Math.min(features, names.length));
  for (const [index, loudness] of loudest.entries())
    if (loudness < quietest) loud.fill(0, index * width, (index + 1) * width);
  const limit = Float32Array.from(loud).sort().at(-Math.min(most, loud.length));
  const sizes = Float32Array.from(
    weights.filter((_, at) => loud[at] >= limit),
    Math.abs,
  ).sort();
  const step = (sizes.at(-Math.ceil(sizes.length / 500)) ?? 1) / mostSteps;
  const lines = names.flatMap((name, index) => {
    let codes = '';
    for (let output = 0; output < width; output++) {
      const at = index * width + output;
      const steps = Math.max(-mostSteps, Math.min(mostSteps, Math.round(weights[at] / step)));
      if (loud[at] >= limit && loud[at] > 0 && steps !== 0)
        codes += String.fromCharCode(firstOutput + output, firstLevel + mostSteps + steps);
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
function vectorOf(features, numbers, rarityOf, over) {
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
