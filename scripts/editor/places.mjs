import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** This package's folder. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where things made once and used again are kept. */
export const cache = path.join(root, 'node_modules', '.cache', 'lab-handbook-lint');

/** The VS Code server that comes with the development dependencies. */
export const bundledServer = path.join(root, 'node_modules', 'code-server', 'lib', 'vscode');

/** Which version of a dependency is installed. */
export function dependencyVersion(name) {
  return JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}
