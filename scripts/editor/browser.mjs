import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {makeOnce} from './make-once.mjs';
import {cache, dependencyVersion} from './places.mjs';

const endWithParent = new URL('end-with-parent.mjs', import.meta.url).href;
const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const quiet = [
  ...['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  '--force-color-profile=srgb',
];

/** Starts a headless browser: CHROME_PATH, a Chrome or Chromium of this machine, or the one from npm. */
export async function launchBrowser() {
  const {executablePath, env, flags} = await findBrowser();
  const launched = chromium.launch({
    executablePath,
    env: {...process.env, ...env},
    args: [...quiet, ...flags],
    // As root it refuses to start in its sandbox.
    chromiumSandbox: process.getuid?.() !== 0 && flags.length === 0,
    // clean-up.mjs ends this process, and the browser with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return launched.catch(error => {
    const [reason] = error.message.split('\n');
    throw new Error(`The browser ${executablePath} did not start (${reason}). CHROME_PATH can name another.`);
  });
}

async function findBrowser() {
  const own = process.env.CHROME_PATH ?? onPath() ?? usualPlaces.find(place => fs.existsSync(place));
  return own ? {executablePath: own, env: {}, flags: []} : packagedBrowser();
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap(name => folders.map(folder => path.join(folder, name))).find(isExecutable);
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium was found. Please install one, or name it in CHROME_PATH.');
  }
  const place = path.join(cache, `chromium-${dependencyVersion('@sparticuz/chromium')}`);
  const folder = await makeOnce(place, async workshop => {
    unpackInto(workshop);
    fs.writeFileSync(path.join(workshop, 'fonts', 'fonts.conf'), fontSettings(path.join(place, 'fonts')));
    return workshop;
  });
  return {
    executablePath: path.join(folder, 'chromium'),
    env: fs.existsSync('/etc/fonts/fonts.conf') ? {} : {FONTCONFIG_PATH: path.join(folder, 'fonts')},
    // It comes without a sandbox, and starts faster without drawing by graphics card.
    flags: ['--headless=shell', '--no-sandbox', '--no-zygote', '--disable-gpu'],
  };
}

function unpackInto(folder) {
  const args = ['--import', endWithParent, fileURLToPath(new URL('unpack-browser.mjs', import.meta.url))];
  execFileSync(process.execPath, args, {
    env: {...process.env, TMPDIR: folder},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** For machines without font settings of their own: their fonts, if any, and those of the package. */
function fontSettings(folder) {
  const places = ['/usr/share/fonts', '/usr/local/share/fonts', folder];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...places.map(place => `<dir>${place}</dir>`),
    `<cachedir>${path.join(folder, 'cache')}</cachedir>`,
    '</fontconfig>\n',
  ].join('\n');
}
