import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {compileData} from '../../scripts/compile-data.mjs';
import {data, root} from '../support/engine.ts';

type Compiled = typeof data;

/** Compiles a copy of `data/` in which one file was changed. */
function compileChanged(file: string, change: (text: string) => string): Compiled {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'handbook-data-'));
  try {
    fs.cpSync(path.join(root, 'data'), path.join(copy, 'data'), {recursive: true});
    const target = path.join(copy, 'data', file);
    fs.writeFileSync(target, change(fs.readFileSync(target, 'utf8')));
    return compileData(copy) as Compiled;
  } finally {
    fs.rmSync(copy, {recursive: true});
  }
}

const area = 'checklist/equitable-policies.yaml';

/** The number of the first line that holds `text`. */
function lineOf(file: string, text: string): number {
  return (
    fs
      .readFileSync(path.join(root, 'data', file), 'utf8')
      .split('\n')
      .findIndex(line => line.includes(text)) + 1
  );
}

const inShort = (problems: Compiled['problems']) =>
  problems.map(({file, line, column, message}) => `${file}:${line}:${column} ${message}`);

describe('data/', () => {
  it('is without mistakes', () => {
    assert.deepEqual(data.problems, []);
  });

  it('names file, line and key of an unknown key, and offers the nearest', () => {
    const {problems} = compileChanged(area, text => text.replace('near-misses:', 'near-miss:'));
    assert.deepEqual(inShort(problems), [
      `data/${area}:${lineOf(area, 'near-misses:')}:7 There is no setting \`rows.0.mentor.near-miss\`. Did you mean \`near-misses\`?`,
    ]);
  });

  it('names file, line and key of a value of the wrong kind', () => {
    const wrong = compileChanged(area, text => text.replace(/^title: .*$/m, 'title: [a, list]'));
    assert.deepEqual(inShort(wrong.problems), [`data/${area}:2:8 \`title\` must be a text, but is a list.`]);
  });

  it('names file, line and column of broken YAML', () => {
    const {problems} = compileChanged(area, text => text.replace('rows:', 'rows: ['));
    assert.equal(problems[0]?.file, `data/${area}`);
    assert.ok((problems[0]?.line ?? 0) > 2);
  });

  it('names file, line and column of a name that the texts of a new handbook cannot have', () => {
    const file = 'new-handbook.md';
    const {problems} = compileChanged(file, text =>
      text.replace('# {{lab}} handbook', '# {{group}} handbook'),
    );
    assert.deepEqual(inShort(problems), [
      `data/${file}:1:3 \`{{group}}\` is not known here. There are \`{{lab}}\` and \`{{pi}}\`.`,
    ]);
  });

  it('names the place of a cue that cannot be read', () => {
    const {problems} = compileChanged('vocabulary.yaml', text =>
      text.replace('disclaimers:\n', 'disclaimers:\n  - (open bracket\n'),
    );
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.line, lineOf('vocabulary.yaml', 'disclaimers:') + 1);
    assert.match(
      problems[0]?.message ?? '',
      /^In `disclaimers\.0`: the cue "\(open bracket" cannot be read at character 14\. Expected `\|` or `\)`, found the end\.$/,
    );
  });

  it('quotes every statement of the source, word for word', () => {
    const source = fs
      .readFileSync(path.join(root, 'test', 'fixtures', 'statements.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    const own = data.knowledge.checklist.areas.flatMap(one =>
      one.rows.flatMap(row => row.topics.map(topic => `${topic.id}\t${topic.statement}`)),
    );
    assert.deepEqual(own, source);
  });
});
