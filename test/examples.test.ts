import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {readDocument} from '../src/lint/markdown/document.ts';
import {lintTexts, root} from './support/engine.ts';

/** The text of one of our own handbooks. */
function read(name: string): string {
  return fs.readFileSync(path.join(root, 'examples', name), 'utf8');
}

describe('the examples', () => {
  it('have their titles in the front matter, where formatters must leave them', () => {
    const titles = ['thin.md', 'full.md', 'multi-page/index.md'].map(
      name => readDocument(name, read(name)).frontMatter.title,
    );
    assert.deepEqual(titles, [
      'Velasquin Lab Handbook',
      'Saltmarsh Modelling Group Handbook',
      'Aldemir-Roux Lab Handbook',
    ]);
  });

  it('thin.md misses a plan for when the PI is away, and it is reported where vacations are', () => {
    const text = read('thin.md');
    const {diagnostics} = lintTexts({'thin.md': text});
    const found = diagnostics.find(one => one.topic === 'absence-contingency');
    assert.deepEqual([found?.rule, found?.severity], ['missing-topic', 'warning']);
    assert.equal(text.split('\n')[(found?.range.start.line ?? 0) - 1], '## Vacations');
  });
});
