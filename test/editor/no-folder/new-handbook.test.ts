import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {closeAll} from '../support/pages.ts';
import {problemsOn, untilProblem} from '../support/waiting.ts';
import {testFile} from '../support/workspace.ts';

describe('a new handbook in a window without a folder', () => {
  afterEach(closeAll);

  it('can have a page for each area, which are checked together', async () => {
    const folder = testFile('no-folder-pages');
    const answers = {lab: 'Dune Lab', pi: 'Ines Dune', roles: ['mentor'], folder};
    assert.equal(await vscode.commands.executeCommand('labHandbook.newHandbook', undefined, answers), true);
    await untilProblem(vscode.Uri.joinPath(folder, '01-setting-expectations.md'), /unfilled-placeholder$/);
    assert.deepEqual(problemsOn(vscode.Uri.joinPath(folder, 'index.md')), []);
  });
});
