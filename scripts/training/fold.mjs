import {parentPort, workerData} from 'node:worker_threads';
import {readWeights, scoreOf} from '../../src/lint/detection/weights.ts';
import {learn, write} from './learn.mjs';

// In a worker: for each handbook it is asked for, learns without it and scores its sentences.
const {own, handbooks, outputs} = workerData;
parentPort.on('message', name => {
  const examples = handbooks.filter(one => one.name !== name).flatMap(one => one.examples);
  const weights = readWeights(write(learn([...examples, ...own], outputs)));
  const {sentences} = handbooks.find(one => one.name === name);
  parentPort.postMessage({name, scores: sentences.map(({features}) => [...scoreOf(features, weights)])});
});
