import assert from 'node:assert/strict';
import {isHit} from '../../scripts/evaluation/evidence-hit.mjs';

const place = (line: number, endLine = line, file = 'handbook.md') => ({file, line, endLine});
const cited = [{file: 'handbook.md', lines: [20, 22] as [number, number]}];

describe('an evidence hit', () => {
  it('lies within three lines of a cited place', () => {
    assert.ok(isHit([place(25)], cited));
    assert.ok(isHit([place(15, 17)], cited));
    assert.ok(!isHit([place(26)], cited));
    assert.ok(!isHit([place(14, 16)], cited));
  });

  it('is in the cited file, whatever its folder', () => {
    assert.ok(isHit([place(21, 21, 'docs/handbook.md')], cited));
    assert.ok(!isHit([place(21, 21, 'other.md')], cited));
  });

  it('is among the first three places', () => {
    assert.ok(isHit([place(1), place(2), place(21)], cited));
    assert.ok(!isHit([place(1), place(2), place(3), place(21)], cited));
  });

  it('spans no more than five lines', () => {
    assert.ok(isHit([place(19, 23)], cited));
    assert.ok(!isHit([place(18, 23)], cited));
  });
});
