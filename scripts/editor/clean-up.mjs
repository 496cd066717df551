import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const tasks = new Set();
let listening = false;

/** Runs `task` (it must not wait for anything) when this process ends, however that comes about; returns its cancellation. */
export function atEnd(task) {
  listen();
  tasks.add(task);
  return () => tasks.delete(task);
}

/** Makes a folder of our own in the system's temporary folder; it goes when this process ends. */
export function temporaryFolder(label) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `lab-handbook-${label}-`)));
  atEnd(() => fs.rmSync(folder, {recursive: true, force: true, maxRetries: 5}));
  return folder;
}

/** Ends this process when the one that started it is gone, so that nothing is left behind even after a SIGKILL. */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(1), 500).unref();
}

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    for (const task of [...tasks].reverse()) attempt(task);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => process.exit(128 + os.constants.signals[signal]));
  }
}

function attempt(task) {
  try {
    task();
  } catch (error) {
    // The other tasks must still run.
    console.error(`While cleaning up: ${error instanceof Error ? error.message : error}`);
  }
}
