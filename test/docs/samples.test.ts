import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {readConfig} from '../../src/lint/config/config-source.ts';
import {readTemplate} from '../../src/snippets/template-source.ts';
import {data, lintText, root} from '../support/engine.ts';

/** The fenced blocks of one language in a page of docs/. */
function blocks(page: string, language: string): string[] {
  const text = fs.readFileSync(path.join(root, 'docs', page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    match => match[1] ?? '',
  );
}

describe('the samples in docs/config.md', () => {
  const context = {
    schema: data.configSchema,
    checklist: data.knowledge.checklist,
    groups: data.knowledge.vocabulary.groups,
  };

  it('are valid configs', () => {
    const configs = blocks('config.md', 'yaml').filter(block => !block.startsWith('---'));
    assert.equal(configs.length, 3);
    for (const config of configs) assert.deepEqual(readConfig('c.yaml', config, context).problems, []);
  });

  it('have a template without a mistake for their own topic', () => {
    const [own = ''] = blocks('config.md', 'yaml').filter(block => block.startsWith('checklist:'));
    const [area] = readConfig('c.yaml', own, context).config.checklist?.areas ?? [];
    const [row] = area?.area.rows ?? [];
    const template = blocks('config.md', 'markdown').at(-1) ?? '';
    assert.ok(row);
    assert.deepEqual(readTemplate(`${row.id}.md`, template, row).problems, []);
  });

  it('are valid front matter and directives', () => {
    const [front = ''] = blocks('config.md', 'yaml').filter(block => block.startsWith('---'));
    const [directives = ''] = blocks('config.md', 'markdown');
    const unknown = lintText(`${front}\n${directives}\nHi.\n`).diagnostics.filter(
      one => one.rule === 'unknown-topic',
    );
    assert.deepEqual(unknown, []);
    assert.equal(parse(front.split('---')[1] ?? '')['lab-handbook']['last-reviewed'], '2026-09-01');
  });
});
