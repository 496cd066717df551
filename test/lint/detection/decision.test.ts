import assert from 'node:assert/strict';
import fc from 'fast-check';
import {meanRanks, probability, rank, rankCount} from '../../../src/lint/detection/decision.ts';
import {engine} from '../../support/engine.ts';

describe('the best passages of a topic', () => {
  it('stand best first, filled up with the floor and never below it', () => {
    assert.deepEqual(rank([-3, 1, -9, 2], -5), [2, 1, -3]);
    assert.deepEqual(rank([], -5), [-5, -5, -5]);
    assert.deepEqual(rank([-7], -5), [-5, -5, -5]);
  });

  it('have a mean for each rank', () => {
    assert.deepEqual(
      meanRanks([
        [1, 0, 0],
        [3, 0, -2],
      ]),
      [2, 0, -1],
    );
    assert.deepEqual(meanRanks([]), [0, 0, 0]);
  });
});

describe('a curve', () => {
  const curve = {
    bias: 0,
    ranks: [1, 0, 0],
    means: [-1, 0, 0],
    seen: [[-3, 1] as const, [0, 0] as const, [0, 0] as const],
    topics: {tea: 2},
  };

  it('turns ranks into a probability', () => {
    assert.equal(probability(curve, 'coffee', [0, 0, 0], [0, 0, 0]), 0.5);
    assert.ok(probability(curve, 'tea', [0, 0, 0], [0, 0, 0]) > 0.85);
    assert.ok(probability(curve, 'coffee', [0, 0, 0], [0, 0, 0], -1) < 0.3);
  });

  it('takes a handbook unlike any it was learned from for one at the edge', () => {
    assert.equal(
      probability(curve, 'coffee', [0, 0, 0], [-99, 0, 0]),
      probability(curve, 'coffee', [0, 0, 0], [-3, 0, 0]),
    );
  });

  it('of the built-in decision never falls where a passage gets better', () => {
    const decision = engine.detector.judge?.decision;
    assert.ok(decision);
    const score = fc.double({min: -5, max: 5, noNaN: true});
    fc.assert(
      fc.property(fc.array(score, {minLength: rankCount, maxLength: rankCount}), score, (scores, more) => {
        const means = [-2, -3, -4];
        for (const one of [decision.present, decision.covered]) {
          const before = probability(one, 'meetings', rank(scores, decision.floor), means);
          const after = probability(one, 'meetings', rank([...scores, more], decision.floor), means);
          assert.ok(after >= before - 1e-9);
        }
      }),
    );
  });
});
