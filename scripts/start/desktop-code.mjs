import {spawnSync} from 'node:child_process';

/** Opens desktop VS Code with the extension from `root`, if the command `code` is there; says whether it did. */
export function openDesktopCode({root, folder, file}) {
  const args = [`--extensionDevelopmentPath=${root}`, folder, ...(file ? ['--goto', file] : [])];
  const {error, status} = spawnSync('code', args, {stdio: 'ignore', shell: process.platform === 'win32'});
  return error === undefined && status === 0;
}
