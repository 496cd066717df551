import os from 'node:os';
import {Worker} from 'node:worker_threads';

/**
 * Scores the sentences of each handbook by weights learned without it.
 *
 * @param {readonly {name: string, sentences: readonly object[], examples: readonly object[]}[]} handbooks
 * @returns {Promise<Map<string, number[][]>>} for each handbook a row of scores for each of its sentences
 */
export async function leaveOneOut(own, handbooks, outputs) {
  const waiting = handbooks.map(one => one.name);
  const results = new Map();
  const run = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./fold-worker.mjs', import.meta.url), {
        workerData: {own, handbooks, outputs},
      });
      const next = () => {
        const name = waiting.shift();
        if (name !== undefined) worker.postMessage(name);
        else worker.terminate().then(resolve);
      };
      worker.on('message', ({name, scores}) => {
        results.set(name, scores);
        next();
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({length: Math.min(os.availableParallelism(), handbooks.length)}, run));
  return results;
}
