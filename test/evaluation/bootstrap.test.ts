import assert from 'node:assert/strict';
import {intervals} from '../../scripts/evaluation/bootstrap.mjs';

const mean = (values: number[]) => ({mean: values.reduce((sum, value) => sum + value, 0) / values.length});

describe('bootstrap intervals', () => {
  it('are a point where all groups are alike', () => {
    assert.deepEqual(intervals([[2], [2], [2]], mean), {mean: [2, 2]});
  });

  it('draw whole groups: two of different value give nothing between their mixtures', () => {
    const seen = new Set<number>();
    intervals(
      [
        [0, 0],
        [1, 1, 1, 1],
      ],
      values => {
        seen.add(mean(values).mean);
        return {mean: 0};
      },
    );
    assert.deepEqual([...seen].sort(), [0, 4 / 6, 1]);
  });

  it('span what the middle of the draws span', () => {
    // The mean of 100 draws of a fair coin has a standard error of 0.05: about 0.40 to 0.60.
    const groups = Array.from({length: 100}, (_, index) => [index % 2]);
    const {mean: [low, high] = [0, 0]} = intervals(groups, mean);
    assert.ok(Math.abs(low - 0.4) < 0.02 && Math.abs(high - 0.6) < 0.02, `${low} to ${high}`);
  });

  it('are the same for the same seed, and leave out what could not be measured', () => {
    const groups = [[1], [2], [5], [9]];
    assert.deepEqual(intervals(groups, mean), intervals(groups, mean));
    assert.notDeepEqual(
      intervals(groups, mean, {resamples: 50, seed: 1}),
      intervals(groups, mean, {resamples: 50, seed: 7}),
    );
    let call = 0;
    assert.deepEqual(
      intervals([[1]], () => ({odd: call++ % 2 === 0 ? null : 3})),
      {odd: [3, 3]},
    );
  });
});
