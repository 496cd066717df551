import fs from 'node:fs';
import path from 'node:path';
import {temporaryFolder} from './clean-up.mjs';
import {root} from './places.mjs';

/**
 * A fresh copy of what the tests of a mode may change: `files` holds examples/ and the fixtures of
 * test/editor/workspace/MODE; `open` is what the editor is started on (undefined: no folder).
 */
export function makeTestWorkspace(mode) {
  const files = path.join(temporaryFolder(mode), 'workspace');
  fs.cpSync(path.join(root, 'examples'), path.join(files, 'examples'), {recursive: true});
  const fixtures = path.join(root, 'test', 'editor', 'workspace', mode);
  if (fs.existsSync(fixtures)) fs.cpSync(fixtures, files, {recursive: true});
  return {files, open: openers[mode](files)};
}

const openers = {
  'no-folder': () => undefined,
  folder: files => files,
  'multi-root': files => {
    const folders = fs.readdirSync(files).map(name => ({path: name}));
    const file = path.join(files, 'handbooks.code-workspace');
    fs.writeFileSync(file, JSON.stringify({folders}));
    return file;
  },
};

/** The ways in which a window can be open, each with tests of its own. */
export const modes = Object.keys(openers);
