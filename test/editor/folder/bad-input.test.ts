import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {closeAll, endings, openPage, replaceText, smallHandbook, writeFile} from '../support/pages.ts';
import {problemsOn, until, untilProblem} from '../support/waiting.ts';
import {testFile} from '../support/workspace.ts';

const missing = /missing-topic recognition$/;

for (const ending of endings) {
  describe(`what goes wrong with a .${ending} file`, () => {
    afterEach(closeAll);

    it('is said where the front matter is broken, and the rest is checked', async () => {
      const editor = await openPage(
        `lab-handbook.${ending}`,
        '---',
        'title: [a',
        '---',
        '',
        ...smallHandbook,
      );
      const {uri} = editor.document;
      await untilProblem(uri, /^[23] front-matter$/);
      await untilProblem(uri, missing);
      await replaceText(editor, '[a', 'a');
      await untilProblem(uri, /front-matter$/, false);
    });

    it('is said once where a page is no text, and the other pages are checked', async () => {
      const folder = `binary-${ending}`;
      await vscode.workspace.fs.writeFile(
        testFile(folder, `onboarding.${ending}`),
        new Uint8Array([35, 0, 1, 2]),
      );
      await vscode.workspace.fs.writeFile(
        testFile(folder, `welcome.${ending}`),
        new Uint8Array([35, 32, 0xff, 0xfe]),
      );
      const uri = await writeFile(`${folder}/lab-handbook.${ending}`, ...smallHandbook);
      await vscode.window.showTextDocument(uri);
      await untilProblem(uri, missing);
      for (const name of ['onboarding', 'welcome']) {
        const page = testFile(folder, `${name}.${ending}`);
        await untilProblem(page, /^1 unread-page$/);
        assert.equal(problemsOn(page).length, 1);
      }
    });

    it('is said once where a page is far too large, and the other pages are checked', async () => {
      const folder = `large-${ending}`;
      const page = testFile(folder, `onboarding.${ending}`);
      await vscode.workspace.fs.writeFile(page, new Uint8Array(21 * 1024 * 1024).fill(65));
      const uri = await writeFile(`${folder}/lab-handbook.${ending}`, ...smallHandbook);
      await vscode.window.showTextDocument(uri);
      await untilProblem(uri, missing);
      await untilProblem(page, /^1 unread-page$/);
      assert.match(vscode.languages.getDiagnostics(page)[0]?.message ?? '', /larger than 20 MB/);
    });

    it('is survived where a page is deleted while it is open, and where it is emptied', async () => {
      const editor = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      const {document} = editor;
      await untilProblem(document.uri, missing);
      await vscode.workspace.fs.delete(document.uri);
      await closeAll();
      await until('no finding on what is no longer there', () => problemsOn(document.uri).length === 0);
      const {document: other} = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      await untilProblem(other.uri, missing);
      const whole = new vscode.Range(0, 0, other.lineCount, 0);
      await vscode.window.activeTextEditor?.edit(edit => edit.replace(whole, ''));
      await until(
        'one finding that offers a start',
        () => problemsOn(other.uri).join() === '1 missing-topic',
      );
    });

    it('does not lose the settings that were good while a config is being broken and mended', async () => {
      const folder = `config-${ending}`;
      const good = [
        'handbooks:',
        '  - name: Ours',
        `    files: [pages.${ending}]`,
        'topics: {recognition: off}',
      ];
      const config = await writeFile(`${folder}/.lab-handbook.yaml`, ...good);
      const page = await writeFile(`${folder}/pages.${ending}`, ...smallHandbook);
      await vscode.window.showTextDocument(page, {preview: false});
      await untilProblem(page, /missing-topic mentor-limits$/);
      await untilProblem(page, missing, false);
      const editor = await vscode.window.showTextDocument(config, {preview: false});
      await replaceText(editor, 'topics: {recognition: off}', 'topics: {recognition: loud');
      await until('a finding on the config', () => problemsOn(config).length > 0);
      await untilProblem(page, /missing-topic mentor-limits$/);
      await untilProblem(page, missing, false);
      await replaceText(editor, 'topics: {recognition: loud', 'topics: {recognition: error}');
      await until('no finding on the config', () => problemsOn(config).length === 0);
      await untilProblem(page, missing);
    });
  });
}
