import assert from 'node:assert/strict';
import {makeHandbook} from '../../../src/lint/handbook.ts';
import {lint} from '../../../src/lint/linter.ts';
import {readDocument} from '../../../src/lint/markdown/document.ts';
import {defaultSettings} from '../../../src/lint/settings.ts';
import {engine, lines} from '../../support/engine.ts';

const text = lines(
  '# Lab handbook',
  '',
  '## Vacations',
  '',
  'Put your vacation on the shared calendar two weeks ahead.',
);
const result = lint(makeHandbook('lab', [readDocument('a.md', text)]), engine, defaultSettings);
const found = result.coverage.find(one => one.topic.id === 'absence-contingency/mentee');

describe('the words that spoke for a topic', () => {
  it('stand in the sentence or over it, loudest first and few', () => {
    const [place] = found?.evidence ?? [];
    assert.ok(place);
    const words = result.explain(place);
    assert.ok(words.length > 0 && words.length <= 4, String(words));
    const spoken = text.toLowerCase();
    for (const word of words.flatMap(one => one.split(' '))) assert.ok(spoken.includes(word), word);
    assert.ok(
      words.some(word => word.includes('vacation')),
      String(words),
    );
  });

  it('are none for a place that is no sentence', () => {
    const [place] = found?.evidence ?? [];
    assert.ok(place);
    assert.deepEqual(result.explain({...place, start: 0, end: 3}), []);
    assert.deepEqual(result.explain({...place, file: 'b.md'}), []);
    assert.deepEqual(result.explain({...place, topic: 'no/such-topic'}), []);
  });
});
