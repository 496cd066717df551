import fs from 'node:fs';
import path from 'node:path';
import {makeOnce} from './make-once.mjs';
import {npm} from './npm.mjs';
import {cache} from './places.mjs';
import {ensureServerDependencies} from './server-dependencies.mjs';

const editor = '4.139.1';
const node = '24.21.0';

/** The server of the current VS Code (1.139) and the Node it asks for, both from npm; installed once, beside our own. */
export async function currentBuild() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const nodePackage = `node-${platform}-${process.arch}`;
  const folder = await makeOnce(path.join(cache, `code-${editor}-node-${node}`), async workshop => {
    const dependencies = {'code-server': editor, [nodePackage]: node};
    fs.writeFileSync(path.join(workshop, 'package.json'), JSON.stringify({private: true, dependencies}));
    await npm(['install', '--omit=dev'], workshop);
    await ensureServerDependencies(path.join(workshop, 'node_modules', 'code-server', 'lib', 'vscode'));
    return workshop;
  });
  const modules = path.join(folder, 'node_modules');
  return {
    root: path.join(modules, 'code-server', 'lib', 'vscode'),
    node: path.join(modules, nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  };
}
