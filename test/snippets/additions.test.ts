import assert from 'node:assert/strict';
import fc from 'fast-check';
import {additionsTo, applyAdditions} from '../../src/snippets/additions.ts';

const insertions = (...all: [offset: number, text: string][]) =>
  all.map(([offset, text]) => ({file: 'a.md', offset, text, topics: []}));
const apply = (text: string, ...all: [offset: number, text: string][]) =>
  applyAdditions(text, additionsTo(text, insertions(...all)));

describe('adding to a text', () => {
  it('puts each addition where it belongs, whatever their order', () => {
    assert.equal(apply('a\nb\n', [4, 'd\n'], [2, 'X\n'], [0, '0\n']), '0\na\nX\nb\nd\n');
  });

  it('keeps the order of what goes to one place', () => {
    assert.equal(apply('a\n', [2, 'one\n'], [2, 'two\n']), 'a\none\ntwo\n');
  });

  it('ends lines as the text does', () => {
    assert.equal(apply('a\r\nb\r\n', [3, '\nX\n']), 'a\r\n\r\nX\r\nb\r\n');
    assert.equal(apply('a\rb\r', [2, '\nX\n']), 'a\r\rX\rb\r');
    assert.equal(apply('', [0, 'X\n']), 'X\n');
  });

  it('ends lines as most of a mixed text do', () => {
    assert.equal(apply('a\r\nb\r\nc\n', [3, 'X\n']), 'a\r\nX\r\nb\r\nc\n');
    assert.equal(apply('a\nb\nc\r\n', [2, 'X\n']), 'a\nX\nb\nc\r\n');
  });

  it('leaves the text as it was once what was added is taken out', () => {
    const word = fc.constantFrom('a', 'é', '𝒳', ' ', '\n', '\r\n', '\r', '# b');
    const text = fc.array(word, {maxLength: 30}).map(parts => parts.join(''));
    const places = fc.array(fc.tuple(fc.nat(), text), {maxLength: 5});
    fc.assert(
      fc.property(text, places, (before, some) => {
        const planned = some.map(([at, added]): [number, string] => [at % (before.length + 1), added]);
        const additions = additionsTo(before, insertions(...planned));
        let after = applyAdditions(before, additions);
        assert.equal(
          after.length,
          additions.reduce((sum, one) => sum + one.text.length, before.length),
        );
        // From the first place on, each addition is cut out where it must stand.
        for (const {offset, text} of additions) {
          assert.equal(after.slice(offset, offset + text.length), text);
          after = after.slice(0, offset) + after.slice(offset + text.length);
        }
        assert.equal(after, before);
      }),
    );
  });
});
