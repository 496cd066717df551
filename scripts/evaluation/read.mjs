import fs from 'node:fs';
import path from 'node:path';
import {makeHandbook} from '../../src/lint/handbook.ts';
import {readDocument} from '../../src/lint/markdown/document.ts';

/**
 * A handbook of a folder, as the linter reads it.
 *
 * @param {string} name
 * @param {string} folder
 */
export function readFolder(name, folder) {
  const files = fs.readdirSync(folder).filter(file => /\.(?:md|markdown|qmd|rmd)$/i.test(file));
  return makeHandbook(
    name,
    files.map(file =>
      readDocument(file, fs.readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/, '')),
    ),
  );
}
