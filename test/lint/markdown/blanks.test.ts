import assert from 'node:assert/strict';
import {findBlanks} from '../../../src/lint/markdown/blanks.ts';

const found = (text: string, before = '') => findBlanks(text, before).map(blank => blank.text);

describe('a blank left to fill in', () => {
  it('is words in brackets, a line of underscores or a note to oneself', () => {
    assert.deepEqual(found('Ask [name] by ____ . TODO: more. TBD'), ['[name]', '____', 'TODO', 'TBD']);
    assert.deepEqual(found('[weekly / every two weeks]'), ['[weekly / every two weeks]']);
    assert.deepEqual(found('within [2 days]'), ['[2 days]']);
  });

  it('is not a footnote, a citation, a box to tick, a link, a label or a file', () => {
    for (const text of [
      '[1]',
      '[x]',
      '[@cite]',
      '[^note]',
      '[text](#x)',
      '[a][b]',
      '[notes.txt]',
      '[some-label]',
      '[...]',
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });

  it('is not a word put into somebody else’s sentence', () => {
    assert.deepEqual(found('“they [and we] agree”'), []);
    assert.deepEqual(found('do[n’t]'), []);
  });

  it('is not a pattern that readers are to fill in each time', () => {
    assert.deepEqual(found('The subject line is: [project] question'), []);
    assert.deepEqual(found('Write “On leave until [date]”.'), []);
    assert.deepEqual(found('[date]', 'A title looks like '), []);
  });

  it('tells where it stands', () => {
    assert.deepEqual(findBlanks('Ask [name].'), [{text: '[name]', start: 4, end: 10}]);
  });
});
