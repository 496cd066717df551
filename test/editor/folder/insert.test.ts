import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {closeAll, endings, openPage, replaceText, smallHandbook} from '../support/pages.ts';
import {countProblems, until, untilProblem} from '../support/waiting.ts';

const missing = /missing-topic absence-contingency$/;
const insert = (uri: vscode.Uri, ...topics: string[]) =>
  vscode.commands.executeCommand<boolean>('labHandbook.insertSection', uri.toString(), topics);

for (const ending of endings) {
  describe(`inserting a section into a .${ending} file`, () => {
    afterEach(closeAll);

    it('puts it after the section of its subject, selects the first blank, and the warning goes', async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      await untilProblem(document.uri, missing);
      assert.equal(await insert(document.uri, 'absence-contingency'), true);
      const headings = document.getText().match(/^#.*$/gm);
      assert.deepEqual(headings, ['# Lab handbook', '## Vacation', '## When I am away', '## Safety']);
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor && document.getText(editor.selection), '[name of the deputy]');
      await untilProblem(document.uri, missing, false);
      await untilProblem(document.uri, /unfilled-placeholder$/);
    });

    it('is undone in one step', async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      const before = document.getText();
      await insert(document.uri, 'absence-contingency');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
      await untilProblem(document.uri, missing);
    });

    it('adds its line to the list of contents, all undone in one step', async () => {
      const contents = ['- [Welcome](#welcome)', '- [Vacation](#vacation)', '- [Safety](#safety)', ''];
      const [title = '', ...rest] = smallHandbook;
      const page = [title, '', ...contents, '## Welcome', ...rest];
      const {document} = await openPage(`lab-handbook.${ending}`, ...page);
      const before = document.getText();
      await insert(document.uri, 'absence-contingency');
      assert.match(
        document.getText(),
        /\(#vacation\)\n- \[When I am away\]\(#when-i-am-away\)\n- \[Safety\]/,
      );
      assert.match(document.getText(), /ahead\.\n\n## When I am away\n\n[^\n]+\n\n## Safety/);
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor && document.getText(editor.selection), '[name of the deputy]');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });

    it('leaves no note on its blanks once they are filled in', async () => {
      const editor = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      const {document} = editor;
      await insert(document.uri, 'absence-contingency');
      // One blank was in the handbook before.
      const blanks = () => countProblems(document.uri, /unfilled-placeholder$/);
      await until('the notes on the blanks', () => blanks() === 3);
      await replaceText(editor, '[name of the deputy]', 'Robin Ito');
      await replaceText(editor, '[phone number for emergencies]', '+1 555 0100');
      await until('no more notes on the blanks', () => blanks() === 1);
      await untilProblem(document.uri, /absence-contingency$/, false);
      await untilProblem(document.uri, missing, false);
    });

    it('inserts several at once, in one step, each where it belongs', async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      const before = document.getText();
      await insert(document.uri, 'absence-contingency', 'health-and-wellbeing', 'recognition');
      const headings = document.getText().match(/^## .*$/gm) ?? [];
      assert.equal(headings.length, 5, headings.join('\n'));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });

    it('inserts all that is missing, after which nothing is', async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      await untilProblem(document.uri, missing);
      await vscode.commands.executeCommand('labHandbook.insertAllMissing');
      await untilProblem(document.uri, /missing-topic/, false);
      assert.equal(await vscode.commands.executeCommand('labHandbook.insertAllMissing'), false);
    });

    it('goes into the handbook where a README beside it is in view', async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      await untilProblem(document.uri, missing);
      const readme = await openPage('README.md', '# Things', '', 'Code for the microscope.');
      assert.equal(await insert(readme.document.uri, 'absence-contingency'), true);
      assert.match(document.getText(), /## When I am away/);
      assert.doesNotMatch(readme.document.getText(), /away/);
    });

    it('takes the page itself, which is what a context menu passes', async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      const command = 'labHandbook.insertSection';
      assert.equal(
        await vscode.commands.executeCommand(command, document.uri, ['absence-contingency']),
        true,
      );
      assert.match(document.getText(), /## When I am away/);
    });

    it('inserts nothing on its own into a handbook in another language', async () => {
      const {document} = await openPage(
        `lab-handbook.${ending}`,
        '# Unser Labor',
        '',
        ...Array<string>(8).fill('Jeden Montag treffen wir uns um zehn Uhr im Besprechungsraum und reden.'),
      );
      await untilProblem(document.uri, /not-english$/);
      const before = document.getText();
      assert.equal(await vscode.commands.executeCommand('labHandbook.insertAllMissing'), false);
      assert.equal(document.getText(), before);
      assert.equal(await insert(document.uri, 'absence-contingency'), true);
    });

    it('keeps the line ends of the file', async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, smallHandbook.join('\r\n').concat('\r'));
      await insert(document.uri, 'absence-contingency');
      assert.ok(document.getText().includes('## When I am away'));
      assert.doesNotMatch(document.getText(), /[^\r]\n(?!$)/);
    });

    it('does not indent the section where the text above is indented', async () => {
      const {document} = await openPage(
        `insert/lab-handbook.${ending}`,
        '# Lab handbook',
        '',
        '- Hi.',
        '  - Tell me two weeks before you go on vacation.',
      );
      await insert(document.uri, 'absence-contingency');
      assert.match(document.getText(), /\n\n## When I am away\n\nWhile/);
    });
  });
}
