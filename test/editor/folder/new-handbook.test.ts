import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {commandLineSays, editorSays} from '../support/command-line.ts';
import {closeAll, smallHandbook, writeFile} from '../support/pages.ts';
import {until, untilProblem} from '../support/waiting.ts';
import {testFile} from '../support/workspace.ts';

const names = {lab: 'Dune Lab', pi: 'Ines Dune', roles: ['mentor', 'mentee']};

/** Makes a handbook without a question; with a folder, in pages. */
const make = (folder?: vscode.Uri, page?: vscode.Uri) =>
  vscode.commands.executeCommand<boolean>('labHandbook.newHandbook', page?.toString(), {...names, folder});

const textOf = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const namesIn = async (folder: vscode.Uri) =>
  (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();

describe('a new handbook in one file', () => {
  afterEach(closeAll);

  it('is a document that was not saved yet, from introduction to agreement', async () => {
    assert.equal(await make(), true);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.match(
      document?.getText() ?? '',
      /\n# Dune Lab handbook\n[\s\S]*\n## Our agreement\n[\s\S]*Ines Dune/,
    );
  });

  it('is written into a page that says nothing yet, also where a folder is given', async () => {
    const page = await writeFile('started/lab-handbook.md', '# Our lab');
    assert.equal(await make(testFile('started'), page), true);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /\n# Our lab\n\nWelcome[\s\S]*\n## Our agreement\n/);
    assert.deepEqual(await namesIn(testFile('started')), ['lab-handbook.md']);
  });
});

describe('a new handbook with a page for each area', () => {
  afterEach(closeAll);

  it('is checked as one handbook in which nothing is missing, as the command line says too', async () => {
    const folder = testFile('new-pages', 'for us all');
    assert.equal(await make(folder), true);
    const pages = (await namesIn(folder)).filter(name => name.endsWith('.md'));
    assert.equal(pages.length, 11);
    assert.equal(vscode.window.activeTextEditor?.document.fileName.endsWith('index.md'), true);
    await untilProblem(vscode.Uri.joinPath(folder, pages[0] ?? ''), /unfilled-placeholder$/);
    const said = commandLineSays(testFile(), 'new-pages/for us all');
    await until('the editor to agree', () => {
      const shown = editorSays(testFile(), 'new-pages/for us all');
      return shown.join('\n') === said.join('\n');
    });
    assert.ok(said.length > 20);
    assert.deepEqual(
      said.filter(line => !/ (?:unfilled-placeholder|partial-topic) ?/.test(line)),
      [],
    );
  });

  it('writes over no file, and names what is there', async () => {
    const page = await writeFile('taken/04-training-goals.md', 'Ours.');
    assert.equal(await make(testFile('taken')), false);
    assert.deepEqual(await namesIn(testFile('taken')), ['04-training-goals.md']);
    assert.equal(await textOf(page), 'Ours.\n');
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('leaves other pages of the folder alone', async () => {
    const other = await writeFile('shared/project-notes.md', ...smallHandbook);
    assert.equal(await make(testFile('shared')), true);
    const index = testFile('shared', 'index.md');
    await untilProblem(testFile('shared', '01-setting-expectations.md'), /unfilled-placeholder$/);
    await vscode.window.showTextDocument(other);
    await untilProblem(other, /./, false);
    assert.equal((await textOf(index)).includes('Dune Lab handbook'), true);
    assert.deepEqual(
      editorSays(testFile(), 'shared').filter(line => line.includes('project-notes.md')),
      [],
    );
  });

  it('joins the handbooks of the settings file that counts there, and makes no second one', async () => {
    const config = await writeFile(
      'settled/.lab-handbook.yaml',
      'handbooks:',
      '  - name: Others # theirs',
      '    files: [others.md]',
      'topics: {recognition: off}',
    );
    await writeFile('settled/others.md', ...smallHandbook);
    assert.equal(await make(testFile('settled', 'lab-handbook')), true);
    assert.equal(
      await textOf(config),
      [
        'handbooks:',
        '  - name: Others # theirs',
        '    files: [others.md]',
        '  - name: Dune Lab handbook',
        '    files:',
        '      - "lab-handbook/*.md"',
        'topics: {recognition: off}',
        '',
      ].join('\n'),
    );
    assert.ok(!(await namesIn(testFile('settled', 'lab-handbook'))).includes('.lab-handbook.yaml'));
    const page = testFile('settled', 'lab-handbook', '01-setting-expectations.md');
    await untilProblem(page, /unfilled-placeholder$/);
  });

  it('says what to add where the settings file had better be changed by a person', async () => {
    const text = 'handbooks: [{name: Others, files: [others.md]}]';
    const config = await writeFile('in-brackets/.lab-handbook.yaml', text);
    assert.equal(await make(testFile('in-brackets', 'lab-handbook')), true);
    assert.equal(await textOf(config), `${text}\n`);
  });
});
