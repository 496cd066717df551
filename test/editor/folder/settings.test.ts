import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {closeAll, endings, openPage, replaceText, smallHandbook} from '../support/pages.ts';
import {problemsOn, until, untilProblem} from '../support/waiting.ts';

const missing = /missing-topic recognition$/;

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('labHandbook')
    .update(name, value, vscode.ConfigurationTarget.Workspace);
}

for (const ending of endings) {
  describe(`settings for a .${ending} file`, () => {
    afterEach(async () => {
      for (const name of ['run', 'enable', 'roles', 'rules', 'reviewMonths']) await set(name, undefined);
      await closeAll();
    });
    const open = () => openPage(`lab-handbook.${ending}`, ...smallHandbook);
    const thank = (editor: vscode.TextEditor) =>
      replaceText(
        editor,
        'Welcome!',
        'We celebrate every success with cake and I praise good work in public. Welcome!',
      );

    it('can wait for a save', async () => {
      await set('run', 'onSave');
      const editor = await open();
      const {document} = editor;
      await untilProblem(document.uri, missing);
      await thank(editor);
      await untilOtherIsChecked();
      await vscode.window.showTextDocument(document);
      assert.ok(problemsOn(document.uri).some(one => missing.test(one)));
      await document.save();
      await untilProblem(document.uri, missing, false);
    });

    it('can wait until one asks', async () => {
      await set('run', 'manual');
      const {document} = await open();
      await untilOtherIsChecked();
      await vscode.window.showTextDocument(document);
      assert.deepEqual(problemsOn(document.uri), []);
      await vscode.commands.executeCommand('labHandbook.checkNow');
      await untilProblem(document.uri, missing);
    });

    it('check the handbook that one was in, when asked beside it', async () => {
      await set('run', 'manual');
      const {document} = await open();
      await vscode.commands.executeCommand('labHandbook.checkNow');
      await untilProblem(document.uri, missing);
      await thank(await vscode.window.showTextDocument(document));
      await openPage(`readme-notes.${ending}`, '# Notes', '', 'Where things are kept.');
      assert.ok(problemsOn(document.uri).some(one => missing.test(one)));
      await vscode.commands.executeCommand('labHandbook.checkNow');
      await untilProblem(document.uri, missing, false);
    });

    it('do not lint for a hover what waits until one asks', async () => {
      await set('run', 'manual');
      const {document} = await open();
      const at = new vscode.Position(4, 4);
      await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, at);
      assert.deepEqual(problemsOn(document.uri), []);
    });

    it('switch it off and on again', async () => {
      const {document} = await open();
      await untilProblem(document.uri, missing);
      await set('enable', false);
      await untilProblem(document.uri, /./, false);
      await set('enable', true);
      await untilProblem(document.uri, missing);
    });

    it('choose whose topics, how loudly, and how old a review may be', async () => {
      const {document} = await open();
      await untilProblem(document.uri, /missing-topic recognition\/mentee$/);
      await set('roles', ['mentor']);
      await untilProblem(document.uri, /missing-topic recognition\/mentee$/, false);
      await untilProblem(document.uri, missing);
      await set('rules', {'missing-topic': 'error', 'stale-review': 'off'});
      await untilProblem(document.uri, /stale-review$/, false);
      const loud = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({severity}) => severity === vscode.DiagnosticSeverity.Error);
      assert.ok(loud.length > 10);
    });
  });
}

/** Opens another handbook that says it is one only when saved or asked: time enough for the first to be linted. */
async function untilOtherIsChecked(): Promise<void> {
  const {document} = await openPage('lab-handbook.md', ...smallHandbook);
  // The command is for the page in front, which on a busy machine may still be the first.
  await until('the other in front', () => vscode.window.activeTextEditor?.document === document);
  await vscode.commands.executeCommand('labHandbook.checkNow');
  await untilProblem(document.uri, missing);
}
