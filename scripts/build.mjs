import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundleCommandLine, bundleExtension} from './build/bundles.mjs';
import {measureBuild, sizeProblems} from './build/sizes.mjs';
import {compileData, formatProblems} from './compile-data.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'dist');

const {knowledge, templates, handbookTexts, questions, configSchema, problems} = compileData(root);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
fs.rmSync(out, {recursive: true, force: true});
fs.mkdirSync(path.join(out, 'data'), {recursive: true});
// What tells a handbook by its name stands alone: the editor asks it of every Markdown file.
const names = {handbook: knowledge.handbook, sameWords: knowledge.vocabulary['same-words']};
const outputs = {
  knowledge,
  names,
  templates,
  questions,
  'new-handbook': handbookTexts,
  'config.schema': configSchema,
};
for (const [name, value] of Object.entries(outputs)) {
  fs.writeFileSync(path.join(out, 'data', `${name}.json`), JSON.stringify(value));
}
await Promise.all([bundleCommandLine(root, out), bundleExtension(root, out)]);

const files = measureBuild(out);
const kib = size => `${Math.round(size / 1024)} KiB`.padStart(8);
for (const {name, size, compressed} of files)
  console.log(`dist/${name.padEnd(24)}${kib(size)}, ${kib(compressed).trim()} compressed`);
const tooLarge = sizeProblems(files);
for (const problem of tooLarge) console.error(problem);
if (tooLarge.length > 0) process.exitCode = 1;
