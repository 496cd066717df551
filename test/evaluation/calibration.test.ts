import assert from 'node:assert/strict';
import {reliability} from '../../scripts/evaluation/calibration.mjs';

const near = (value: number | undefined, wanted: number) =>
  assert.ok(Math.abs((value ?? Number.NaN) - wanted) < 1e-9, `${value}, not ${wanted}`);

describe('calibration', () => {
  const cases = [
    {said: 0.9, held: true},
    {said: 0.94, held: false},
    {said: 0.2, held: false},
    {said: 1, held: true},
  ];

  it('puts each case into the bin of its probability, 1 into the last', () => {
    const {bins} = reliability(cases);
    assert.deepEqual(
      bins.map(({from, to, count}) => [from, to, count]),
      [
        [0.2, 0.3, 1],
        [0.9, 1, 3],
      ],
    );
    near(bins[1]?.said, 2.84 / 3);
    near(bins[1]?.held, 2 / 3);
  });

  it('puts what lies on an edge into the upper bin, whatever the binary fraction', () => {
    const edges = [0, 0.1, 0.2, 0.3, 0.6, 0.7];
    const {bins} = reliability(edges.map(said => ({said, held: true})));
    assert.deepEqual(
      bins.map(bin => bin.from),
      edges,
    );
  });

  it('gives the expected calibration error and the Brier score', () => {
    const {error, brier} = reliability(cases);
    near(error, (0.2 + (2.84 - 2)) / 4);
    near(brier, (0.1 ** 2 + 0.94 ** 2 + 0.2 ** 2) / 4);
  });

  it('finds no error where one in two of what is called even holds', () => {
    const even = [true, false].map(held => ({said: 0.5, held}));
    near(reliability(even).error, 0);
    near(reliability(even).brier, 0.25);
  });
});
