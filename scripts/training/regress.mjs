/*
 * Logistic regression of many outputs at once on sparse features, by full-batch gradients with Adam steps.
 * Our own, as the kept libraries on npm either need native code or know neither sparse features nor soft targets.
 */

/** How much of the running means of slopes, and of their squares, is kept from round to round. */
const inertia = 0.9;
const memory = 0.98;
/** Outputs this close to their target are left as they are: it saves half of the work and changes nothing to speak of. */
const settled = 2e-3;
/** Keeps steps finite where slopes are next to nothing. */
const least = 1e-4;

/**
 * @param {readonly {indices: Uint32Array, values: Float32Array, targets: Float32Array, weight: number}[]} examples
 * @param {number} featureCount
 * @param {number} outputCount
 * @param {{rounds: number, rate: number, ridge: number, bias: number}} options `rate`: the first round's step, which falls
 *   to nothing; `ridge` draws weights towards nothing; `bias`: what biases begin with
 * @param {{weights: Float32Array, biases: Float32Array}} [start] learns on from here; weights of 0 stay 0
 * @returns {{weights: Float32Array, biases: Float32Array}} weights by feature, then output
 */
export function regress(examples, featureCount, outputCount, options, start) {
  const weights = start ? start.weights.slice() : new Float32Array(featureCount * outputCount);
  const biases = start ? start.biases.slice() : new Float32Array(outputCount).fill(options.bias);
  const slopes = {weights: new Float32Array(weights.length), biases: new Float32Array(biases.length)};
  const work = {scores: new Float64Array(outputCount), active: new Uint32Array(outputCount)};
  const moveWeights = mover(weights, start?.weights);
  const moveBiases = mover(biases);
  for (let round = 0; round < options.rounds; round++) {
    for (let at = 0; at < weights.length; at++) slopes.weights[at] = options.ridge * weights[at];
    slopes.biases.fill(0);
    for (const example of examples) addSlopes(example, weights, biases, slopes, work);
    const step = options.rate * (1 - round / options.rounds);
    moveWeights(slopes.weights, step, round);
    moveBiases(slopes.biases, step, round);
  }
  return {weights, biases};
}

/** Adds how one example would have the weights move. */
function addSlopes({indices, values, targets, weight}, weights, biases, slopes, {scores, active}) {
  const width = biases.length;
  scores.set(biases);
  for (let at = 0; at < indices.length; at++) {
    const row = indices[at] * width;
    const value = values[at];
    for (let output = 0; output < width; output++) scores[output] += value * weights[row + output];
  }
  let count = 0;
  for (let output = 0; output < width; output++) {
    const slope = (1 / (1 + Math.exp(-scores[output])) - targets[output]) * weight;
    if (Math.abs(slope) < settled) continue;
    scores[output] = slope;
    slopes.biases[output] += slope;
    active[count++] = output;
  }
  for (let at = 0; at < indices.length; at++) {
    const row = indices[at] * width;
    const value = values[at];
    for (let one = 0; one < count; one++) {
      const output = active[one];
      slopes.weights[row + output] += value * scores[output];
    }
  }
}

/**
 * Moves numbers against their slopes, each by the size that suits it.
 *
 * @param {Float32Array} [kept] where it is 0, nothing moves
 */
function mover(numbers, kept) {
  const means = new Float32Array(numbers.length);
  const squares = new Float32Array(numbers.length);
  return (slopes, step, round) => {
    const meanShare = 1 - inertia ** (round + 1);
    const squareShare = 1 - memory ** (round + 1);
    for (let at = 0; at < numbers.length; at++) {
      if (kept && kept[at] === 0) continue;
      const slope = slopes[at];
      means[at] = inertia * means[at] + (1 - inertia) * slope;
      squares[at] = memory * squares[at] + (1 - memory) * slope * slope;
      numbers[at] -= (step * (means[at] / meanShare)) / (Math.sqrt(squares[at] / squareShare) + least);
    }
  };
}
