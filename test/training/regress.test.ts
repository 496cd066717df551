import assert from 'node:assert/strict';
import {learn, write} from '../../scripts/training/learn.mjs';
import {regress} from '../../scripts/training/regress.mjs';
import {readWeights, scoreOf} from '../../src/lint/detection/weights.ts';

const options = {rounds: 60, rate: 0.4, ridge: 0.01, bias: 0};
const example = (indices: number[], ...targets: number[]) => ({
  indices: Uint32Array.from(indices),
  values: Float32Array.from(indices, () => 1),
  targets: Float32Array.from(targets),
  weight: 1,
});

describe('logistic regression of many outputs', () => {
  const examples = [example([0], 1, 0), example([1], 0, 1), example([0, 1], 1, 1), example([2], 0, 0)];
  const learned = regress(examples, 3, 2, options);

  it('learns which features speak for which output', () => {
    const [a0 = 0, a1 = 0, b0 = 0, b1 = 0] = learned.weights;
    assert.ok(a0 > 1 && b1 > 1 && a1 < 0.5 && b0 < 0.5, String(learned.weights));
  });

  it('gives the same every time', () => {
    assert.deepEqual(regress(examples, 3, 2, options), learned);
  });

  it('keeps weights smaller under a stronger ridge', () => {
    const size = (ridge: number) =>
      regress(examples, 3, 2, {...options, ridge}).weights.reduce((sum, weight) => sum + weight ** 2, 0);
    assert.ok(size(1) < size(0.01) / 2, `${size(1)} against ${size(0.01)}`);
  });

  it('learns on from where it is told to, leaving what is nothing at nothing', () => {
    const start = {weights: learned.weights.slice(), biases: learned.biases};
    start.weights[0] = 0;
    const before = [...start.weights];
    const {weights} = regress(examples, 3, 2, options, start);
    assert.equal(weights[0], 0);
    assert.notEqual(weights[3], before[3]);
    assert.deepEqual([...start.weights], before);
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
  const file = write(learn(examples, ['meetings'], {features: 100, weights: 100}));

  it('tells such sentences apart once written and read', () => {
    const weights = readWeights(file);
    const [meeting = 0] = scoreOf(['meet', 'week', '^meet', '#says'], weights);
    const [cake = 0] = scoreOf(['cake', 'week', '^food', '#says'], weights);
    assert.ok(meeting > cake + 1, `${meeting} against ${cake}`);
  });

  it('keeps no more features than it is told to', () => {
    const small = readWeights(write(learn(examples, ['meetings'], {features: 2, weights: 100})));
    assert.ok(small.features.size <= 2);
  });
});
