import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {commandLineSays, editorSays} from '../support/command-line.ts';
import {closeAll, smallHandbook, writeFile} from '../support/pages.ts';
import {until} from '../support/waiting.ts';
import {testFile} from '../support/workspace.ts';

/** Opens one page of each handbook and waits until the editor says what the command line says. */
async function compare(folder: string, pages: readonly string[]): Promise<void> {
  const expected = commandLineSays(testFile(), folder);
  assert.ok(expected.length > 0);
  for (const page of pages) {
    await vscode.window.showTextDocument(testFile(folder, ...page.split('/')), {preview: false});
  }
  await until(
    'the editor to agree',
    () => editorSays(testFile(), folder).join('\n') === expected.join('\n'),
  ).catch(() => assert.deepEqual(editorSays(testFile(), folder), expected));
}

describe('the editor and the command line', () => {
  afterEach(closeAll);

  it('say the same of every example', async () => {
    await compare('examples', ['thin.md', 'full.md', 'multi-page/index.md']);
  });

  it('say the same where names decide what is a handbook', async () => {
    await writeFile('names/our-lab-guide/index.md', ...smallHandbook);
    await writeFile('names/our-lab-guide/sub/leave.qmd', '# Leave', '', 'Take it.', '', '## Forms');
    await writeFile(
      'names/our-lab-guide/secret.md',
      '---',
      'lab-handbook: false',
      '---',
      '',
      '# Secret',
      '',
      '## Empty',
    );
    await writeFile('names/mentoring-compact.Rmd', ...smallHandbook);
    await writeFile('names/book/_quarto.yml', 'book:', '  title: "The Ito Lab Manual"');
    await writeFile('names/book/any.qmd', '# Any', '', 'We thank people.', '', '## Nothing');
    await writeFile('names/other.md', ...smallHandbook);
    await compare('names', ['our-lab-guide/index.md', 'mentoring-compact.Rmd', 'book/any.qmd', 'other.md']);
  });

  it('say the same where a config decides', async () => {
    await writeFile(
      'configured/.lab-handbook.yaml',
      'handbooks:',
      '  - name: A',
      '    files: ["a/**/*.md"]',
      '    ignore: [{topic: recognition, reason: cake}]',
      '  - name: B',
      '    files: [b.qmd]',
      'topics: {meetings: error, feedback: off}',
      'rules: {stale-review: off, empty-section: hint}',
      'roles: [mentor]',
      'checklist:',
      '  areas:',
      '    - id: ours',
      '      title: Ours',
      '      rows:',
      '        - id: boats',
      '          title: Boats',
      '          mentor:',
      '            title: rules for the boats',
      '            find: who may steer a boat',
      '            cues: [steer .. boat]',
    );
    await writeFile('configured/a/one.md', ...smallHandbook);
    await writeFile('configured/a/two.md', '# Two', '', 'Only Robin may steer a boat.', '', '## Empty');
    await writeFile('configured/b.qmd', ...smallHandbook);
    await writeFile('configured/lab-handbook.md', ...smallHandbook);
    await compare('configured', ['a/one.md', 'b.qmd', 'lab-handbook.md']);
  });
});
