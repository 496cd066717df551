import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
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
fs.writeFileSync(path.join(out, 'data', 'knowledge.json'), JSON.stringify(knowledge));
fs.writeFileSync(path.join(out, 'data', 'templates.json'), JSON.stringify(templates));
fs.writeFileSync(path.join(out, 'data', 'config.schema.json'), JSON.stringify(configSchema));

await build({
  entryPoints: {cli: path.join(root, 'src/cli/main.ts')},
  outdir: out,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  // A dependency asks for its own URL, which CommonJS does not have.
  banner: {js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;"},
  define: {
    'import.meta.url': 'bundleUrl',
    PACKAGE_VERSION: JSON.stringify(manifest.version),
    DOCS_BASE: JSON.stringify(manifest.homepage),
  },
  logLevel: 'warning',
});
