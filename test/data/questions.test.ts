import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {compileData} from '../../scripts/compile-data.mjs';
import {data, engine, root} from '../support/engine.ts';

const mostWords = 30;
const shared = 8;

const {topics} = engine.checklist;
const asked = topics.flatMap(({id}) => {
  const question = data.questions[id];
  return question
    ? [
        {id, text: question.ask},
        {id: `${id} (more)`, text: question.more},
      ]
    : [];
});

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** Every stretch of as many words as may not be shared. */
function stretches(text: string): string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - shared + 1))
    .map((_, at) => words.slice(at, at + shared).join(' '));
}

describe('the questions of the built-in topics', () => {
  it('are there for every topic, and for no other', () => {
    assert.equal(topics.length, 73);
    assert.deepEqual(Object.keys(data.questions).sort(), topics.map(({id}) => id).sort());
  });

  it('are one sentence each, with a question mark at its end', () => {
    for (const {id, text} of asked) assert.match(text, /^[A-Z][^.?!\n]*\?$/, id);
  });

  it(`have at most ${mostWords} words`, () => {
    for (const {id, text} of asked) assert.ok(text.split(/\s+/).length <= mostWords, id);
  });

  it('are open: they do not ask for a yes or a no', () => {
    for (const {id, text} of asked)
      assert.match(text, /\b(?:how|what|which|when|where|who|whom|could you tell me)\b/i, id);
  });

  it('blame nobody', () => {
    for (const {id, text} of asked)
      assert.doesNotMatch(text, /\bwhy (?:don|do not|is there no)|\b(?:fail|never|should have)\b/i, id);
  });

  it('are no two alike: of the words of two, at most every second is in both', () => {
    const all = asked.map(({id, text}) => ({id, words: new Set(wordsOf(text))}));
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        const both = [...one.words].filter(word => other.words.has(word)).length;
        const either = new Set([...one.words, ...other.words]).size;
        assert.ok(both / either <= 0.5, `${one.id}, ${other.id}`);
      }
    }
  });

  it(`share no ${shared} words in a row with a statement of the source`, () => {
    const quoted = new Set(topics.flatMap(({statement}) => stretches(statement)));
    assert.ok(quoted.size > topics.length);
    for (const {id, text} of asked)
      for (const run of stretches(text)) assert.ok(!quoted.has(run), `${id}: ${run}`);
  });

  it('stop the build where one is left out', () => {
    const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'handbook-questions-'));
    try {
      fs.cpSync(path.join(root, 'data'), path.join(copy, 'data'), {recursive: true});
      const file = path.join(copy, 'data', 'checklist', 'equitable-policies.yaml');
      const text = fs.readFileSync(file, 'utf8');
      const cut = text.replace(/^ {6}question: >-\n(?: {8}.*\n)+/m, '');
      assert.notEqual(cut, text);
      fs.writeFileSync(file, cut);
      const {problems} = compileData(copy) as typeof data;
      const line = text.split('\n').findIndex(one => /^ {4}mentor:/.test(one)) + 2;
      assert.deepEqual(problems, [
        {
          file: 'data/checklist/equitable-policies.yaml',
          line,
          column: 7,
          message:
            'The mentor topic of `lab-citizenship` lacks a question. Write `question` and `more` below `find`.',
        },
      ]);
    } finally {
      fs.rmSync(copy, {recursive: true});
    }
  });
});
