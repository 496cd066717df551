/** One sentence as numbers; see regress.mjs. */
interface Vector {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
  readonly targets: Float32Array;
  readonly weight: number;
}

export function regress(
  examples: readonly Vector[],
  featureCount: number,
  outputCount: number,
  options: {epochs: number; rate: number; decay: number; sparsity: number; bias: number; seed: number},
): {weights: Float32Array; biases: Float32Array};
export function generator(seed: number): () => number;
