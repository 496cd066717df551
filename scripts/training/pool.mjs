import os from 'node:os';
import {Worker} from 'node:worker_threads';

/**
 * Runs a job once for each name, on as many workers as there are cores.
 *
 * @param {URL} job a module that exports `run(name, data)`
 * @param {object} data what each worker gets a copy of
 * @param {readonly string[]} names
 * @param {(name: string, result: object) => void} done told of each result as it comes
 */
export async function runForEach(job, data, names, done) {
  const waiting = [...names];
  const work = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
        workerData: {job: job.href, data},
      });
      const next = () => {
        const name = waiting.shift();
        if (name !== undefined) worker.postMessage(name);
        else worker.terminate().then(resolve);
      };
      worker.on('message', ({name, result}) => {
        done(name, result);
        next();
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({length: Math.min(os.availableParallelism(), names.length)}, work));
}
