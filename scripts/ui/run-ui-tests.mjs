import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {atEnd, temporaryFolder} from '../editor/clean-up.mjs';
import {root} from '../editor/places.mjs';
import {installExtension} from '../editor/server.mjs';
import {packageProblems} from '../package/check-package.mjs';
import {packExtension, packedFiles} from '../package/pack-extension.mjs';

/**
 * Packs the extension, already built, installs it as a user would and drives the window in test/ui; `build` is the server
 * to do so in (default: the bundled one), `args` go to mocha. Returns the exit code.
 */
export async function runUiTests({build, args = []} = {}) {
  fs.rmSync(path.join(root, 'out', 'screenshots'), {recursive: true, force: true});
  const vsix = path.join(temporaryFolder('vsix'), 'lab-handbook-lint.vsix');
  await packExtension(root, vsix);
  const problems = packageProblems(root, vsix, await packedFiles(root));
  if (problems.length > 0) throw new Error(`The package is not as it should be:\n${problems.join('\n')}`);
  const extensionsFolder = temporaryFolder('extensions');
  await installExtension({file: vsix, extensionsFolder, dataFolder: temporaryFolder('install'), build});
  const other = build ? {LAB_HANDBOOK_SERVER: build.root, LAB_HANDBOOK_SERVER_NODE: build.node} : {};
  return mocha(args, {LAB_HANDBOOK_EXTENSIONS: extensionsFolder, ...other});
}

function mocha(args, env) {
  const endWithParent = new URL('../editor/end-with-parent.mjs', import.meta.url).href;
  const own = [
    '--no-config',
    '--forbid-only',
    '--forbid-pending',
    '--fail-zero',
    '--exit',
    '--timeout',
    '90000',
  ];
  const support = ['--require', path.join(root, 'test', 'ui', 'support', 'failures.ts')];
  const child = spawn(
    process.execPath,
    [
      ...[
        '--import',
        endWithParent,
        '--import',
        'tsx',
        path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
      ],
      ...[...own, ...support, ...args, path.join(root, 'test', 'ui', '**', '*.test.ts')],
    ],
    {cwd: root, env: {...process.env, ...env}, stdio: 'inherit'},
  );
  const cancel = atEnd(() => child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', code => {
      cancel();
      resolve(code ?? 1);
    });
  });
}
