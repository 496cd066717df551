import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {compileData} from '../../scripts/compile-data.mjs';
import type {Status} from '../../src/lint/detection/coverage.ts';
import {readDocument} from '../../src/lint/markdown/document.ts';
import {type RowTemplate, type TemplatePart, templateBlanks} from '../../src/snippets/template.ts';
import {data, engine, lines, lintText, root} from '../support/engine.ts';
import {fillBlanks} from '../support/fill-blanks.ts';
import {markdownlintProblems} from '../support/markdownlint.ts';

/** A handbook that says nothing but this. */
function handbook(...sections: string[]): string {
  return lines('# Lab handbook', '', 'This is the handbook of our lab.', '', sections.join('\n\n'));
}

function section({title}: RowTemplate, ...texts: string[]): string {
  return [`## ${title}`, ...texts].join('\n\n');
}

function statusOf(topic: string, text: string): Status | undefined {
  return lintText(text).coverage.find(one => one.topic.id === topic)?.status;
}

const brackets = (text: string) => text.match(/\[/g)?.length ?? 0;
const topicOf = ({row}: RowTemplate, {role}: TemplatePart) => (role === 'mentor' ? row : `${row}/${role}`);
const most = (texts: readonly string[]) =>
  Math.max(1, ...texts.flatMap(text => templateBlanks(text).map(({options}) => options.length)));

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Every stretch of so many words. */
function runs(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
}

describe('the templates', () => {
  const all = data.templates.flatMap(template => template.parts.map(part => ({template, part})));

  it('answer every topic', () => {
    assert.deepEqual(
      all.map(({template, part}) => topicOf(template, part)),
      engine.checklist.topics.map(topic => topic.id),
    );
  });

  for (const {template, part} of all) {
    const topic = topicOf(template, part);
    const {text} = part;

    it(`${topic}: no longer missing once inserted`, () => {
      assert.notEqual(statusOf(topic, handbook(section(template, text))), 'missing');
    });

    it(`${topic}: covered once filled in, whatever is chosen`, () => {
      for (let option = 0; option < most([text]); option++) {
        const filled = handbook(section(template, fillBlanks(text, option)));
        assert.equal(brackets(filled), 0);
        assert.equal(statusOf(topic, filled), 'covered', filled);
      }
    });

    it(`${topic}: every blank is seen as one, and there are at most three`, () => {
      const blanks = lintText(handbook(section(template, text))).diagnostics.filter(
        one => one.rule === 'unfilled-placeholder',
      );
      assert.equal(blanks.length, brackets(text));
      assert.deepEqual(
        templateBlanks(text).map(blank => `The blank \`${blank.text}\` is still to be filled in.`),
        blanks.map(blank => blank.message),
      );
      assert.ok(blanks.length <= 3);
    });
  }

  it('give the same choice once only: blanks of the same text are filled in together', () => {
    const choices = all.flatMap(({part}) =>
      templateBlanks(part.text).filter(({options}) => options.length > 0),
    );
    assert.deepEqual(
      choices.map(({text}) => text),
      [...new Set(choices.map(({text}) => text))],
    );
  });

  it('give whole handbooks in which everything is covered', () => {
    const options = most(all.map(({part}) => part.text));
    assert.ok(options > 1);
    for (let option = 0; option < options; option++) {
      const text = handbook(
        ...data.templates.map(template =>
          section(template, ...template.parts.map(part => fillBlanks(part.text, option))),
        ),
      );
      const {coverage, diagnostics} = lintText(text);
      assert.deepEqual(
        coverage.filter(({status}) => status !== 'covered').map(({topic, status}) => [topic.id, status]),
        [],
      );
      assert.deepEqual(
        diagnostics.filter(one => one.rule !== 'stale-review').map(({message}) => message),
        [],
      );
    }
  });

  it('leave no topic missing as they stand', () => {
    const {summary} = lintText(
      handbook(...data.templates.map(one => section(one, ...one.parts.map(({text}) => text)))),
    );
    assert.equal(summary.missing, 0);
  });

  it('have titles that differ, and that the linter knows to be about the row', () => {
    const titles = data.templates.map(({title}) => title);
    assert.equal(new Set(titles).size, titles.length);
    for (const {row, title} of data.templates) assert.ok(engine.rowsNamed(title).has(row), title);
  });

  it('say nothing twice', () => {
    const sentences = data.templates.flatMap(template =>
      readDocument('', template.parts.map(({text}) => text).join('\n\n')).sections.flatMap(one =>
        one.units.map(unit => unit.text),
      ),
    );
    assert.deepEqual(sentences.length, new Set(sentences).size);
  });

  it('use no sentence of the checklist, of its tests or of our examples', () => {
    const folders = ['data/checklist', 'examples', 'training/sentences'].map(name => path.join(root, name));
    const others = folders
      .flatMap(folder =>
        fs.readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(name => path.join(folder, name)),
      )
      .filter(name => fs.statSync(name).isFile())
      .map(name => ` ${wordsOf(fs.readFileSync(name, 'utf8')).join(' ')} `);
    const newHandbook = fs.readFileSync(path.join(root, 'data', 'new-handbook.md'), 'utf8');
    const borrowed = [...all.map(({part}) => part.text), newHandbook]
      .flatMap(text => runs(wordsOf(text), 10))
      .filter(run => others.some(text => text.includes(` ${run} `)));
    assert.deepEqual(borrowed, []);
  });

  it('keep to the habits of Markdown', () => {
    const strings = Object.fromEntries([
      ...data.templates.map(({row}) => [
        row,
        fs.readFileSync(path.join(root, 'data', 'templates', `${row}.md`), 'utf8'),
      ]),
      [
        'whole',
        handbook(...data.templates.map(one => section(one, ...one.parts.map(({text}) => text)))).trimEnd() +
          '\n',
      ],
    ]);
    assert.deepEqual(markdownlintProblems(strings), []);
  });

  it('have each paragraph and list item on one line', () => {
    for (const {part} of all) {
      for (const block of part.text.split('\n\n')) {
        for (const [index, line] of block.split('\n').entries()) {
          assert.ok(index === 0 || line.startsWith('- '), line);
        }
      }
    }
  });
});

describe('the folder of templates', () => {
  it('has a file for every row and no other', () => {
    const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'handbook-templates-'));
    try {
      fs.cpSync(path.join(root, 'data'), path.join(copy, 'data'), {recursive: true});
      const folder = path.join(copy, 'data', 'templates');
      fs.renameSync(path.join(folder, 'meetings.md'), path.join(folder, 'meeting.md'));
      fs.appendFileSync(path.join(folder, 'feedback.md'), '\n## pi\n\nI listen.\n');
      const {problems, templates} = compileData(copy) as typeof data;
      const rows = engine.checklist.rows.map(({id}) => id);
      assert.deepEqual(
        templates.map(({row}) => row),
        rows.filter(id => id !== 'meetings' && id !== 'feedback'),
      );
      assert.deepEqual(
        problems.map(({file, message}) => `${file}: ${message}`),
        [
          'data/templates/meeting.md: No row of the checklist has this name. Did you mean `meetings.md`?',
          'data/templates/meetings.md: The row `meetings` has no template. Write this file; docs/templates.md says how.',
          'data/templates/feedback.md: The heading “pi” is not known here. Write `mentor`, `practice`, `mentee`, each with two `#`.',
        ],
      );
    } finally {
      fs.rmSync(copy, {recursive: true});
    }
  });
});
