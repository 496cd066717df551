import assert from 'node:assert/strict';
import {findDate, findReviewDate} from '../../../src/lint/rules/review-date.ts';
import {engine, lintText} from '../../support/engine.ts';

describe('a date', () => {
  const dates: [text: string, day: string | undefined][] = [
    ['2026-09-01', '2026-09-01'],
    ['2026/9/1', '2026-09-01'],
    ['1 September 2026', '2026-09-01'],
    ['1st of nothing, Sept. 3rd, 2026', '2026-09-03'],
    ['September 2026', '2026-09-30'],
    ['Feb 2024', '2024-02-29'],
    ['2026-09', '2026-09-30'],
    ['03/04/2026', '2026-12-31'],
    ['in 2026', '2026-12-31'],
    ['2026-13-01', '2026-12-31'],
    ['no date', undefined],
  ];
  for (const [text, day] of dates) {
    it(`“${text}” is ${day ?? 'none'}`, () => {
      assert.equal(findDate(text)?.day, day);
    });
  }
});

describe('the date of the last review', () => {
  it('is one that a sentence announces', () => {
    assert.equal(findReviewDate('Last updated: March 2025.')?.day, '2025-03-31');
    assert.equal(findReviewDate('This handbook was last revised on 2024-05-06.')?.day, '2024-05-06');
    assert.equal(findReviewDate('Most recently reviewed in June 2026')?.day, '2026-06-30');
  });

  it('is not just any date', () => {
    assert.equal(findReviewDate('The lab was founded in March 2012.'), undefined);
    assert.equal(findReviewDate('We will review this next year.'), undefined);
  });

  const stale = (text: string, reviewMonths = 12) =>
    lintText(text, {
      today: '2026-11-23',
      reviewMonths,
      topics: new Map(engine.checklist.topics.map(topic => [topic.id, 'off'])),
    }).diagnostics.map(({severity, message}) => `${severity} ${message.split(',')[0]}`);

  it('may be as old as allowed, to the day', () => {
    assert.deepEqual(stale('Last updated: 2025-11-23.\n'), []);
    assert.deepEqual(stale('Last updated: 2025-11-22.\n'), ['information Last reviewed 2025-11-22']);
    assert.deepEqual(stale('Last updated: 2026-10-22.\n', 1), ['information Last reviewed 2026-10-22']);
  });

  it('allows any number of months', () => {
    for (const months of [96_000, 100_000, 1e9, 1e300, Number.POSITIVE_INFINITY])
      assert.deepEqual(stale('Last updated: 2025-11-22.\n', months), []);
  });

  it('is the latest where several are stated, in the front matter too', () => {
    assert.deepEqual(
      stale('---\nlab-handbook: {last-reviewed: 2026-09-01}\n---\n\nLast updated: May 2019.\n'),
      [],
    );
  });

  it('is missed once, as a hint', () => {
    assert.deepEqual(stale('# A\n\nHi.\n'), [
      'hint The handbook does not say when it was last reviewed. A line such as “Last reviewed: September 2026” tells readers that it is current.',
    ]);
  });
});
