import assert from 'node:assert/strict';
import {WordingReader} from '../../../src/lint/detection/wording.ts';
import {WordReader} from '../../../src/lint/detection/words.ts';
import {readDocument} from '../../../src/lint/markdown/document.ts';
import {lines} from '../../support/engine.ts';

describe('the wording of a sentence', () => {
  it('has the stems of its words and of all that stands over it', () => {
    const text = lines(
      '# Meetings',
      '',
      'We ask you to:',
      '',
      '- bring notes?',
      '- [read this](#x)',
      '- add [name]',
    );
    const units = readDocument('.md', text).sections.flatMap(section => section.units);
    const reader = new WordingReader(new WordReader({}));
    const [, asks, linked, blank] = units.map(unit => reader.read(unit));
    assert.deepEqual(asks, {
      stems: ['bring', 'note'],
      over: ['we', 'ask', 'you', 'to', 'meet'],
      asks: true,
      linked: false,
      hasBlank: false,
    });
    assert.deepEqual([linked?.linked, linked?.asks, blank?.hasBlank], [true, false, true]);
  });
});
