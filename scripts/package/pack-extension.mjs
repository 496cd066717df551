import {execFile, execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {listFiles, PackageManager} from '@vscode/vsce';

/** Packs the extension in `root`, already built, into the file `target`; the same sources give the same bytes. */
export async function packExtension(root, target) {
  fs.mkdirSync(path.dirname(target), {recursive: true});
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  // Everything is bundled; and links stay as they are, since they lead to pages in the package.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const time = process.env.SOURCE_DATE_EPOCH ?? timeOfLastCommit(root);
  await promisify(execFile)(process.execPath, [vsce, 'package', ...options, '--out', target], {
    cwd: root,
    // The archive stores local time.
    env: {...process.env, SOURCE_DATE_EPOCH: time, TZ: 'UTC'},
  });
}

/** What of `root` goes into the package, each file with its size. */
export async function packedFiles(root) {
  const files = await listFiles({cwd: root, packageManager: PackageManager.None});
  return files.sort().map(file => ({file, size: fs.statSync(path.join(root, file)).size}));
}

function timeOfLastCommit(root) {
  try {
    const options = {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']};
    return execFileSync('git', ['log', '-1', '--format=%ct'], options).trim();
  } catch {
    return '0';
  }
}
