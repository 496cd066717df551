import * as vscode from 'vscode';
import {untilProblem} from '../support/waiting.ts';
import {testFile} from '../support/workspace.ts';

describe('a handbook in a folder', () => {
  it('shows what it does not address as soon as it is opened', async () => {
    const uri = testFile('examples', 'thin.md');
    await vscode.window.showTextDocument(uri);
    await untilProblem(uri, /^71 missing-topic absence-contingency$/);
  });
});
