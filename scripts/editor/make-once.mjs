import fs from 'node:fs';
import path from 'node:path';
import {atEnd} from './clean-up.mjs';

/**
 * Makes the folder `target` unless it is there. `make` works in a folder beside it and returns what to move into place:
 * as moving is one step, a half-made folder is never seen, and of two processes at once the later keeps the earlier's work.
 */
export async function makeOnce(target, make) {
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(path.dirname(target), {recursive: true});
  const workshop = fs.mkdtempSync(`${target}.making-`);
  const remove = () => fs.rmSync(workshop, {recursive: true, force: true, maxRetries: 5});
  const cancel = atEnd(remove);
  try {
    moveIntoPlace(await make(workshop), target);
  } finally {
    cancel();
    remove();
  }
  return target;
}

function moveIntoPlace(made, target) {
  try {
    fs.renameSync(made, target);
  } catch (error) {
    if (!fs.existsSync(target)) throw error;
  }
}
