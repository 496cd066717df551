import assert from 'node:assert/strict';
import fc from 'fast-check';
import {probability, rank, rankCount, standings} from '../../../src/lint/detection/decision.ts';
import {engine} from '../../support/engine.ts';

describe('the best passages of a topic', () => {
  it('stand best first, filled up with the floor and never below it', () => {
    assert.deepEqual(rank([-3, 1, -9, 2, 0, -1, -2], -5), [2, 1, 0, -1, -2]);
    assert.deepEqual(rank([], -5), [-5, -5, -5, -5, -5]);
    assert.deepEqual(rank([-7, 1], -5), [1, -5, -5, -5, -5]);
  });
});

describe('how topics stand in a handbook', () => {
  it('has the mean of each rank over all topics', () => {
    const [first] = standings([
      {row: 'tea', ranks: [1, 0, 0, -1, -5]},
      {row: 'cake', ranks: [3, 0, -2, -1, -5]},
    ]);
    assert.deepEqual(first?.means, [2, 0, -1, -1, -5]);
    assert.deepEqual(standings([]), []);
  });

  it('has the mean of the best passages of the other topics in the row', () => {
    const ranked = (row: string, best: number) => ({row, ranks: [best, -5, -5, -5, -5]});
    const stand = standings([ranked('tea', 1), ranked('tea', 2), ranked('tea', 6), ranked('cake', 9)]);
    assert.deepEqual(
      stand.map(one => one.row),
      [4, 3.5, 1.5, 9],
    );
  });
});

describe('a curve', () => {
  const none = [0, 0, 0, 0, 0];
  const curve = {
    bias: 0,
    ranks: [1, 0, 0, 0, 0],
    means: [-1, 0, 0, 0, 0],
    row: 0.5,
    seen: [[-3, 1] as const, ...none.slice(1).map(() => [0, 0] as const)],
    topics: {tea: 2},
  };
  const stands = {ranks: none, means: none, row: 0};

  it('turns ranks into a probability', () => {
    assert.equal(probability(curve, 'coffee', stands), 0.5);
    assert.ok(probability(curve, 'tea', stands) > 0.85);
    assert.ok(probability(curve, 'coffee', stands, -1) < 0.3);
    assert.ok(probability(curve, 'coffee', {...stands, row: 4}) > 0.85);
  });

  it('takes a handbook unlike any it was learned from for one at the edge', () => {
    const mean = (first: number) => ({...stands, means: [first, 0, 0, 0, 0]});
    assert.equal(probability(curve, 'coffee', mean(-99)), probability(curve, 'coffee', mean(-3)));
  });

  it('of the built-in decision never falls where a passage gets better', () => {
    const decision = engine.detector.judge?.decision;
    assert.ok(decision);
    const score = fc.double({min: -5, max: 5, noNaN: true});
    fc.assert(
      fc.property(fc.array(score, {minLength: rankCount, maxLength: rankCount}), score, (scores, more) => {
        const stands = (list: number[]) => ({
          ranks: rank(list, decision.floor),
          means: [-2, -3, -3, -4, -4],
          row: -2,
        });
        for (const one of [decision.present, decision.covered]) {
          const before = probability(one, 'meetings', stands(scores));
          const after = probability(one, 'meetings', stands([...scores, more]));
          assert.ok(after >= before - 1e-9);
        }
      }),
    );
  });
});
