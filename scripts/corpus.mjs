import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The folder of the labelled handbooks, or undefined where there is none. */
export function findCorpus() {
  const folder = path.resolve(root, process.env.LAB_HANDBOOK_CORPUS ?? '../shared/corpus');
  return fs.existsSync(path.join(folder, 'score.mjs')) ? folder : undefined;
}

/** What to say where it is not there. */
export const noCorpus =
  'The labelled handbooks are not here, so nothing was measured on them. Set LAB_HANDBOOK_CORPUS to their folder.';
