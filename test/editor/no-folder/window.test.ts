import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {ourExtension, testFile} from '../support/workspace.ts';

describe('a window without a folder', () => {
  it('has no folder open', () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
  });

  it('opens an example and activates the extension', async () => {
    const document = await vscode.workspace.openTextDocument(testFile('examples', 'thin.md'));
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'markdown');
    await ourExtension().activate();
    assert.ok(ourExtension().isActive);
  });
});
