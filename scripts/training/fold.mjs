import {readWeights, scoreOf} from '../../src/lint/detection/weights.ts';
import {learn, write} from './learn.mjs';

/**
 * Learns from our own sentences and all marked handbooks but the named one, and scores the sentences of that one.
 *
 * @param {string} name a handbook, or a name that none has: then nothing is left out and nothing scored
 * @returns {{weights: string, scores: number[][]}} the text of a weights file; a row of log odds for each sentence
 */
export function run(name, {own, handbooks, outputs}) {
  const examples = handbooks.filter(one => one.name !== name).flatMap(one => one.examples);
  const weights = write(learn([...examples, ...own], outputs));
  const leftOut = handbooks.find(one => one.name === name);
  return {weights, scores: scoresBy(weights, leftOut?.sentences ?? [])};
}

/** A row of scores for each sentence, by the text of a weights file. */
export function scoresBy(text, sentences) {
  const weights = readWeights(text);
  return sentences.map(({features}) => [...scoreOf(features, weights)]);
}
