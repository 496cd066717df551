import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {ourExtension, testFile} from '../support/workspace.ts';

describe('a window with several folders', () => {
  it('has each of them open', () => {
    const folders = vscode.workspace.workspaceFolders?.map(({uri}) => uri.fsPath);
    assert.deepEqual(
      folders,
      ['alpha', 'beta', 'examples'].map(name => testFile(name).fsPath),
    );
  });

  it('activates the extension', async () => {
    await ourExtension().activate();
    assert.ok(ourExtension().isActive);
  });
});
