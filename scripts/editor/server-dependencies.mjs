import fs from 'node:fs';
import path from 'node:path';
import {makeOnce} from './make-once.mjs';
import {npm} from './npm.mjs';

/** Installs what the VS Code server in `serverRoot` itself depends on, as its own lockfile says, unless that is there. */
export async function ensureServerDependencies(serverRoot) {
  const target = path.join(serverRoot, 'node_modules');
  const complete = path.join(target, '.package-lock.json');
  // npm writes that file last: without it, an install by hand was cut short.
  if (fs.existsSync(target) && !fs.existsSync(complete)) fs.rmSync(target, {recursive: true, force: true});
  await makeOnce(target, async workshop => {
    for (const name of ['package.json', 'npm-shrinkwrap.json']) {
      fs.copyFileSync(path.join(serverRoot, name), path.join(workshop, name));
    }
    await npm(['ci', '--omit=dev'], workshop);
    return path.join(workshop, 'node_modules');
  });
}
