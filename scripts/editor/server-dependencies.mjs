import fs from 'node:fs';
import path from 'node:path';
import {rgPath} from '@vscode/ripgrep';
import {makeOnce} from './make-once.mjs';
import {npm} from './npm.mjs';

/** Installs what the VS Code server in `serverRoot` itself depends on, as its own lockfile says, unless that is there. */
export async function ensureServerDependencies(serverRoot) {
  const target = path.join(serverRoot, 'node_modules');
  if (!isComplete(target)) fs.rmSync(target, {recursive: true, force: true, maxRetries: 5});
  await makeOnce(target, async workshop => {
    for (const name of ['package.json', 'npm-shrinkwrap.json']) {
      fs.copyFileSync(path.join(serverRoot, name), path.join(workshop, name));
    }
    // Not `npm ci`: that shrinkwrap does not name all that npm 11 wants to find in it.
    await npm(['install', '--omit=dev'], workshop);
    bringFileSearch(path.join(workshop, 'node_modules'));
    return path.join(workshop, 'node_modules');
  });
}

// An install by hand may have been cut short (npm writes its list last), and comes without the file search.
function isComplete(modules) {
  return [path.join(modules, '.package-lock.json'), fileSearch(modules)].every(file => fs.existsSync(file));
}

function fileSearch(modules) {
  return path.join(modules, '@vscode', 'ripgrep', 'bin', path.basename(rgPath));
}

/** The server's own package downloads ripgrep from outside npm; without it, searching for files fails. */
function bringFileSearch(modules) {
  const target = fileSearch(modules);
  if (fs.existsSync(target)) return;
  fs.mkdirSync(path.dirname(target), {recursive: true});
  fs.copyFileSync(rgPath, target);
}
