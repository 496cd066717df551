import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {ourExtension, testFile} from '../support/workspace.ts';

describe('a window with a folder', () => {
  it('has the copy of the fixtures open', () => {
    const folders = vscode.workspace.workspaceFolders?.map(({uri}) => uri.fsPath);
    assert.deepEqual(folders, [testFile().fsPath]);
  });

  it('finds the examples in it', async () => {
    const found = await vscode.workspace.findFiles('examples/*.md');
    assert.deepEqual(found.map(({path}) => path.split('/').at(-1)).sort(), ['full.md', 'thin.md']);
  });

  it('activates the extension', async () => {
    await ourExtension().activate();
    assert.ok(ourExtension().isActive);
  });
});
