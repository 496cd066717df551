import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {temporaryFolder} from '../editor/clean-up.mjs';
import {startServer} from '../editor/server.mjs';
import {quietWindow, writeUserSettings} from '../editor/user-settings.mjs';
import {packedFiles} from '../package/pack-extension.mjs';

/**
 * Serves VS Code with the extension from `root`, already built, to this machine's browsers. Only who has the address can
 * open it, as it carries a secret. `answers()` says whether the address shows the editor.
 */
export async function serveEditor({root, folder}) {
  const dataFolder = temporaryFolder('editor');
  const extensionsFolder = path.join(dataFolder, 'extensions');
  writeUserSettings(dataFolder, quietWindow);
  await placeExtension(root, extensionsFolder);
  const token = crypto.randomBytes(16).toString('hex');
  const {origin, stop} = await startServer({dataFolder, extensionsFolder, token});
  const address = `${origin}/?tkn=${token}&folder=${encodeURI(folder.split(path.sep).join('/'))}`;
  const answers = async () => {
    const response = await fetch(address, {headers: {cookie: `vscode-tkn=${token}`}});
    return response.ok && (await response.text()).includes('vscode-workbench-web-configuration');
  };
  return {address, answers, stop};
}

/** An editor takes what lies in its empty folder for extensions as installed. */
async function placeExtension(root, extensionsFolder) {
  const {publisher, name, version} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const target = path.join(extensionsFolder, `${publisher}.${name}-${version}`);
  for (const {file} of await packedFiles(root)) {
    fs.cpSync(path.join(root, file), path.join(target, file));
  }
}
