import fs from 'node:fs';
import path from 'node:path';
import {markedExamples, readHandbook} from './examples.mjs';

/**
 * The labelled handbooks that are learned from.
 *
 * @param {string} corpus the folder of the labelled handbooks
 * @returns {{name: string, folder: string, sentences: object[], labels: object, examples: object[]}[]} `labels` by topic
 */
export function readTune(corpus, detector, outputs) {
  const tune = path.join(corpus, 'tune');
  return fs
    .readdirSync(tune)
    .sort()
    .map(name => {
      const folder = path.join(tune, name);
      const sentences = readHandbook(folder, detector);
      const {labels} = JSON.parse(
        fs.readFileSync(path.join(corpus, 'labels', 'tune', `${name}.json`), 'utf8'),
      );
      return {name, folder, sentences, labels, examples: markedExamples(name, sentences, outputs)};
    });
}
