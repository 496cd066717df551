/** Learns weights from examples and writes them down; see learn.mjs. */
export function learn(
  examples: readonly {features: readonly string[]; targets: Float32Array; weight: number}[],
  outputs: readonly string[],
): object;
export function write(learned: object, kept?: {features: number; weights: number}): string;
