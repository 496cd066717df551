import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {makePages} from '../../scripts/doc-pages.mjs';
import {engine, root} from '../support/engine.ts';

const pages = makePages(root) as Map<string, string>;

describe('docs/', () => {
  it('holds the pages that data/ makes; run `npm run docs` where this fails', () => {
    const there = ['rules', 'topics'].flatMap(folder =>
      fs.readdirSync(path.join(root, 'docs', folder)).map(name => `${folder}/${name}`),
    );
    assert.deepEqual(there.concat('discussion.md').sort(), [...pages.keys()].sort());
    for (const [name, text] of pages) {
      assert.equal(fs.readFileSync(path.join(root, 'docs', name), 'utf8'), text, name);
    }
  });

  it('has a page for every rule and topic that a diagnostic links to', () => {
    for (const {id} of engine.knowledge.rules) assert.ok(pages.has(`rules/${id}.md`), id);
    for (const {id} of engine.checklist.topics) assert.ok(pages.has(`topics/${id.replace('/', '-')}.md`), id);
  });

  it('has no link to a file that is not there', () => {
    const files = fs
      .readdirSync(path.join(root, 'docs'), {recursive: true, encoding: 'utf8'})
      .filter(name => name.endsWith('.md'));
    for (const file of [...files.map(name => path.join('docs', name)), 'README.md', 'CONTRIBUTING.md']) {
      const text = fs.readFileSync(path.join(root, file), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
      for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        assert.ok(fs.existsSync(path.join(root, path.dirname(file), target)), `${file} links to ${target}`);
      }
    }
  });
});
