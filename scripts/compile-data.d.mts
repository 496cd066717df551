/** Reads and checks everything in `data/`; see compile-data.mjs. */
export function compileData(root: string): unknown;
export function formatProblems(
  problems: readonly {file: string; line: number; column: number; message: string}[],
): string;
