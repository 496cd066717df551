import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** Runs the test files beside this bundle in VS Code's extension host; called by VS Code. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ui: 'bdd', timeout: 60_000, color: false, forbidOnly: true, forbidPending: true});
  for (const name of fs.readdirSync(__dirname).filter(file => file.endsWith('.test.js'))) {
    mocha.addFile(path.join(__dirname, name));
  }
  let passes = 0;
  const failures = await new Promise<number>(resolve => {
    mocha.run(resolve).on('pass', () => passes++);
  });
  // The process outside trusts this file rather than an exit code, as a host that crashed has none.
  fs.writeFileSync(path.join(__dirname, 'results.json'), JSON.stringify({passes, failures}));
  if (failures > 0) throw new Error(`${failures} of ${passes + failures} tests failed`);
}
