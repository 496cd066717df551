import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {closeAll, endings, openPage, smallHandbook, writeFile} from '../support/pages.ts';
import {problemsOn, untilProblem} from '../support/waiting.ts';

const missing = /missing-topic absence-contingency$/;
const create = () => vscode.commands.executeCommand<boolean>('labHandbook.createDiscussionGuide');

for (const ending of endings) {
  describe(`a discussion guide for a .${ending} file`, () => {
    afterEach(closeAll);

    it('opens as a new Markdown document that is no handbook, and leaves the handbook as it is', async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      await untilProblem(document.uri, missing);
      const before = document.getText();
      assert.equal(await create(), true);
      const guide = vscode.window.activeTextEditor?.document;
      assert.deepEqual([guide?.isUntitled, guide?.languageId], [true, 'markdown']);
      const text = guide?.getText() ?? '';
      assert.match(text, new RegExp(`^# Discussion guide for “lab-handbook\\.${ending}”$`, 'm'));
      assert.match(text, /^## To begin with$/m);
      assert.match(text, /^- \[ \] When you are travelling or on leave, whom can I turn to/m);
      assert.equal(document.getText(), before);
      // What is opened after it has been checked: by then it would have been, too.
      const other = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      await untilProblem(other.document.uri, missing);
      assert.ok(guide);
      assert.deepEqual(problemsOn(guide.uri), []);
    });

    it('asks what is in the text now, not what was when it was last saved', async () => {
      const editor = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      await untilProblem(editor.document.uri, missing);
      await editor.edit(edit =>
        edit.insert(
          editor.document.positionAt(0),
          '<!-- lab-handbook: ignore absence-contingency -- never away -->\n\n',
        ),
      );
      assert.equal(await create(), true);
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.doesNotMatch(text, /When you are travelling/);
      assert.match(text, /^## Not for this lab$[\s\S]*^- A plan for when the PI is away: never away$/m);
    });

    it('is no page of the handbook where it is saved beside it', async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      await untilProblem(document.uri, missing);
      await create();
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      const path = document.uri.path.split('/').slice(-3, -1).join('/');
      const saved = await writeFile(`${path}/lab-handbook-guide.${ending}`, text);
      await vscode.window.showTextDocument(saved);
      const other = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      await untilProblem(other.document.uri, missing);
      assert.deepEqual(problemsOn(saved), []);
    });

    it('is not made of a handbook in another language', async () => {
      const {document} = await openPage(
        `lab-handbook.${ending}`,
        '# Unser Labor',
        '',
        ...Array<string>(8).fill('Jeden Montag treffen wir uns um zehn Uhr im Besprechungsraum und reden.'),
      );
      await untilProblem(document.uri, /not-english$/);
      assert.equal(await create(), false);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    });
  });
}
