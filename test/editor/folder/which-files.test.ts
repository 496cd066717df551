import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {closeAll, endings, openPage, smallHandbook, writeFile} from '../support/pages.ts';
import {problemsOn, untilProblem} from '../support/waiting.ts';

const missing = /missing-topic recognition$/;
const check = (command: string) => vscode.commands.executeCommand(`labHandbook.${command}`);

/** Opens a handbook beside it, and waits until that one is checked: what was opened before has been looked at. */
async function untilOthersAreChecked(): Promise<void> {
  const {document} = await openPage('lab-handbook.md', ...smallHandbook);
  await untilProblem(document.uri, missing);
}

for (const ending of endings) {
  describe(`a .${ending} file`, () => {
    afterEach(closeAll);

    it('gets no finding where nothing says that it is a handbook', async () => {
      const {document} = await openPage(`readme-notes.${ending}`, ...smallHandbook);
      await untilOthersAreChecked();
      assert.deepEqual(problemsOn(document.uri), []);
    });

    it('is checked once its front matter says so, and no longer when it says no', async () => {
      const editor = await openPage(
        `notes.${ending}`,
        '---',
        'lab-handbook: true',
        '---',
        '',
        ...smallHandbook,
      );
      const {document} = editor;
      await untilProblem(document.uri, missing);
      await editor.edit(edit => edit.replace(new vscode.Range(1, 14, 1, 18), 'false'));
      await untilProblem(document.uri, missing, false);
      await editor.edit(edit => edit.replace(new vscode.Range(1, 14, 1, 19), 'true'));
      await untilProblem(document.uri, missing);
    });

    it('is checked when asked for, until asked to stop', async () => {
      const {document} = await openPage(`notes.${ending}`, ...smallHandbook);
      // The command ends when its message is answered, which nobody does here.
      void check('checkFile');
      await untilProblem(document.uri, missing);
      await check('stopChecking');
      await untilProblem(document.uri, missing, false);
    });

    it('of a name that says handbook stops being checked by a line at its top', async () => {
      const {document} = await openPage(`lab-manual.${ending}`, ...smallHandbook);
      await untilProblem(document.uri, missing);
      await check('stopChecking');
      assert.ok(document.getText().startsWith('---\nlab-handbook: false\n---\n\n# Lab handbook'));
      await untilProblem(document.uri, missing, false);
      await check('checkFile');
      assert.ok(document.getText().startsWith('---\nlab-handbook: true\n---\n'));
      await untilProblem(document.uri, missing);
    });

    it('is checked with the pages that belong to it, open or not', async () => {
      await writeFile(
        `family-${ending}/onboarding.${ending}`,
        '# Onboarding',
        '',
        'Hi.',
        '',
        '## Keys',
        '',
        '## Desk',
        '',
        'Here.',
      );
      const uri = await writeFile(`family-${ending}/lab-handbook.${ending}`, ...smallHandbook);
      await vscode.window.showTextDocument(uri);
      await untilProblem(uri, missing);
      const page = vscode.Uri.joinPath(uri, '..', `onboarding.${ending}`);
      await untilProblem(page, /^5 empty-section$/);
      // What the page says counts for the handbook, and changes of it on disk do too.
      await writeFile(
        `family-${ending}/onboarding.${ending}`,
        '# Onboarding',
        '',
        'When I am travelling, Robin stands in for me and our meetings move online.',
      );
      await untilProblem(page, /empty-section$/, false);
      await untilProblem(uri, /missing-topic absence-contingency$/, false);
      await vscode.workspace.fs.delete(page);
      await untilProblem(uri, /missing-topic absence-contingency$/);
      await untilProblem(page, /./, false);
    });

    it('loses its findings with the folder that held it, and the handbook its pages', async () => {
      const folder = `shelf-${ending}`;
      const uri = await writeFile(`${folder}/lab-handbook.${ending}`, ...smallHandbook);
      const away = '# Welcome\n\nWhile I am travelling, Robin stands in for me and our meetings move online.';
      const page = await writeFile(`${folder}/more/welcome.${ending}`, away, '', '## Empty');
      await writeFile(`${folder}/onboarding.${ending}`, '# Onboarding', '', 'Hello.');
      await vscode.window.showTextDocument(uri);
      await untilProblem(page, /^5 empty-section$/);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(page, '..'), {recursive: true});
      await untilProblem(page, /./, false);
      await untilProblem(uri, /missing-topic absence-contingency$/);
    });

    it('answers to the nearest config, and to no other', async () => {
      const folder = `nested-${ending}`;
      const config = (files: string, off: string) => [
        'handbooks:',
        '  - name: Ours',
        `    files: ["${files}"]`,
        `topics: {${off}: off}`,
      ];
      await writeFile(`${folder}/.lab-handbook.yaml`, ...config(`**/*.${ending}`, 'recognition'));
      await writeFile(`${folder}/sub/.lab-handbook.yaml`, ...config(`*.${ending}`, 'mentor-limits'));
      const outer = await writeFile(`${folder}/a.${ending}`, ...smallHandbook);
      const inner = await writeFile(`${folder}/sub/b.${ending}`, ...smallHandbook);
      for (const uri of [outer, inner]) await vscode.window.showTextDocument(uri, {preview: false});
      await untilProblem(outer, /missing-topic mentor-limits$/);
      await untilProblem(inner, missing);
      await untilProblem(outer, missing, false);
      await untilProblem(inner, /missing-topic mentor-limits$/, false);
    });

    it('belongs to the handbook beside it that only its front matter tells of, whichever is opened first', async () => {
      const folder = `declared-${ending}`;
      const head = ['---', 'lab-handbook: true', '---', ''];
      const about = await writeFile(`${folder}/about-us.${ending}`, ...head, ...smallHandbook);
      const page = await writeFile(`${folder}/onboarding.${ending}`, '# Onboarding', '', '## Empty');
      await vscode.window.showTextDocument(page);
      await untilProblem(page, /^3 empty-section$/);
      await untilProblem(about, missing);
    });

    it('becomes a page of a handbook when it no longer says that it is none', async () => {
      const folder = `optional-${ending}`;
      await writeFile(
        `${folder}/.lab-handbook.yaml`,
        'handbooks:',
        '  - name: Ours',
        `    files: ["*.${ending}"]`,
      );
      const one = await writeFile(`${folder}/a.${ending}`, ...smallHandbook);
      const two = await writeFile(
        `${folder}/b.${ending}`,
        '---',
        'lab-handbook: false',
        '---',
        '',
        '# B',
        '',
        '## Empty',
      );
      await vscode.window.showTextDocument(one);
      await untilProblem(one, missing);
      assert.deepEqual(problemsOn(two), []);
      await writeFile(`${folder}/b.${ending}`, '# B', '', '## Empty');
      await untilProblem(two, /^3 empty-section$/);
    });

    it('stays checked at the user’s wish when it gets another name', async () => {
      const {document} = await openPage(`notes.${ending}`, ...smallHandbook);
      void check('checkFile');
      await untilProblem(document.uri, missing);
      const other = vscode.Uri.joinPath(document.uri, '..', `renamed.${ending}`);
      const rename = new vscode.WorkspaceEdit();
      rename.renameFile(document.uri, other);
      await vscode.workspace.applyEdit(rename);
      await vscode.window.showTextDocument(other);
      await untilProblem(other, missing);
    });

    it('loses its findings when it is renamed to something else, and gets them back', async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      await untilProblem(document.uri, missing);
      await closeAll();
      const other = vscode.Uri.joinPath(document.uri, '..', `zebrafish.${ending}`);
      await vscode.workspace.fs.rename(document.uri, other);
      await vscode.window.showTextDocument(other);
      await untilProblem(document.uri, missing, false);
      await untilOthersAreChecked();
      assert.deepEqual(problemsOn(other), []);
    });
  });
}

describe('an untitled document', () => {
  afterEach(closeAll);

  it('is checked when asked for, unsaved as it is', async () => {
    const content = smallHandbook.join('\n');
    const document = await vscode.workspace.openTextDocument({language: 'markdown', content});
    await vscode.window.showTextDocument(document);
    void check('checkFile');
    await untilProblem(document.uri, missing);
  });
});
