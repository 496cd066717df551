import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {createVSIX, listFiles, PackageManager} from '@vscode/vsce';

/** Packs the extension in `root`, already built, into the file `target`; the same sources give the same bytes. */
export async function packExtension(root, target) {
  process.env.SOURCE_DATE_EPOCH ??= timeOfLastCommit(root);
  // The archive stores local time.
  process.env.TZ = 'UTC';
  fs.mkdirSync(path.dirname(target), {recursive: true});
  await createVSIX({
    cwd: root,
    packagePath: target,
    // Everything is bundled.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
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
