import crypto from 'node:crypto';
import path from 'node:path';
import {temporaryFolder} from '../editor/clean-up.mjs';
import {installExtension, startServer} from '../editor/server.mjs';
import {quietWindow, writeUserSettings} from '../editor/user-settings.mjs';
import {packExtension} from '../package/pack-extension.mjs';

/**
 * Serves VS Code with the extension from `root`, already built, to this machine's browsers. Only who has the address can
 * open it, as it carries a secret. `answers()` says whether the address shows the editor.
 */
export async function serveEditor({root, folder}) {
  const dataFolder = temporaryFolder('editor');
  const extensionsFolder = path.join(dataFolder, 'extensions');
  const file = path.join(dataFolder, 'extension.vsix');
  writeUserSettings(dataFolder, quietWindow);
  await packExtension(root, file);
  await installExtension({file, extensionsFolder, dataFolder});
  const token = crypto.randomBytes(16).toString('hex');
  const {origin, stop} = await startServer({dataFolder, extensionsFolder, token});
  const address = `${origin}/?tkn=${token}&folder=${encodeURI(folder.split(path.sep).join('/'))}`;
  const answers = async () => {
    const response = await fetch(address, {headers: {cookie: `vscode-tkn=${token}`}});
    return response.ok && (await response.text()).includes('vscode-workbench-web-configuration');
  };
  return {address, answers, stop};
}
