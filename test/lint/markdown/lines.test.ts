import assert from 'node:assert/strict';
import fc from 'fast-check';
import {LineIndex} from '../../../src/lint/markdown/lines.ts';

describe('lines and columns', () => {
  it('count from 1, whatever ends a line', () => {
    const index = new LineIndex('a\nb\r\nc\rd');
    assert.equal(index.count, 4);
    assert.deepEqual(
      [0, 2, 5, 7, 99].map(offset => index.point(offset)),
      [
        {line: 1, column: 1, offset: 0},
        {line: 2, column: 1, offset: 2},
        {line: 3, column: 1, offset: 5},
        {line: 4, column: 1, offset: 7},
        {line: 4, column: 2, offset: 8},
      ],
    );
    assert.equal(index.endOf(2), 3);
  });

  it('are found again from any offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀')), fc.nat(60), (parts, at) => {
        const text = parts.join('');
        const index = new LineIndex(text);
        const {line, column, offset} = index.point(at);
        assert.equal(index.startOf(line) + column - 1, offset);
        assert.equal(offset, Math.min(at, text.length));
      }),
    );
  });

  it('can be cut to a number of lines', () => {
    const index = new LineIndex('a\nb\nc\nd');
    assert.equal(index.clamp(index.range(0, 7), 2).end.offset, 3);
    assert.equal(index.clamp(index.range(0, 3), 2).end.offset, 3);
  });
});
