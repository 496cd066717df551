import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type {Topic} from '../../src/lint/checklist.ts';
import {type Choice, chooseTopics} from '../../src/snippets/choose-topics.ts';
import {data, engine, lintText, root} from '../support/engine.ts';
import {applied, planFor} from '../support/insert.ts';

const topic = (id: string) => engine.checklist.topic(id) ?? assert.fail(id);
const choose = (text: string, topics: readonly Topic[] | 'missing', settings = {}) =>
  chooseTopics(topics, lintText(text, settings), engine.checklist, data.templates);
const ids = (choice: Choice) =>
  Object.fromEntries(
    Object.entries(choice).map(([what, topics]) => [what, topics.map((one: Topic) => one.id)]),
  );
const inserted = (text: string, topics: readonly Topic[]) =>
  applied(
    {'handbook.md': text},
    planFor(
      lintText(text),
      topics.map(({id}) => id),
    ),
  )['handbook.md'] ?? '';

const thin = fs.readFileSync(path.join(root, 'examples/thin.md'), 'utf8');
const none = {insert: [], covered: [], begun: [], leftOut: []};

describe('choosing what to insert', () => {
  it('takes what is missing or there in part, not what is covered', () => {
    const {coverage} = lintText(thin);
    const of = (status: string) => coverage.find(one => one.status === status)?.topic ?? assert.fail(status);
    const [missing, partial, covered] = [of('missing'), of('partial'), of('covered')];
    assert.deepEqual(choose(thin, [missing, partial, covered]), {
      ...none,
      insert: [missing, partial],
      covered: [covered],
    });
  });

  it('takes for all just what is missing', () => {
    const missing = lintText(thin).coverage.filter(one => one.status === 'missing');
    assert.ok(missing.length > 5);
    assert.deepEqual(choose(thin, 'missing'), {...none, insert: missing.map(one => one.topic)});
  });

  it('tells what the lab leaves out', () => {
    const text = '# Lab\n\n<!-- lab-handbook: ignore recognition -- no -->\n\nHi.\n';
    const asked = [topic('recognition'), topic('career-plan'), topic('meetings/mentee')];
    const settings = {roles: ['mentor'], topics: new Map([['career-plan', 'off']])};
    assert.deepEqual(ids(choose(text, asked, settings)), {
      ...none,
      leftOut: ['recognition', 'career-plan', 'meetings/mentee'],
    });
  });

  it('takes no topic twice where the page wraps its lines', () => {
    const prose =
      'We grow cells and we look at them, which takes patience, good gloves\nand somebody who remembers to order the medium before it runs out on\na Friday.';
    const page = `# Lab\n\n${prose}\n\n## Cells\n\n${prose}\n\n## Safety\n\n${prose}\n`;
    const one = topic('absence-contingency');
    const once = inserted(page, [one]);
    assert.match(once, /While I am[^\n]*\n[^\n]*\n/);
    assert.deepEqual(choose(once, [one]).insert, []);
    // Where the lab wraps it anew, it is the same text.
    assert.deepEqual(choose(once.replace(/(\S)\n(?=\S)/g, '$1 '), [one]).insert, []);
  });

  it('takes no topic twice, be it that its blanks are not filled in', () => {
    for (const one of engine.checklist.topics) {
      const once = inserted('# Lab\n\nHi.\n', [one]);
      assert.deepEqual(choose(once, [one]).insert, [], one.id);
      assert.deepEqual(choose(once.replaceAll('\n', '\r\n'), [one]).insert, [], one.id);
    }
  });

  it('takes another topic of a row whose first is there', () => {
    const pairs = engine.checklist.rows.flatMap(({topics: [first, second]}) => {
      if (!first || !second) return [];
      const once = inserted('# Lab\n\nHi.\n', [first]);
      const isCovered = lintText(once).coverage.some(one => one.topic === second && one.status === 'covered');
      return isCovered ? [] : [{once, second}];
    });
    assert.ok(pairs.length > 5);
    for (const {once, second} of pairs)
      assert.deepEqual(ids(choose(once, [second])), {...none, insert: [second.id]});
  });

  it('finds what was begun in a list that has other marks', () => {
    const listed = engine.checklist.topics.find(one => /^- /m.test(inserted('# Lab\n', [one])));
    assert.ok(listed);
    const once = inserted('# Lab\n', [listed]).replace(/^- /gm, '* ');
    assert.deepEqual(choose(once, [listed]).insert, []);
  });
});
