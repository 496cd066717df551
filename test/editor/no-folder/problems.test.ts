import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {closeAll, endings, openPage, smallHandbook, writeFile} from '../support/pages.ts';
import {problemsOn, untilProblem} from '../support/waiting.ts';

const missing = /missing-topic absence-contingency$/;

for (const ending of endings) {
  describe(`a .${ending} file without a folder`, () => {
    afterEach(closeAll);

    it('is checked by its name, and takes a section', async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, ...smallHandbook);
      await untilProblem(document.uri, missing);
      const uri = document.uri.toString();
      await vscode.commands.executeCommand('labHandbook.insertSection', uri, ['absence-contingency']);
      assert.match(document.getText(), /\n\n## When I am away\n\n/);
      await untilProblem(document.uri, missing, false);
    });

    it('is a handbook by itself: what else lies beside it is not read', async () => {
      const away = [
        '# Welcome',
        '',
        'While I am travelling, Robin stands in for me and our meetings move online.',
      ];
      await writeFile(`beside/welcome.${ending}`, ...away, '', '## Empty');
      const uri = await writeFile(`beside/lab-handbook.${ending}`, ...smallHandbook);
      await vscode.window.showTextDocument(uri);
      await untilProblem(uri, missing);
      assert.deepEqual(problemsOn(vscode.Uri.joinPath(uri, '..', `welcome.${ending}`)), []);
    });
  });
}

describe('a new document', () => {
  afterEach(closeAll);

  it('is checked once its front matter says so, and takes all sections', async () => {
    const content = ['---', 'lab-handbook: true', '---', '', ...smallHandbook].join('\n');
    const document = await vscode.workspace.openTextDocument({language: 'markdown', content});
    await vscode.window.showTextDocument(document);
    await untilProblem(document.uri, missing);
    await vscode.commands.executeCommand('labHandbook.insertAllMissing');
    await untilProblem(document.uri, /missing-topic/, false);
  });
});
