/** Learns weights from examples and writes them down; see learn.mjs. */
export function learn(
  examples: readonly {features: readonly string[]; targets: Float32Array; weight: number}[],
  outputs: readonly string[],
  kept?: {features: number; weights: number},
): object;
export function write(learned: object): string;
