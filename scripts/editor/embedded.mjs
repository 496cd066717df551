import {editorAddress} from './address.mjs';
import {launchBrowser} from './browser.mjs';
import {temporaryFolder} from './clean-up.mjs';
import {startServer} from './server.mjs';
import {quietWindow, writeUserSettings} from './user-settings.mjs';

/**
 * Starts a VS Code server and a browser. `page(what)` opens the editor on what `editorAddress` takes, after `prepare(page)`;
 * `stop()` ends both. The user's settings are a quiet window's and `settings`; for the rest see startServer.
 */
export async function startEmbedded({settings = {}, ...serverOptions} = {}) {
  const dataFolder = serverOptions.dataFolder ?? temporaryFolder('editor');
  writeUserSettings(dataFolder, {...quietWindow, ...settings});
  const [started, launched] = await Promise.allSettled([
    startServer({...serverOptions, dataFolder}),
    launchBrowser(),
  ]);
  const stop = async () => {
    await launched.value?.close();
    await started.value?.stop();
  };
  const failed = [started, launched].find(({status}) => status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  const page = async (what, prepare = async () => undefined) => {
    const context = await launched.value.newContext({viewport: {width: 1280, height: 800}});
    const opened = await context.newPage();
    await prepare(opened);
    await opened.goto(editorAddress(started.value, what));
    return opened;
  };
  return {server: started.value, browser: launched.value, page, stop};
}
