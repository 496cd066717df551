import fs from 'node:fs';
import path from 'node:path';
import {runTests} from '@vscode/test-electron';
import {bundleTests} from './editor/bundle-tests.mjs';
import {chooseCode} from './editor/choose-code.mjs';
import {temporaryFolder} from './editor/clean-up.mjs';
import {root} from './editor/places.mjs';
import {makeTestWorkspace, modes} from './editor/test-workspaces.mjs';

// Runs test/editor inside VS Code: with no folder open, with one, and with several. `-- folder` runs that mode alone.

async function runMode(mode, code) {
  const bundles = await bundleTests(mode);
  const {files, open} = makeTestWorkspace(mode);
  const profile = temporaryFolder('profile');
  const exitCode = await runTests({
    vscodeExecutablePath: code.executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(bundles, 'index.js'),
    extensionTestsEnv: {LAB_HANDBOOK_TEST_FILES: files},
    launchArgs: [
      ...(open ? [open] : []),
      `--user-data-dir=${profile}`,
      `--extensions-dir=${profile}/extensions`,
    ],
  }).catch(({code: failed}) => failed ?? 1);
  const results = path.join(bundles, 'results.json');
  const {passes, failures} = fs.existsSync(results)
    ? JSON.parse(fs.readFileSync(results, 'utf8'))
    : {passes: 0, failures: 0};
  return {mode, passes, failures, ok: exitCode === 0 && passes > 0 && failures === 0};
}

function outcome({mode, passes, failures, ok}) {
  const counts = `${passes} passed${failures > 0 ? `, ${failures} failed` : ''}`;
  const ended = !ok && failures === 0 ? ', and the run did not come to its end' : '';
  return `  ${ok ? '✓' : '✗'} ${mode}: ${counts}${ended}`;
}

const chosen = process.argv.slice(2);
const wanted = chosen.length > 0 ? chosen : modes;
const unknown = wanted.find(mode => !modes.includes(mode));
if (unknown) throw new Error(`There is no mode "${unknown}", only ${modes.join(', ')}.`);
const code = await chooseCode();
const outcomes = [];
for (const mode of wanted) {
  console.log(`\nEditor tests, ${mode}, in ${code.name}`);
  outcomes.push(await runMode(mode, code));
}
console.log(`\nEditor tests in ${code.name}:\n${outcomes.map(outcome).join('\n')}`);
process.exit(outcomes.every(({ok}) => ok) ? 0 : 1);
