import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {downloadAndUnzipVSCode} from '@vscode/test-electron';
import {cache} from './places.mjs';

const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/** Which editor runs the tests: VSCODE_EXECUTABLE, a desktop VS Code where one can be had and shown, or the embedded one. */
export async function chooseCode() {
  const given = process.env.VSCODE_EXECUTABLE;
  if (given) return {name: given, executable: path.resolve(given)};
  return (await desktopCode()) ?? embeddedCode();
}

function embeddedCode() {
  const executable = fileURLToPath(new URL('embedded-code.mjs', import.meta.url));
  return {name: 'the embedded VS Code', executable};
}

async function desktopCode() {
  const wanted = process.env.LAB_HANDBOOK_DESKTOP === '1';
  if (!wanted && !(hasDisplay() && (await canDownload()))) return undefined;
  try {
    const executable = await downloadAndUnzipVSCode({cachePath: path.join(cache, 'desktop')});
    return {name: 'desktop VS Code', executable};
  } catch (error) {
    if (wanted) throw error;
    console.log(`Desktop VS Code could not be downloaded (${error.message}).`);
    return undefined;
  }
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function canDownload() {
  try {
    return (await fetch(releases, {method: 'HEAD', signal: AbortSignal.timeout(3000)})).ok;
  } catch {
    return false;
  }
}
