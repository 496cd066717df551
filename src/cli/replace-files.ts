import {randomBytes} from 'node:crypto';
import nodeFs from 'node:fs';
import path from 'node:path';
import {CliProblem, reasonOf} from './problem.ts';

/** A file with its content as it was read and as it shall be. */
export interface Replacement {
  readonly file: string;
  /** Its path in messages. */
  readonly shown: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** What writing needs of the disk. */
export type WritableDisk = Pick<
  typeof nodeFs,
  | 'realpathSync'
  | 'statSync'
  | 'accessSync'
  | 'openSync'
  | 'writeFileSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'readFileSync'
  | 'renameSync'
  | 'rmSync'
>;

interface Prepared extends Replacement {
  /** The file itself, where `file` is a link to it. */
  readonly target: string;
  /** The new content, in a file beside it. */
  readonly temporary: string;
}

const nothingWritten = 'Nothing was written.';

/**
 * Replaces the content of files so that, whatever happens, each holds either its old or its new content.
 *
 * All new contents are on the disk, in files beside the old ones, before the first of them takes its place.
 *
 * @throws CliProblem where a file cannot be written or is not as it was read; it names what was written and what not
 */
export function replaceFiles(replacements: readonly Replacement[], disk: WritableDisk = nodeFs): void {
  const prepared: Prepared[] = [];
  try {
    for (const replacement of replacements) prepared.push(prepare(replacement, disk));
    for (const one of prepared) {
      const problem = changed(one, disk);
      if (problem) throw new CliProblem(`${one.shown}: ${problem}. ${nothingWritten}`);
    }
    for (const [index, one] of prepared.entries()) {
      const problem = changed(one, disk) ?? renamed(one, disk);
      if (problem) throw new CliProblem(`${one.shown}: ${problem}. ${whatWasWritten(prepared, index)}`);
    }
  } finally {
    // After a rename there is nothing of that name.
    for (const {temporary} of prepared) remove(temporary, disk);
  }
}

function prepare(replacement: Replacement, disk: WritableDisk): Prepared {
  let temporary: string | undefined;
  try {
    const target = disk.realpathSync(replacement.file);
    const stats = disk.statSync(target);
    // The rename would succeed where the folder allows it; who made the file read-only did not mean that.
    if ((stats.mode & 0o222) === 0)
      throw new CliProblem(
        `${replacement.shown}: the file is read-only. ${nothingWritten} Allow writing to it and try again.`,
      );
    disk.accessSync(target, nodeFs.constants.W_OK);
    temporary = path.join(
      path.dirname(target),
      `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`,
    );
    writeSynced(temporary, replacement.after, stats, disk);
    return {...replacement, target, temporary};
  } catch (error) {
    if (temporary !== undefined) remove(temporary, disk);
    if (error instanceof CliProblem) throw error;
    throw new CliProblem(`${replacement.shown}: cannot be written: ${reasonOf(error)}. ${nothingWritten}`);
  }
}

/** Writes a new file with the mode and owner of another, and waits until it is on the disk. */
function writeSynced(file: string, bytes: Uint8Array, like: nodeFs.Stats, disk: WritableDisk): void {
  const handle = disk.openSync(file, 'wx', 0o600);
  try {
    disk.writeFileSync(handle, bytes);
    try {
      disk.fchownSync(handle, like.uid, like.gid);
    } catch {
      // Only root may give a file away; to everybody else it is their own anyway.
    }
    disk.fchmodSync(handle, like.mode & 0o7777);
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

/** Why the file is not as it was read, or undefined where it is. */
function changed({target, before}: Prepared, disk: WritableDisk): string | undefined {
  try {
    const now = disk.readFileSync(target);
    return now.equals(before)
      ? undefined
      : 'the file was changed by somebody else in the meantime. Run the command again';
  } catch (error) {
    return `the file cannot be read any more: ${reasonOf(error)}`;
  }
}

/** Puts the new content in place; why not, where that fails. */
function renamed({target, temporary}: Prepared, disk: WritableDisk): string | undefined {
  try {
    disk.renameSync(temporary, target);
    return undefined;
  } catch (error) {
    return `cannot be written: ${reasonOf(error)}`;
  }
}

function whatWasWritten(all: readonly Prepared[], count: number): string {
  if (count === 0) return nothingWritten;
  const names = (some: readonly Prepared[]) => some.map(({shown}) => shown).join(', ');
  return `Written: ${names(all.slice(0, count))}. Not written: ${names(all.slice(count))}.`;
}

function remove(file: string, disk: WritableDisk): void {
  try {
    disk.rmSync(file, {force: true});
  } catch {
    // A leftover is in nobody's way; the problem that led here is what the user must hear of.
  }
}
