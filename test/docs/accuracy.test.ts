import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {engine, root} from '../support/engine.ts';

describe('docs/accuracy.md', () => {
  const page = fs.readFileSync(path.join(root, 'docs', 'accuracy.md'), 'utf8');

  it('says when and by which command it was measured', () => {
    assert.match(page, /^Measured on \d{4}-\d{2}-\d{2} with `npm run evaluate( --( --[a-z-]+)+)?`\.$/m);
  });

  it('says who labelled the handbooks, and which figures are optimistic', () => {
    assert.match(page, /labels were made by language-model readers/);
    assert.match(page, /every left-out figure with cues is optimistic/);
  });

  it('rates every topic', () => {
    const [, every = ''] = page.split('## Every topic');
    for (const {id} of engine.checklist.topics) assert.ok(every.includes(`(\`${id}\`)`), id);
  });

  it('says what kind of wording is overlooked in the words of training/overlooked.md', () => {
    const prose = fs.readFileSync(path.join(root, 'training', 'overlooked.md'), 'utf8').trim();
    assert.ok(page.includes(prose), 'run `npm run evaluate`, or write the same into docs/accuracy.md');
  });
});
