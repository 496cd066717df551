/** One sentence as numbers; see regress.mjs. */
interface Vector {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
  readonly targets: Float32Array;
  readonly weight: number;
}

interface Learned {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

export function regress(
  examples: readonly Vector[],
  featureCount: number,
  outputCount: number,
  options: {rounds: number; rate: number; ridge: number; bias: number},
  start?: Learned,
): Learned;
