import {execFileSync} from 'node:child_process';
import path from 'node:path';

const program = path.join(import.meta.dirname, '..', '..', '..', 'dist', 'cli.js');

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What the command line says of a handbook, as far as a window shows the same. */
export interface Report {
  readonly topics: readonly {
    readonly id: string;
    readonly area: string;
    readonly status: 'covered' | 'partial' | 'missing' | 'ignored';
    readonly evidence: readonly Place[];
  }[];
  readonly summary: {readonly covered: number; readonly partial: number; readonly missing: number};
}

/** Lints this handbook with the command line. */
export function commandLineSays(folder: string, ...files: readonly string[]): Report {
  const args = [program, '--format', 'json', '--fail-on', 'never', ...files];
  const json = execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(json) as Report;
}
