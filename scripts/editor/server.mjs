import {spawn} from 'node:child_process';
import path from 'node:path';
import {atEnd} from './clean-up.mjs';
import {bundledServer} from './places.mjs';
import {ensureServerDependencies} from './server-dependencies.mjs';

const endWithParent = new URL('end-with-parent.mjs', import.meta.url).href;
const bundled = {root: bundledServer, node: process.execPath};
const startLimit = 60_000;

/**
 * Starts a VS Code server on a free port of 127.0.0.1 and waits until it listens. `build` says which server and which Node
 * (default: the one in the development dependencies); without a `token` anyone on this machine can connect.
 * Extensions are kept in the data folder unless `extensionsFolder` names another.
 * Returns its origin, host with port, and `stop()`.
 */
export async function startServer({dataFolder, extensionsFolder, token, build = bundled}) {
  await ensureServerDependencies(build.root);
  const access = token ? ['--connection-token', token] : ['--without-connection-token'];
  const args = [
    ...['--import', endWithParent, serverMain(build), '--host', '127.0.0.1', '--port', '0', ...access],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--force-disable-user-env'],
    ...['--server-data-dir', dataFolder],
    ...(extensionsFolder ? ['--extensions-dir', extensionsFolder] : []),
  ];
  const child = spawn(build.node, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that the extension host and the watchers go with it.
    detached: process.platform !== 'win32',
  });
  const ended = new Promise(resolve => child.once('close', resolve));
  const cancel = atEnd(() => killGroup(child));
  const stop = async () => {
    killGroup(child);
    await ended;
    cancel();
  };
  try {
    const host = `127.0.0.1:${await port(child)}`;
    return {origin: `http://${host}`, host, token, stop};
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a packed extension into a folder for extensions, as a user's editor would. */
export async function installExtension({file, extensionsFolder, dataFolder, build = bundled}) {
  await ensureServerDependencies(build.root);
  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder];
  const args = [serverMain(build), '--install-extension', file, ...folders];
  const child = spawn(build.node, ['--import', endWithParent, ...args], {stdio: ['ignore', 'pipe', 'pipe']});
  const cancel = atEnd(() => child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (said += data));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  cancel();
  if (code !== 0 || !said.includes('was successfully installed')) {
    throw new Error(`The editor did not install ${file}:\n${said.trim()}`);
  }
}

function serverMain(build) {
  return path.join(build.root, 'out', 'server-main.js');
}

function port(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = why => reject(new Error(`The editor's server ${why}.\n${said.slice(-4000)}`));
    const limit = setTimeout(() => fail(`did not start within ${startLimit / 1000} seconds`), startLimit);
    const hear = data => {
      said += data;
      const found = /Extension host agent listening on (\d+)/.exec(said);
      if (!found) return;
      clearTimeout(limit);
      resolve(found[1]);
      // From now on its output only has to flow off.
      for (const stream of [child.stdout, child.stderr]) stream.removeListener('data', hear).resume();
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
    child.once('error', error => fail(`could not be started: ${error.message}`));
    child.once('close', code => {
      clearTimeout(limit);
      fail(`ended with ${code} before it listened`);
    });
  });
}

function killGroup(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}
