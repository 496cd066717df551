import assert from 'node:assert/strict';
import {expectation} from '../../scripts/evaluation/page/expect.mjs';

/** So many judgements of one kind in each of two handbooks. */
const judged = (gold: string, got: string, count: number, warned = false) =>
  ['one', 'two'].flatMap(handbook =>
    Array.from({length: count}, (_, at) => ({
      handbook,
      topic: `${gold}-${got}-${at}`,
      role: 'mentor',
      gold,
      got,
      hit: null,
      warned,
    })),
  );
const both = [
  ...judged('absent', 'absent', 12, true),
  ...judged('partial', 'absent', 3, true),
  ...judged('covered', 'absent', 1),
  ...judged('absent', 'partial', 2),
];

describe('what to expect', () => {
  it('is told in reports per handbook', () => {
    const text = expectation(both, undefined);
    assert.match(text, /Of the 18 topics, the linter reports about 16 as not addressed/);
    assert.match(text, /each judged by what was learned from the other 1\./);
    assert.match(text, /About 4 of these reports are wrong: in 3 the handbook does say something/);
    assert.match(text, /about 2 of about 14 topics that are really absent go unreported/);
    assert.match(text, /are about 15 a handbook, of which about 3 are wrong\./);
  });

  it('is taken from the handbooks never looked at where they were scored', () => {
    const total = {absences: 30, alarms: 40, right: 20, wrongBeyondDoubt: 5};
    const text = expectation(both, {handbooks: 10, total, warned: {alarms: 20, right: 15}});
    assert.match(
      text,
      /reports about 4 as not addressed in a typical handbook, measured on 10 real handbooks/,
    );
    assert.match(text, /About 2 of these reports are wrong: in 1½ the handbook/);
    assert.match(text, /about 1 of about 3 topics/);
    assert.match(text, /are about 2 a handbook, of which about ½ are wrong\./);
  });
});
