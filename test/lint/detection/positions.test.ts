import assert from 'node:assert/strict';
import fc from 'fast-check';
import {type IdList, type PositionSets, positionsOf} from '../../../src/lint/detection/positions.ts';

/** The positions in a set, as numbers. */
function members(list: IdList, use: <S>(sets: PositionSets<S>) => S): number[] {
  const positions = positionsOf(list);
  const bits = positions.small
    ? BigInt(use(positions.small as PositionSets<number>) as number)
    : use(positions.large as PositionSets<bigint>);
  return Array.from({length: list.stems.length + 2}, (_, at) => at).filter(at => (bits >> BigInt(at)) & 1n);
}

const text = (length: number): IdList => ({
  stems: Array.from({length}, (_, at) => (at % 3) + 1),
  forms: Array.from({length}, () => 0),
  numeric: Array.from({length}, (_, at) => at % 5 === 0),
});

describe('positions in a text', () => {
  it('are numbers for a short text and bigints for a long one, and say the same', () => {
    for (const length of [0, 1, 29, 30, 31, 32, 64, 200]) {
      const list = text(length);
      assert.equal(positionsOf(list).small === undefined, length > 30, String(length));
      const places = Array.from({length}, (_, at) => at).filter(at => list.stems[at] === 2);
      assert.deepEqual(
        members(list, sets => sets.ids.get(2) ?? sets.empty),
        places,
      );
      assert.deepEqual(
        members(list, sets => sets.after(sets.all, sets.ids.get(2) ?? sets.empty)),
        places.map(at => at + 1),
      );
      assert.equal(members(list, sets => sets.all).length, length + 1);
    }
  });

  it('widen by some words, never beyond the end', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 80}), fc.nat(12), (length, most) => {
        const list = text(length);
        const wide = members(list, sets => sets.widen(sets.numeric, most));
        const wanted = Array.from({length: length + 1}, (_, at) => at).filter(at =>
          Array.from({length: most + 1}, (_, back) => at - back).some(
            from => from >= 0 && from < length && from % 5 === 0,
          ),
        );
        assert.deepEqual(wide, wanted);
      }),
    );
  });
});
