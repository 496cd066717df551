import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {readArguments} from './start/arguments.mjs';

// The report on the examples, or on the files and folders given; then an editor on them.
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const {paths, editor, folder, file} = readArguments(process.argv.slice(2), root);
const somebodyLooks = Boolean(process.stdin.isTTY && process.stdout.isTTY);

function report() {
  const command = [path.join(root, 'dist', 'cli.js'), '--fail-on', 'never', ...paths];
  return spawnSync(process.execPath, command, {stdio: 'inherit'}).status ?? 2;
}

async function openEditor() {
  const {openDesktopCode} = await import('./start/desktop-code.mjs');
  if (somebodyLooks && openDesktopCode({root, folder, file})) {
    console.log('\nVS Code opens in a window of its own, with this linter in it.');
    return 0;
  }
  console.log('\nPreparing an editor for your browser; the first time takes a few seconds…');
  const {serveEditor} = await import('./start/served-editor.mjs');
  const served = await serveEditor({root, folder});
  if (!(await served.answers())) throw new Error(`${served.address} does not show the editor`);
  console.log(`\n  ${served.address}\n`);
  if (somebodyLooks) {
    const what = file
      ? path.basename(file)
      : folder === path.join(root, 'examples')
        ? 'thin.md'
        : 'a handbook';
    console.log(
      `Open this address in your browser, choose ${what} there, and look around. Ctrl+C here ends it.`,
    );
    await new Promise(() => undefined);
  }
  console.log('The editor answers at this address. As nobody is at this terminal, it stops again.');
  await served.stop();
  return 0;
}

const status = report();
if (status !== 0 || !editor) process.exit(status);
try {
  process.exit(await openEditor());
} catch (error) {
  console.error(`The report above is complete, but the editor did not open: ${error.message}`);
  process.exit(1);
}
