/*
 * Logistic regression of many outputs at once on sparse features, by stochastic gradients with AdaGrad steps.
 * Our own, as the kept libraries on npm either need native code or know neither sparse features nor soft targets.
 */

/** Outputs this close to their target are left as they are: it saves most of the work and changes nothing to speak of. */
const settled = 2e-3;
/** Biases move slower than weights: every example moves them. */
const biasRate = 0.1;

/**
 * @param {readonly {indices: Uint32Array, values: Float32Array, targets: Float32Array, weight: number}[]} examples
 * @param {number} featureCount
 * @param {number} outputCount
 * @param {{epochs: number, rate: number, decay: number, sparsity: number, bias: number, seed: number}} options `sparsity` draws
 *   weights towards nothing, so that few are left
 * @returns {{weights: Float32Array, biases: Float32Array}} weights by feature, then output
 */
export function regress(examples, featureCount, outputCount, options) {
  const model = {
    weights: new Float32Array(featureCount * outputCount),
    squares: new Float32Array(featureCount * outputCount).fill(1e-2),
    biases: new Float32Array(outputCount).fill(options.bias),
    biasSquares: new Float32Array(outputCount).fill(1e-2),
  };
  const order = Uint32Array.from(examples.keys());
  const random = generator(options.seed);
  const work = {
    scores: new Float64Array(outputCount),
    active: new Uint32Array(outputCount),
    slopes: new Float32Array(outputCount),
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const step = options.rate * (1 - epoch / options.epochs);
    for (const index of order) {
      const count = judge(examples[index], model, work, step);
      move(examples[index], model, work, count, step, options);
    }
  }
  return {weights: model.weights, biases: model.biases};
}

/** Scores an example, moves the biases, and notes the outputs that are off target; gives their number. */
function judge({indices, values, targets, weight}, {weights, biases, biasSquares}, work, step) {
  const {scores, active, slopes} = work;
  const outputCount = biases.length;
  scores.set(biases);
  for (let at = 0; at < indices.length; at++) {
    const row = indices[at] * outputCount;
    const value = values[at];
    for (let output = 0; output < outputCount; output++) scores[output] += value * weights[row + output];
  }
  let count = 0;
  for (let output = 0; output < outputCount; output++) {
    const slope = (1 / (1 + Math.exp(-scores[output])) - targets[output]) * weight;
    if (Math.abs(slope) < settled) continue;
    active[count] = output;
    slopes[count++] = slope;
    biasSquares[output] += slope * slope;
    biases[output] -= (biasRate * step * slope) / Math.sqrt(biasSquares[output]);
  }
  return count;
}

/** Moves the weights of an example's features towards its targets. */
function move({indices, values}, {weights, squares, biases}, {active, slopes}, count, step, options) {
  const {decay, sparsity} = options;
  for (let at = 0; at < indices.length; at++) {
    const row = indices[at] * biases.length;
    const value = values[at];
    for (let one = 0; one < count; one++) {
      const place = row + active[one];
      const slope = slopes[one] * value + decay * weights[place];
      squares[place] += slope * slope;
      const size = step / Math.sqrt(squares[place]);
      const moved = weights[place] - size * slope;
      const drawn = size * sparsity;
      weights[place] = moved > drawn ? moved - drawn : moved < -drawn ? moved + drawn : 0;
    }
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle(order, random) {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
}
