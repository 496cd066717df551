import fs from 'node:fs';
import path from 'node:path';
import {root} from './corpus.mjs';
import {editorSources, makeBundle} from './l10n-bundle.mjs';

// Writes the texts of the editor part for translators; the tests fail where the bundle differs from the sources.
const {bundle, problems} = makeBundle(editorSources(root));
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const folder = path.join(root, 'l10n');
fs.mkdirSync(folder, {recursive: true});
fs.writeFileSync(path.join(folder, 'bundle.l10n.json'), `${JSON.stringify(bundle, null, 2)}\n`);
console.log(`${Object.keys(bundle).length} texts written to l10n/bundle.l10n.json`);
