import nodeFs from 'node:fs';
import {CliProblem, reasonOf} from './problem.ts';

/** A file that is to be made. */
export interface NewFile {
  readonly file: string;
  /** Its path in messages. */
  readonly shown: string;
  readonly text: string;
}

/** What making files needs of the disk. */
export type CreatingDisk = Pick<
  typeof nodeFs,
  'openSync' | 'writeFileSync' | 'fsyncSync' | 'closeSync' | 'rmSync'
>;

/** Throws CliProblem where there is something of one of these names already. */
export function checkAbsent(files: readonly NewFile[]): void {
  for (const {file, shown} of files) {
    let there: nodeFs.Stats | undefined;
    try {
      there = nodeFs.lstatSync(file, {throwIfNoEntry: false});
    } catch (error) {
      throw new CliProblem(`${shown}: cannot be written: ${reasonOf(error)}. Nothing was written.`);
    }
    if (there) throw new CliProblem(`${shown} is there already and was left as it is. Nothing was written.`);
  }
}

/**
 * Makes new files, all or none; one that is there already is never touched.
 *
 * @throws CliProblem where one cannot be made
 */
export function createFiles(files: readonly NewFile[], disk: CreatingDisk = nodeFs): void {
  const made: string[] = [];
  for (const {file, shown, text} of files) {
    try {
      const handle = disk.openSync(file, 'wx');
      made.push(file);
      try {
        disk.writeFileSync(handle, text);
        disk.fsyncSync(handle);
      } finally {
        disk.closeSync(handle);
      }
    } catch (error) {
      // They hold nothing yet but what this program wrote.
      for (const one of made) disk.rmSync(one, {force: true});
      throw new CliProblem(`${shown}: cannot be written: ${reasonOf(error)}. Nothing was written.`);
    }
  }
}
