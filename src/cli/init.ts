import fs from 'node:fs';
import path from 'node:path';
import type {Checklist, Role} from '../lint/checklist.ts';
import {filesBelow, type NamedFiles, newConfig} from '../lint/config/new-config.ts';
import type {HandbookTexts} from '../snippets/handbook-texts.ts';
import {newHandbook} from '../snippets/new-handbook.ts';
import type {RowTemplate} from '../snippets/template.ts';
import {newFileDiff} from '../snippets/unified-diff.ts';
import {checkAbsent, createFiles, type NewFile} from './create-files.ts';
import {configName, findConfig} from './find-files.ts';
import type {FoundHandbook} from './find-handbooks.ts';
import {CliProblem} from './problem.ts';

/** What to start a lab's folder with. */
export interface InitJob {
  /** An absolute path. */
  readonly folder: string;
  /** The handbooks there. */
  readonly found: readonly FoundHandbook[];
  readonly lab: string | undefined;
  readonly pi: string | undefined;
  readonly roles: readonly Role[];
  readonly checklist: Checklist;
  templates(): readonly RowTemplate[];
  handbookTexts(): HandbookTexts;
  /** The day, as 2026-11-23. */
  readonly today: string;
  readonly docs: string;
  /** Print what would be written, write nothing. */
  readonly dryRun: boolean;
  show(file: string): string;
  out(text: string): void;
  err(text: string): void;
}

const handbookName = 'lab-handbook.md';

/** The folder that `--init` names, else the one the program runs in. Throws CliProblem where it is no folder. */
export function folderToStart([given = '.', ...others]: readonly string[], cwd: string): string {
  if (others.length > 0)
    throw new CliProblem('--init starts one folder. Name just one, or none for this one.');
  const folder = path.resolve(cwd, given);
  if (fs.statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return folder;
  throw new CliProblem(`${given}: this is no folder. Name the folder of the handbook, or make it first.`);
}

/** Writes a config for the handbooks in a folder and, where there is none, a handbook. Throws CliProblem. */
export function initFolder(job: InitJob): void {
  const {folder, found, lab, show} = job;
  const newFile = (name: string, text: string): NewFile => {
    const file = path.join(folder, name);
    return {file, shown: show(file), text};
  };
  const named: NamedFiles[] =
    found.length > 0
      ? found.map(({name, files}) => ({name, files: filesBelow(slashed(folder), files.map(slashed))}))
      : [{name: lab ?? 'Our lab', files: [handbookName]}];
  const handbook = found.length > 0 ? [] : [newFile(handbookName, handbookText(job))];
  const files = [...handbook, newFile(configName, newConfig(named, `${job.docs}/config.md`))];
  checkAbsent(files);
  const above = findConfig(folder);
  if (above !== undefined)
    job.err(`${show(above)} has counted here until now; the new config takes its place in this folder.\n`);
  for (const {name} of found) job.err(`Found the handbook “${name}”.\n`);
  if (found.length > 0 && (lab ?? job.pi) !== undefined)
    job.err('--lab and --pi are for a new handbook, and were not needed.\n');
  if (job.dryRun) {
    for (const {shown, text} of files) job.out(newFileDiff(shown, text));
    return;
  }
  createFiles(files);
  for (const {shown} of files) job.out(`Written: ${shown}\n`);
  if (handbook.length > 0) job.out('Fill in what is in [brackets], and take out what is not for your lab.\n');
}

function handbookText({lab, pi, roles, today, checklist, templates, handbookTexts}: InitJob): string {
  return newHandbook({lab, pi, roles, today}, checklist, templates(), handbookTexts());
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
