import assert from 'node:assert/strict';
import {today} from '../../src/editor/today.ts';

describe('the day of today', () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it('is that of the place where one is', () => {
    const now = new Date('2026-11-24T03:30:00Z');
    process.env.TZ = 'America/Los_Angeles';
    assert.equal(today(now), '2026-11-23');
    process.env.TZ = 'Pacific/Auckland';
    assert.equal(today(new Date('2026-12-31T20:00:00Z')), '2027-01-01');
  });

  it('has two digits for each month and day', () => {
    assert.equal(today(new Date(2026, 0, 5)), '2026-01-05');
  });
});
