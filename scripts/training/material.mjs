import {Engine} from '../../src/lint/engine.ts';
import {compileData} from '../compile-data.mjs';
import {root} from '../corpus.mjs';
import {outputsOf, ownExamples} from './examples.mjs';
import {readTune} from './handbooks.mjs';

/**
 * All that is learned from, and what it is read with: an engine that has learned nothing yet.
 *
 * @param {string} corpus the folder of the labelled handbooks
 * @returns {{knowledge: object, engine: Engine, outputs: string[], handbooks: object[], own: object[]}} `knowledge` as it is
 *   shipped; `handbooks` as `readTune` gives them, `own` our own sentences as examples
 */
export function readMaterial(corpus) {
  const {knowledge} = compileData(root);
  const {learned: _, ...untaught} = knowledge;
  const engine = new Engine(untaught);
  const outputs = outputsOf(engine.checklist);
  return {
    knowledge,
    engine,
    outputs,
    handbooks: readTune(corpus, engine.detector, outputs),
    own: ownExamples(engine.detector, outputs),
  };
}
