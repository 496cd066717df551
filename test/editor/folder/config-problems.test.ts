import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {makeWatchedFolder, untilToldOf} from '../support/file-events.ts';
import {choose, closeAll, endings, fixesAt, openPage, replaceText, writeFile} from '../support/pages.ts';
import {problemsOn, until, untilProblem} from '../support/waiting.ts';

const configName = '.lab-handbook.yaml';
let count = 0;

/** Opens a config that stands in a folder of its own, beside a page. */
const openConfig = (...lines: string[]) => openPage(configName, ...lines);

const messagesOn = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map(({message}) => message);
const rangesOn = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).map(({range}) => document.getText(range));

describe('a config file', () => {
  afterEach(closeAll);

  it('says on its line what is wrong, and nothing once it is mended', async () => {
    const editor = await openConfig('roles: [mentor]', 'topics:', '  meetngs: off');
    const {document} = editor;
    await untilProblem(document.uri, /^3 config$/);
    assert.deepEqual(messagesOn(document.uri), ['There is no topic `meetngs`. Did you mean `meetings`?']);
    await until('the range of the name', () => rangesOn(document)[0] === 'meetngs');
    await replaceText(editor, 'meetngs', 'meetings');
    await untilProblem(document.uri, /config$/, false);
    await replaceText(editor, '[mentor]', 'mentor');
    await untilProblem(document.uri, /^1 config$/);
  });

  it('that is no YAML says so while it is typed', async () => {
    const editor = await openConfig('roles: [mentor]');
    await replaceText(editor, 'mentor]', 'mentor');
    await untilProblem(editor.document.uri, /^\d config$/);
  });

  it('offers the nearest name, in the quotes that were there', async () => {
    const {document} = await openConfig('topics:', '  "meetngs": off', 'rules:', '  missing-topics: off');
    for (const [line, name] of [
      [2, 'meetings'],
      [4, 'missing-topic'],
    ] as const) {
      const fixes = await until('the fix', async () => {
        const found = await fixesAt(document, line);
        return found.some(({title}) => title.includes(name)) && found;
      });
      await choose(fixes, new RegExp(`“${name}”`));
    }
    assert.equal(
      document.getText().trimEnd(),
      ['topics:', '  "meetings": off', 'rules:', '  missing-topic: off'].join('\n'),
    );
    await untilProblem(document.uri, /config$/, false);
  });

  it('takes CRLF as it is', async () => {
    const {document} = await openConfig('topics:\r', '  meetngs: off\r');
    await untilProblem(document.uri, /^2 config$/);
    await until('the range of the name', () => rangesOn(document)[0] === 'meetngs');
  });

  it('may be empty', async () => {
    const {document} = await openConfig('rolls: []');
    await untilProblem(document.uri, /config$/);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await vscode.window.activeTextEditor?.edit(edit => edit.delete(whole));
    await untilProblem(document.uri, /config$/, false);
  });
});

for (const ending of endings) {
  describe(`the config of a .${ending} handbook`, () => {
    afterEach(closeAll);

    const makeFolder = () => `config-problems/${Date.now()}-${++count}`;

    it('is checked as soon as a page is open, and forgotten when it is deleted', async () => {
      const folder = makeFolder();
      await makeWatchedFolder(folder);
      // A file that comes and goes at once is not told of at all.
      const config = await untilToldOf(() => writeFile(`${folder}/${configName}`, 'handbook: []'));
      const page = await writeFile(`${folder}/lab-handbook.${ending}`, '# Handbook', '', 'We study yeast.');
      await vscode.window.showTextDocument(page);
      await untilProblem(config, /^1 config$/);
      await vscode.workspace.fs.delete(config);
      await untilProblem(config, /config$/, false);
    });

    it('says which handbook no page belongs to, until there is one', async () => {
      const folder = makeFolder();
      const config = await writeFile(
        `${folder}/${configName}`,
        'handbooks:',
        '  - name: First',
        `    files: [first.${ending}]`,
        '  - name: Second',
        `    files: [second.${ending}]`,
      );
      await writeFile(`${folder}/first.${ending}`, '# First', '', 'We study yeast.');
      await vscode.window.showTextDocument(config);
      await untilProblem(config, /^4 config$/);
      assert.deepEqual(problemsOn(config), ['4 config']);
      assert.match(messagesOn(config)[0] ?? '', /^No page of “Second” was found/);
      await writeFile(`${folder}/second.${ending}`, '# Second', '', 'We study flies.');
      await untilProblem(config, /config$/, false);
    });
  });
}
