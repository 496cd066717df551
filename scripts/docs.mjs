import fs from 'node:fs';
import path from 'node:path';
import {root} from './corpus.mjs';
import {makePages} from './doc-pages.mjs';
import {readEffects} from './template-effects-page.mjs';

// Writes the pages that are made from data/; the tests fail where they differ.
const docs = path.join(root, 'docs');
const pages = makePages(root);
for (const folder of ['rules', 'topics']) fs.rmSync(path.join(docs, folder), {recursive: true, force: true});
for (const [name, text] of pages) {
  const file = path.join(docs, name);
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, text);
}
fs.writeFileSync(path.join(docs, 'template-effects.md'), readEffects(root).page);
console.log(`${pages.size + 1} pages written to docs/`);
