import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {compileData, formatProblems} from './compile-data.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const out = path.join(root, 'dist');

const {knowledge, templates, configSchema, problems} = compileData(root);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
fs.rmSync(out, {recursive: true, force: true});
fs.mkdirSync(path.join(out, 'data'), {recursive: true});
// What tells a handbook by its name stands alone: the editor asks it of every Markdown file.
const names = {handbook: knowledge.handbook, sameWords: knowledge.vocabulary['same-words']};
for (const [name, value] of Object.entries({knowledge, names, templates, 'config.schema': configSchema})) {
  fs.writeFileSync(path.join(out, 'data', `${name}.json`), JSON.stringify(value));
}

const shared = {
  outdir: out,
  bundle: true,
  format: 'cjs',
  minify: true,
  charset: 'utf8',
  define: {PACKAGE_VERSION: JSON.stringify(manifest.version), DOCS_BASE: JSON.stringify(manifest.homepage)},
  logLevel: 'warning',
};
const extension = path.join(root, 'src/extension.ts');

await Promise.all([
  build({
    ...shared,
    entryPoints: {cli: path.join(root, 'src/cli/main.ts')},
    platform: 'node',
    target: 'node20',
    // The same code as for Node, but in modules of which the bundle takes what is used.
    alias: {yaml: path.join(root, 'node_modules/yaml/browser/index.js')},
    // A dependency asks for its own URL, which CommonJS does not have.
    banner: {
      js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;",
    },
    define: {...shared.define, 'import.meta.url': 'bundleUrl'},
  }),
  build({
    ...shared,
    // One code for both hosts: it speaks to VS Code alone, so it needs nothing of Node and nothing of a page.
    entryPoints: {extension, 'extension.web': extension},
    platform: 'browser',
    conditions: ['worker'],
    target: ['node20', 'es2022'],
    // The schema checker makes an address of it on loading, which fails in a worker that comes from a blob.
    define: {...shared.define, 'self.location': 'undefined'},
    external: ['vscode'],
  }),
]);

for (const name of ['cli.js', 'extension.js', 'extension.web.js', 'data/knowledge.json']) {
  const bytes = fs.readFileSync(path.join(out, name));
  const kib = size => `${Math.round(size / 1024)} KiB`.padStart(8);
  console.log(
    `dist/${name.padEnd(20)}${kib(bytes.length)}, ${kib(gzipSync(bytes).length).trim()} compressed`,
  );
}
