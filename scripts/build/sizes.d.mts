/** A file that the build wrote: its path below the build's folder, its bytes, and how many are left once compressed. */
export interface BuiltFile {
  readonly name: string;
  readonly size: number;
  readonly compressed: number;
}

export function measureBuild(out: string): BuiltFile[];
export function sizeProblems(files: readonly BuiltFile[]): string[];
