import assert from 'node:assert/strict';
import fc from 'fast-check';
import {splitSentences} from '../../../src/lint/markdown/sentences.ts';

const texts = (text: string) => splitSentences(text).map(({start, end}) => text.slice(start, end));

describe('splitting into sentences', () => {
  it('splits at ends of sentences, without the blanks around them', () => {
    assert.deepEqual(texts(' We meet weekly. Do you?  Yes! '), ['We meet weekly.', 'Do you?', 'Yes!']);
  });

  it('does not split behind an abbreviation', () => {
    assert.deepEqual(texts('Ask Dr. Osei, e.g. by email. She answers.'), [
      'Ask Dr. Osei, e.g. by email.',
      'She answers.',
    ]);
  });

  it('keeps text without an end', () => {
    assert.deepEqual(texts('weekly meetings'), ['weekly meetings']);
    assert.deepEqual(texts(' \n '), []);
  });

  it('never loses or repeats a word', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 80}), text => {
        assert.equal(texts(text).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });
});
