import fs from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';
import {root} from './places.mjs';

/** Bundles the editor tests of one mode with their runner; returns the folder of the bundles. */
export async function bundleTests(mode) {
  const source = path.join(root, 'test', 'editor');
  const names = fs.readdirSync(path.join(source, mode)).filter(name => name.endsWith('.test.ts'));
  if (names.length === 0) throw new Error(`There are no tests in test/editor/${mode}.`);
  const outdir = path.join(root, 'out', 'editor', mode);
  fs.rmSync(outdir, {recursive: true, force: true});
  const tests = names.map(name => [path.basename(name, '.ts'), path.join(source, mode, name)]);
  await build({
    entryPoints: {index: path.join(source, 'index.ts'), ...Object.fromEntries(tests)},
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outdir;
}
