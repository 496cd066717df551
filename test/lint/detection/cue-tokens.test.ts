import assert from 'node:assert/strict';
import {CueSyntaxError} from '../../../src/lint/detection/cue-elements.ts';
import {readTokens} from '../../../src/lint/detection/cue-tokens.ts';

describe('the signs of a cue', () => {
  it('are words, gaps, groups, actors, places and signs', () => {
    assert.deepEqual(
      readTokens('=me .. (lab | <who>) & !under(tea) & <by mentor> … x').map(
        ({kind, text}) => `${kind} ${text}`,
      ),
      [
        'word =me',
        'gap ..',
        'sign (',
        'word lab',
        'sign |',
        'group who',
        'sign )',
        'sign &',
        'sign !',
        'place under',
        'word tea',
        'sign )',
        'sign &',
        'by mentor',
        'gap ...',
        'word x',
        'end ',
      ],
    );
  });

  it('tell the place of a character that means nothing', () => {
    assert.throws(
      () => readTokens('a $ b'),
      (error: unknown) =>
        error instanceof CueSyntaxError && error.at === 1 && error.message === '`$` means nothing here.',
    );
  });
});
