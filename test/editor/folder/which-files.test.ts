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
