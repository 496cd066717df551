import assert from 'node:assert/strict';
import {WordReader} from '../../../src/lint/detection/words.ts';

const reader = new WordReader({
  behaviour: 'behavior',
  'e-mail': 'email',
  met: 'meet',
  wellbeing: 'well being',
  "can't": 'can not',
});
const forms = (text: string) => reader.read(text).map(word => word.form);
const stems = (text: string) => reader.read(text).map(word => word.stem);

describe('words', () => {
  it('are lower case and stemmed', () => {
    assert.deepEqual(stems('Mentoring Meetings'), ['mentor', 'meet']);
  });

  it('keep apart what a coarser stemmer joins', () => {
    assert.notEqual(stems('community')[0], stems('communicate')[0]);
  });

  it('open contractions, with either apostrophe', () => {
    assert.deepEqual(forms("don't I'll you’re it'd"), [
      'do',
      'not',
      'i',
      'will',
      'you',
      'are',
      'it',
      'would',
    ]);
  });

  it('drop the possessive', () => {
    assert.deepEqual(forms("the PI's students’ desk"), ['the', 'pi', 'students', 'desk']);
  });

  it('split compounds unless they are one word in the vocabulary', () => {
    assert.deepEqual(forms('one-on-one e-mail check‑in'), ['one', 'on', 'one', 'email', 'check', 'in']);
  });

  it('unify spellings and irregular forms', () => {
    assert.deepEqual(forms("behaviour met wellbeing can't"), [
      'behavior',
      'meet',
      'well',
      'being',
      'can',
      'not',
    ]);
  });

  it('read numbers as words and pass over punctuation', () => {
    assert.deepEqual(forms('24 hours — really?!'), ['24', 'hours', 'really']);
  });
});
