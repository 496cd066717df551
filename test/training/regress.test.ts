import assert from 'node:assert/strict';
import {learn, write} from '../../scripts/training/learn.mjs';
import {generator, regress} from '../../scripts/training/regress.mjs';
import {readWeights, scoreOf} from '../../src/lint/detection/weights.ts';

const options = {epochs: 30, rate: 0.3, decay: 0, sparsity: 0, bias: 0, seed: 1};
const example = (indices: number[], ...targets: number[]) => ({
  indices: Uint32Array.from(indices),
  values: Float32Array.from(indices, () => 1),
  targets: Float32Array.from(targets),
  weight: 1,
});

describe('logistic regression of many outputs', () => {
  const examples = [example([0], 1, 0), example([1], 0, 1), example([0, 1], 1, 1), example([2], 0, 0)];

  it('learns which features speak for which output', () => {
    const {weights} = regress(examples, 3, 2, options);
    const [a0 = 0, a1 = 0, b0 = 0, b1 = 0] = weights;
    assert.ok(a0 > 1 && b1 > 1 && a1 < 0.5 && b0 < 0.5, String(weights));
  });

  it('gives the same for the same seed', () => {
    assert.deepEqual(regress(examples, 3, 2, options), regress(examples, 3, 2, options));
    assert.notEqual(generator(1)(), generator(2)());
  });

  it('leaves few weights where it is told to be sparse', () => {
    const count = (sparsity: number) =>
      regress(examples, 3, 2, {...options, sparsity}).weights.filter(weight => weight !== 0).length;
    assert.ok(count(0.5) < count(0));
  });
});

describe('learning weights from sentences', () => {
  const sentence = (features: string[], target: number) => ({
    features,
    targets: Float32Array.of(target),
    weight: 1,
  });
  const examples = Array.from({length: 40}, (_, index) =>
    index % 2 === 0
      ? sentence(['meet', 'week', '^meet', '#says'], 1)
      : sentence(['cake', 'week', '^food', '#says'], 0),
  );
  const file = write(learn(examples, ['meetings']), {features: 100, weights: 100});

  it('tells such sentences apart once written and read', () => {
    const weights = readWeights(file);
    const [meeting = 0] = scoreOf(['meet', 'week', '^meet', '#says'], weights);
    const [cake = 0] = scoreOf(['cake', 'week', '^food', '#says'], weights);
    assert.ok(meeting > cake + 1, `${meeting} against ${cake}`);
  });

  it('keeps no more features than it is told to', () => {
    const small = readWeights(write(learn(examples, ['meetings']), {features: 2, weights: 100}));
    assert.ok(small.features.size <= 2);
  });
});
