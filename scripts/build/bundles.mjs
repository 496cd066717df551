import fs from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';
import {commandLineStandIns, editorStandIns} from './stand-ins.mjs';

/** Bundles the command line of the project in `root` into `out`/cli.js. */
export async function bundleCommandLine(root, out) {
  const options = sharedOptions(root, out);
  await build({
    ...options,
    entryPoints: {cli: path.join(root, 'src/cli/main.ts')},
    platform: 'node',
    target: 'node20',
    plugins: [commandLineStandIns()],
    // The same code as for Node, but in modules of which the bundle takes what is used.
    alias: {yaml: path.join(root, 'node_modules/yaml/browser/index.js')},
    // A dependency asks for its own URL, which CommonJS does not have.
    banner: {
      js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;",
    },
    define: {...options.define, 'import.meta.url': 'bundleUrl'},
  });
}

/** Bundles the extension of the project in `root` into `out`/extension.js. */
export async function bundleExtension(root, out) {
  const options = sharedOptions(root, out);
  await build({
    ...options,
    // One file for both hosts: it speaks to VS Code alone, so it needs nothing of Node and nothing of a page.
    entryPoints: {extension: path.join(root, 'src/extension.ts')},
    platform: 'browser',
    conditions: ['worker'],
    target: ['node20', 'es2022'],
    plugins: [editorStandIns()],
    // The schema checker makes an address of it on loading, which fails in a worker that comes from a blob.
    define: {...options.define, 'self.location': 'undefined'},
    external: ['vscode'],
  });
}

function sharedOptions(root, out) {
  const {version, homepage} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return {
    outdir: out,
    bundle: true,
    format: 'cjs',
    minify: true,
    charset: 'utf8',
    define: {PACKAGE_VERSION: JSON.stringify(version), DOCS_BASE: JSON.stringify(homepage)},
    logLevel: 'warning',
  };
}
