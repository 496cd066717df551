/** Whether evidence is where a reader's is; see evidence-hit.mjs. */
export function isHit(
  found: readonly {file: string; line: number; endLine: number}[],
  cited: readonly {file: string; lines: [number, number]}[],
): boolean;
