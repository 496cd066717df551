import fs from 'node:fs';
import {CliProblem, reasonOf} from './problem.ts';

/** A text file's content, or why it is no text this program reads. */
export type ReadResult = {readonly text: string} | {readonly skipped: string};

/**
 * Reads a UTF-8 text file; a byte order mark is left out.
 *
 * @param file its path
 * @param shown its path in messages
 * @throws CliProblem where it cannot be read at all
 */
export function readText(file: string, shown: string): ReadResult {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    throw new CliProblem(`${shown}: cannot be read: ${reasonOf(error)}.`);
  }
  if (bytes.includes(0))
    return {skipped: 'it is not a text file (or not in UTF-8). Save it as text in UTF-8 to have it checked'};
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)};
  } catch {
    return {skipped: 'it is not in UTF-8. Save it in UTF-8 to have it checked'};
  }
}
