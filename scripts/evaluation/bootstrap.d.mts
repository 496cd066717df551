/** 95 % intervals over groups; see bootstrap.mjs. */
export function intervals<T>(
  groups: readonly (readonly T[])[],
  measureOf: (things: T[]) => Record<string, number | null>,
  options?: {resamples?: number; seed?: number},
): Record<string, [number, number]>;
