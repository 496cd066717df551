import assert from 'node:assert/strict';
import {Prose} from '../../../src/lint/markdown/prose.ts';

describe('running text', () => {
  it('knows where each of its characters stands in the document', () => {
    const source = 'a *b* c\\_d';
    const prose = new Prose(source);
    prose.add('a ', 0, 2);
    prose.add('b', 3, 4);
    prose.add(' c_d', 5, 10);
    prose.finish();
    assert.equal(prose.text, 'a b c_d');
    const at = (word: string) => {
      const from = prose.text.indexOf(word);
      return source.slice(prose.sourceOf(from), prose.sourceEndOf(from + word.length));
    };
    assert.deepEqual(['a', 'b', 'c_d'].map(at), ['a', 'b', 'c\\_d']);
  });

  it('is shown without markup and line ends, at the same places', () => {
    const prose = new Prose('<b>x</b>\ny');
    prose.add('<b>x</b>\ny', 0, 10, '   x    \ny');
    prose.finish();
    assert.deepEqual([prose.text.trim(), prose.sourceOf(3), prose.sourceEndOf(10)], ['x     y', 3, 10]);
  });

  it('is nowhere where there is none', () => {
    assert.deepEqual([new Prose('').sourceOf(3), new Prose('').sourceEndOf(0)], [0, 0]);
  });
});
