import assert from 'node:assert/strict';
import fc from 'fast-check';
import {rank, rankCount} from '../../../src/lint/detection/decision.ts';
import {Shortlist} from '../../../src/lint/detection/shortlist.ts';

describe('the shortlist of a section', () => {
  it('admits the best of each output, plain statements and others apart', () => {
    const list = new Shortlist(2, -5);
    const tried = [-1, -6, 0, 1, -1, 1, -2, 2].map(score => list.admits(0, score, true));
    assert.deepEqual(tried, [true, false, true, true, true, true, false, true]);
    assert.equal(list.admits(0, -4, false), true);
    assert.equal(list.admits(1, -4, true), true);
  });

  it('never turns away one of the best', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -9, max: 9})), scores => {
        const list = new Shortlist(1, -5);
        const admitted = scores.filter(score => list.admits(0, score, true));
        assert.deepEqual(rank(admitted, -5), rank(scores, -5));
        assert.ok(
          admitted.length >= Math.min(rankCount, scores.filter(score => score > -5).length) - rankCount,
        );
      }),
    );
  });
});
