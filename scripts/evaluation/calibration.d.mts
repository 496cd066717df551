/** How far stated probabilities hold; see calibration.mjs. */
export function reliability(
  cases: readonly {said: number; held: boolean}[],
  binCount?: number,
): {
  bins: {from: number; to: number; count: number; said: number; held: number}[];
  error: number;
  brier: number;
};
