import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {packageProblems} from './package/check-package.mjs';
import {packExtension, packedFiles} from './package/pack-extension.mjs';

// Packs the extension as users get it; `-- FILE` says where to.
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const {name, version} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const target = path.resolve(process.argv[2] ?? path.join(root, `${name}-${version}.vsix`));

await packExtension(root, target);
const files = await packedFiles(root);
for (const {file, size} of files) console.log(`${String(size).padStart(8)} ${file}`);
console.log(`${files.length} files, ${Math.ceil(fs.statSync(target).size / 1024)} KiB packed: ${target}`);

const problems = packageProblems(root, target, files);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
