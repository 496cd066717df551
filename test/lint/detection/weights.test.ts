import assert from 'node:assert/strict';
import {countKinds, featuresOf, kindOf} from '../../../src/lint/detection/features.ts';
import {readWeights, scoreOf, shareOf} from '../../../src/lint/detection/weights.ts';
import {engine} from '../../support/engine.ts';

const wording = {stems: ['we', 'meet'], over: ['group', 'meet'], asks: false, linked: false, hasBlank: false};
// Two outputs; a step is 0.5, and `9` is none: `=` is four steps up, `;` two up, `7` two down.
const text = [
  JSON.stringify({outputs: ['a', 'b#1'], biases: [-4, -2], over: 0.5, step: 0.5}),
  'meet\t600\t(=)7',
  '^meet\t600\t(;',
  '',
].join('\n');

describe('the features of a sentence', () => {
  it('are its stems, pairs of stems, what stands over it and its traits, each once', () => {
    assert.deepEqual(
      [...featuresOf({...wording, stems: ['a', 'b', 'a']})],
      ['a', 'b', 'a b', 'b a', '^group', '^meet', '#length0', '#says'],
    );
    assert.deepEqual(
      [...featuresOf({stems: [], over: [], asks: true, linked: true, hasBlank: true})],
      ['#length0', '#asks', '#linked', '#blank'],
    );
  });

  it('are of the sentence or of what stands over it', () => {
    assert.deepEqual([kindOf('meet'), kindOf('#says'), kindOf('^meet')], ['own', 'own', 'over']);
    assert.deepEqual(countKinds(featuresOf(wording)), {own: 5, over: 2});
  });
});

describe('weights', () => {
  const weights = readWeights(text);

  it('are read from their text', () => {
    assert.deepEqual(weights.outputs, ['a', 'b#1']);
    assert.equal(weights.features.size, 2);
    assert.equal(weights.features.get('meet')?.rarity, 6);
  });

  it('add up to log odds, each by its share in the sentence', () => {
    const [a = 0, b = 0] = scoreOf(featuresOf(wording), weights);
    const own = shareOf('own', 6, 5, 0.5);
    const over = shareOf('over', 6, 2, 0.5);
    assert.ok(Math.abs(a - (-4 + own * 0.5 * 4 + over * 0.5 * 2)) < 1e-5);
    assert.ok(Math.abs(b - (-2 - own * 0.5 * 2)) < 1e-5);
  });

  it('leave a sentence of unknown words at what is known without reading', () => {
    assert.deepEqual([...scoreOf(['nothing', '^known'], weights)], [-4, -2]);
  });

  it('know every part of every topic of the built-in checklist', () => {
    const {judge} = engine.detector;
    assert.ok(judge);
    assert.deepEqual(
      engine.checklist.topics.filter(topic => !judge.knows(topic.id)).map(topic => topic.id),
      [],
    );
    assert.deepEqual(
      judge.weights.outputs,
      engine.checklist.topics.flatMap(({id, parts}) =>
        parts.length > 1 ? parts.map((_, part) => `${id}#${part + 1}`) : [id],
      ),
    );
  });
});
