import assert from 'node:assert/strict';
import {planInsertions} from '../../src/snippets/insertion.ts';
import {engine, lines, lintText, lintTexts} from '../support/engine.ts';
import {applied, planFor} from '../support/insert.ts';
import {markdownlintProblems} from '../support/markdownlint.ts';

const topic = (id: string) => engine.checklist.topic(id) ?? assert.fail(id);
const plan = (files: Record<string, string>, ...ids: string[]) => planFor(lintTexts(files), ids);

const headings = (text: string | undefined) => text?.match(/^#+ .*$/gm) ?? [];
const insert = (text: string, ...ids: string[]) =>
  applied({'a.md': text}, plan({'a.md': text}, ...ids))['a.md'] ?? '';

describe('inserting sections', () => {
  it('puts a section after the one that speaks of its subject, at the same depth', () => {
    const text = lines(
      '# Lab',
      '',
      'Hi.',
      '',
      '### Vacation',
      '',
      'Take it.',
      '',
      '### Safety',
      '',
      'Coats.',
    );
    assert.deepEqual(headings(insert(text, 'absence-contingency')), [
      '# Lab',
      '### Vacation',
      '### When I am away',
      '### Safety',
    ]);
  });

  it('passes over the deeper sections below that one', () => {
    const text = lines(
      '# Lab',
      '',
      '## Vacation',
      '',
      'Take it.',
      '',
      '### Forms',
      '',
      'Blue.',
      '',
      '## End',
      '',
      'Bye.',
    );
    assert.deepEqual(headings(insert(text, 'absence-contingency')), [
      '# Lab',
      '## Vacation',
      '### Forms',
      '## When I am away',
      '## End',
    ]);
  });

  it('goes to the end, below the title, where nothing is near it', () => {
    assert.match(insert(lines('# Lab', '', 'Hi.'), 'recognition'), /^# Lab\n\nHi\.\n\n## \S/);
  });

  it('joins the topics of a row in one section, and sections that go to one place in checklist order', () => {
    const [only, ...others] = plan({'a.md': 'Hi.\n'}, 'names-and-pronouns', 'meetings/mentee', 'meetings');
    assert.deepEqual(others, []);
    assert.deepEqual(
      only?.topics.map(one => one.id),
      ['meetings', 'meetings/mentee', 'names-and-pronouns'],
    );
    assert.equal(headings(only?.text).length, 2);
  });

  it('chooses the page of a handbook of several that speaks of the subject', () => {
    const files = {
      'h/index.md': '# Lab\n\nWelcome.\n',
      'h/leave.md': '# Leave\n\n## Vacation\n\nTake it.\n',
    };
    assert.deepEqual(
      plan(files, 'absence-contingency').map(({file}) => file),
      ['h/leave.md'],
    );
  });

  it('leaves one blank line around a section, whatever stands there', () => {
    for (const text of [
      '',
      '\n',
      'Hi.',
      'Hi.\n',
      'Hi.\n\n\n',
      '# Lab\n## Vacation\nTake it.\n## End\nBye.\n',
      '# Lab\r\n\r\n## Vacation\r\n\r\nTake it.\r\n\r\n## End\r\n\r\nBye.\r\n',
      '---\ntitle: Lab\n---\n',
    ]) {
      const changed = insert(text, 'absence-contingency').replace(/\r\n/g, '\n');
      const [, before = '', after = ''] =
        /^([\s\S]*)## When I am away\n\n[^\n]+\n([\s\S]*)$/.exec(changed) ?? [];
      assert.ok(before === '' || /[^\n]\n\n$/.test(before) || before.trim() === '', JSON.stringify(changed));
      assert.ok(after.trim() === '' || /^\n[^\n]/.test(after), JSON.stringify(changed));
      assert.equal(changed.endsWith('\n'), true);
    }
  });

  it('only adds: what was there stays, in order', () => {
    const text = lines('# Lab', '', '## Vacation', '', 'Take it.', '', '## Safety', '', 'Coats.');
    const ids = engine.checklist.topics.map(one => one.id);
    const insertions = plan({'a.md': text}, ...ids);
    let rest = applied({'a.md': text}, insertions)['a.md'] ?? '';
    for (const {text: added} of [...insertions].reverse()) {
      const at = rest.lastIndexOf(added);
      assert.ok(at >= 0);
      rest = rest.slice(0, at) + rest.slice(at + added.length);
    }
    assert.equal(rest, text);
  });

  it('answers every topic: inserting all leaves none missing', () => {
    const text = lines('# Lab handbook', '', 'Welcome to our lab.');
    const missing = lintText(text).coverage.filter(one => one.status === 'missing');
    assert.ok(missing.length > 60);
    const changed = insert(text, ...missing.map(one => one.topic.id));
    assert.deepEqual(
      lintText(changed)
        .coverage.filter(one => one.status === 'missing')
        .map(one => one.topic.id),
      [],
    );
    assert.deepEqual(markdownlintProblems({changed}), []);
  });

  it('writes a blank with what is wanted for a lab’s own topic that has no template', () => {
    const [first] = planInsertions([topic('recognition')], lintText('Hi.\n'), engine.checklist, []);
    assert.match(first?.text ?? '', /^\n## [^\n]+\n\n\[[^\]\n]{10,112}\]\n$/);
  });

  it('plans nothing for no topics', () => {
    assert.deepEqual(plan({'a.md': 'Hi.\n'}), []);
  });
});
