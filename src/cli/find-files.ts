import fs from 'node:fs';
import path from 'node:path';
import {globSync, isDynamicPattern} from 'tinyglobby';
import {bookFiles, handbookEndings} from '../lint/grouping.ts';
import {CliProblem} from './problem.ts';

export const configName = '.lab-handbook.yaml';

/** What the paths on the command line stand for; absolute paths. */
export interface Targets {
  /** Files named one by one or by pattern: they are one handbook. */
  readonly files: readonly string[];
  /** Folders, whose files are grouped into handbooks. */
  readonly folders: readonly string[];
}

const passedOver = [
  '**/node_modules/**',
  '**/.git/**',
  '**/_site/**',
  '**/_book/**',
  '**/renv/**',
  '**/.venv/**',
];
const ending = new RegExp(`\\.(?:${handbookEndings.join('|')})$`, 'i');

/** Finds out what each path is. Throws CliProblem for a path that leads nowhere. */
export function resolveTargets(paths: readonly string[], cwd: string): Targets {
  const files: string[] = [];
  const folders: string[] = [];
  for (const given of paths) {
    const full = path.resolve(cwd, given);
    const stats = fs.statSync(full, {throwIfNoEntry: false});
    if (stats?.isDirectory()) folders.push(full);
    else if (stats?.isFile()) files.push(checkEnding(full, given));
    else if (stats) throw new CliProblem(`${given}: this is neither a file nor a folder.`);
    else files.push(...matchPattern(given, cwd));
  }
  return {files: [...new Set(files)].sort(), folders: [...new Set(folders)].sort()};
}

function checkEnding(full: string, given: string): string {
  if (ending.test(full)) return full;
  throw new CliProblem(
    `${given}: only Markdown is read: ${handbookEndings
      .slice(0, 4)
      .map(one => `.${one}`)
      .join(', ')}.`,
  );
}

function matchPattern(given: string, cwd: string): string[] {
  if (!isDynamicPattern(given))
    throw new CliProblem(`${given}: there is no such file or folder in ${cwd}. Check the spelling.`);
  const found = glob([given], cwd).filter(file => ending.test(file));
  if (found.length === 0) throw new CliProblem(`${given}: no Markdown file in ${cwd} matches this pattern.`);
  return found;
}

/** The files in `cwd` that match the patterns; absolute paths, sorted; links that lead elsewhere are not followed. */
export function glob(patterns: readonly string[], cwd: string): string[] {
  return globSync([...patterns], {
    cwd,
    absolute: true,
    dot: false,
    followSymbolicLinks: false,
    ignore: passedOver,
    expandDirectories: false,
  })
    .map(file => path.normalize(file))
    .sort();
}

/** The Markdown files, configs and book files in a folder and below. */
export function listFolder(folder: string): {markdown: string[]; configs: string[]; books: string[]} {
  const files = globSync(
    [`**/*.{${handbookEndings.join(',')}}`, `**/{${bookFiles.join(',')}}`, `**/${configName}`],
    {
      cwd: folder,
      absolute: true,
      dot: false,
      followSymbolicLinks: false,
      ignore: passedOver,
      caseSensitiveMatch: false,
    },
  )
    .map(file => path.normalize(file))
    .sort();
  return {
    markdown: files.filter(file => ending.test(file)),
    configs: files.filter(file => path.basename(file) === configName),
    books: files.filter(file => bookFiles.includes(path.basename(file))),
  };
}

/** The nearest config in `folder` or above, up to the root of the git checkout or the disk. */
export function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const file = path.join(at, configName);
    if (fs.statSync(file, {throwIfNoEntry: false})?.isFile()) return file;
    if (fs.existsSync(path.join(at, '.git')) || path.dirname(at) === at) return undefined;
  }
}
