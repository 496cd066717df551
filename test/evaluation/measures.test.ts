import assert from 'node:assert/strict';
import {headline, type Label, measure} from '../../scripts/evaluation/measures.mjs';

const judged = (gold: Label, got: Label, hit: boolean | null = null) => ({gold, got, hit});
const near = (value: number | null, wanted: number) =>
  assert.ok(value !== null && Math.abs(value - wanted) < 1e-9, `${value}, not ${wanted}`);

/** 2 right alarms, 1 on a partial topic, 1 on a covered one, 1 absence overlooked, 3 others right. */
const some = [
  judged('absent', 'absent'),
  judged('absent', 'absent'),
  judged('partial', 'absent'),
  judged('covered', 'absent'),
  judged('absent', 'partial'),
  judged('partial', 'partial', false),
  judged('covered', 'covered', true),
  judged('covered', 'covered', true),
];

describe('measures of missing topics', () => {
  it('count a partial topic reported missing as a false alarm where strict', () => {
    const {absences, alarms, right, strict} = measure(some);
    assert.deepEqual([absences, alarms, right], [3, 4, 2]);
    near(strict.precision, 2 / 4);
    near(strict.recall, 2 / 3);
    near(strict.f1, 4 / 7);
  });

  it('leave partial topics out where clear', () => {
    const {clear} = measure(some);
    near(clear.precision, 2 / 3);
    near(clear.recall, 2 / 3);
    near(clear.f1, 2 / 3);
  });

  it('set agreement on three labels against chance', () => {
    // Exact 5/8; chance (3·4 absent + 2·2 partial + 3·2 covered) / 64.
    near(measure(some).kappa, (5 / 8 - 22 / 64) / (1 - 22 / 64));
    assert.equal(measure([judged('covered', 'covered')]).kappa, 1);
    near(measure([judged('covered', 'absent'), judged('absent', 'covered')]).kappa, -1);
  });

  it('rate evidence only where both see a topic addressed', () => {
    near(measure(some).evidence, 2 / 3);
    assert.equal(measure([judged('absent', 'absent')]).evidence, null);
  });

  it('call nothing reported precise, and nothing absent fully found', () => {
    const silent = measure([judged('absent', 'covered')]).strict;
    assert.deepEqual(silent, {precision: 1, recall: 0, f1: 0});
    assert.equal(measure([judged('covered', 'absent')]).strict.recall, 1);
  });

  it('give the headline from the same figures', () => {
    const {f1, clearF1} = headline(some);
    assert.deepEqual([f1, clearF1], [measure(some).strict.f1, measure(some).clear.f1]);
  });
});
