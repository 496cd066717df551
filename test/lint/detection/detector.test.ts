import assert from 'node:assert/strict';
import type {ChecklistData, Topic} from '../../../src/lint/checklist.ts';
import {Engine} from '../../../src/lint/engine.ts';
import {makeHandbook} from '../../../src/lint/handbook.ts';
import {lint} from '../../../src/lint/linter.ts';
import {readDocument} from '../../../src/lint/markdown/document.ts';
import {defaultSettings} from '../../../src/lint/settings.ts';
import {data, lines} from '../../support/engine.ts';

/** An engine whose checklist has one topic. */
function engineOf(topic: Partial<Topic>): Engine {
  const full: Topic = {
    id: 'tea',
    row: 'tea',
    area: 'kitchen',
    role: 'mentor',
    title: 'Tea',
    statement: '',
    criterion: '',
    find: 'Tea.',
    parts: [{part: '', cues: [], partly: []}],
    headings: [],
    linksCount: false,
    ...topic,
  };
  const checklist: ChecklistData = {
    title: 'Own',
    attribution: '',
    domains: [],
    areas: [
      {id: 'kitchen', title: 'Kitchen', rows: [{id: 'tea', title: 'Tea', headings: [], topics: [full]}]},
    ],
  };
  return new Engine({...data.knowledge, checklist});
}

function judge(topic: Partial<Topic>, text: string) {
  const result = lint(makeHandbook('x', [readDocument('x.md', text)]), engineOf(topic), defaultSettings);
  const [coverage] = result.coverage;
  assert.ok(coverage);
  return {
    ...coverage,
    shown: coverage.evidence.map(place => text.slice(place.start, place.end)),
    diagnostics: result.diagnostics,
  };
}

const cues = (...texts: string[]) => [{part: '', cues: texts, partly: []}];

describe('coverage of a topic', () => {
  it('is covered by a sentence that a cue matches, and shows that sentence', () => {
    const {status, shown} = judge({parts: cues('drink tea')}, 'Hello there. We drink tea at four. Bye.\n');
    assert.equal(status, 'covered');
    assert.deepEqual(shown, ['We drink tea at four.']);
  });

  it('is missing where no cue matches', () => {
    assert.equal(judge({parts: cues('drink tea')}, 'We drink coffee.\n').status, 'missing');
  });

  it('is partial by a cue that only touches it', () => {
    const {status, shortfall} = judge(
      {parts: [{part: '', cues: ['drink tea'], partly: ['tea']}]},
      'There is tea.\n',
    );
    assert.deepEqual([status, shortfall], ['partial', 'touched']);
  });

  it('is partial while one of its parts is not shown, and names that part', () => {
    const parts = [
      {part: 'when', cues: ['at four'], partly: []},
      {part: 'where', cues: ['in the kitchen'], partly: []},
    ];
    assert.deepEqual(judge({parts}, 'Tea is at four.\n').missingParts, ['where']);
    assert.equal(judge({parts}, 'Tea is at four.\n\nIt is in the kitchen.\n').status, 'covered');
  });

  it('is partial by a question, a blank, a bare link or a heading', () => {
    const topic = {parts: cues('drink tea'), headings: ['tea']};
    const shortfall = (text: string) => judge(topic, text).shortfall;
    assert.equal(shortfall('When do we drink tea?\n'), 'question');
    assert.equal(shortfall('We drink tea at [time].\n'), 'blank');
    assert.equal(shortfall('See [how we drink tea](https://example.org).\n'), 'linked');
    assert.equal(shortfall('## Tea\n\nBring a mug.\n'), 'heading');
  });

  it('lets a bare link count where the topic says so', () => {
    const text = '- [Where we drink tea](https://example.org)\n';
    assert.equal(judge({parts: cues('drink tea'), linksCount: true}, text).status, 'covered');
  });

  it('takes a heading without text below it for nothing', () => {
    assert.equal(
      judge({parts: cues('tea'), headings: ['tea']}, '## Tea\n\n## Coffee\n\nHot.\n').status,
      'missing',
    );
  });

  it('does not count what stands in code, comments, link targets and front matter', () => {
    const text = lines(
      '---',
      'subject: drink tea',
      '---',
      '`drink tea` <!-- drink tea --> [x](https://drink-tea.org)',
      '',
      '```',
      'drink tea',
      '```',
    );
    assert.equal(judge({parts: cues('drink tea')}, text).status, 'missing');
  });

  it('does not count a sentence that says there is none', () => {
    const parts = cues('policy .. on tea');
    assert.equal(judge({parts}, 'There is no formal policy on tea.\n').status, 'missing');
    assert.equal(judge({parts}, 'There is a formal policy on tea.\n').status, 'covered');
  });

  it('still counts such a sentence for a cue that is about what must not be', () => {
    assert.equal(
      judge({parts: cues('no .. policy .. on tea')}, 'There is no formal policy on tea.\n').status,
      'covered',
    );
  });

  it('sees headings, lead-ins, labels, table heads and the file name with under()', () => {
    const topic = {parts: cues('under(tea) & four')};
    for (const text of [
      '# Tea\n\n## When\n\nAt four.\n',
      'For tea:\n\n- at four\n',
      '**Tea**\n\nAt four.\n',
      '**Tea.** It is nice. At four.\n',
      '| Tea |\n| --- |\n| four |\n',
      '| What | When |\n| --- | --- |\n| tea | four |\n',
    ]) {
      assert.equal(judge(topic, text).status, 'covered', text);
    }
    assert.equal(judge(topic, '# Coffee\n\nAt four.\n').status, 'missing');
  });

  it('sees the same paragraph, but no other, with near()', () => {
    const topic = {parts: cues('near(tea) & four')};
    assert.equal(judge(topic, 'We like tea. It is at four.\n').status, 'covered');
    assert.equal(judge(topic, 'We like tea.\n\nIt is at four.\n').status, 'missing');
  });

  it('tells whose part a sentence speaks of', () => {
    const mentor = {parts: cues('feedback & <by mentor>')};
    const member = {parts: cues('feedback & <by member>')};
    const status = (topic: Partial<Topic>, text: string) => judge(topic, text).status;
    assert.equal(status(mentor, 'I will give feedback.\n'), 'covered');
    assert.equal(status(member, 'I will give feedback.\n'), 'missing');
    assert.equal(status(mentor, 'You should give feedback.\n'), 'missing');
    assert.equal(status(member, 'You should give feedback.\n'), 'covered');
    assert.equal(status(mentor, 'We give feedback.\n'), 'covered');
    assert.equal(status(member, 'We give feedback.\n'), 'covered');
    assert.equal(status(mentor, '## My commitments to you\n\n- Timely feedback\n'), 'covered');
    assert.equal(status(mentor, '## Your duties\n\n- Timely feedback\n'), 'missing');
    assert.equal(status(member, 'Ask for feedback.\n'), 'covered');
  });

  it('puts the best evidence first: full before partial, then the more specific cue', () => {
    const parts = [{part: '', cues: ['tea', 'drink green tea'], partly: ['mug']}];
    const {shown} = judge(
      {parts},
      `A mug.\n\n${'x '.repeat(150)}\n\nSome tea.\n\n${'y '.repeat(150)}\n\nWe drink green tea.\n`,
    );
    assert.deepEqual(shown, ['We drink green tea.', 'Some tea.', 'A mug.']);
  });

  it('shows at most three places that do not crowd together', () => {
    const text = Array.from({length: 9}, (_, i) => `Tea ${i}. ${'z '.repeat(60)}`).join('\n\n');
    const {evidence} = judge({parts: cues('tea')}, text);
    assert.equal(evidence.length, 3);
  });
});
