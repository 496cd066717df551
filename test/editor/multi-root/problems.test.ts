import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {closeAll, endings, smallHandbook, writeFile} from '../support/pages.ts';
import {problemsOn, until, untilProblem} from '../support/waiting.ts';

const missing = /missing-topic recognition$/;

for (const ending of endings) {
  describe(`handbooks in several folders, as .${ending}`, () => {
    afterEach(closeAll);

    it('are judged each by itself', async () => {
      const thanks = [
        '',
        '## Thanks',
        '',
        'I praise good work in public, and we celebrate every paper with cake.',
      ];
      const one = await writeFile(`alpha/lab-manual.${ending}`, ...smallHandbook);
      const two = await writeFile(`beta/lab-manual.${ending}`, ...smallHandbook, ...thanks);
      for (const uri of [one, two]) await vscode.window.showTextDocument(uri, {preview: false});
      await untilProblem(one, missing);
      await untilProblem(two, /missing-topic mentor-limits$/);
      await untilProblem(two, missing, false);
    });

    it('follow the settings of their own folder', async () => {
      const one = await writeFile(`alpha/group-handbook.${ending}`, ...smallHandbook);
      const two = await writeFile(`beta/group-handbook.${ending}`, ...smallHandbook);
      const [alpha] = vscode.workspace.workspaceFolders ?? [];
      const set = (value: unknown) =>
        vscode.workspace
          .getConfiguration('labHandbook', alpha?.uri)
          .update('roles', value, vscode.ConfigurationTarget.WorkspaceFolder);
      await set(['mentee']);
      try {
        for (const uri of [one, two]) await vscode.window.showTextDocument(uri, {preview: false});
        await untilProblem(one, /missing-topic recognition\/mentee$/);
        await untilProblem(two, missing);
        assert.ok(!problemsOn(one).some(problem => missing.test(problem)));
      } finally {
        await set(undefined);
      }
      await untilProblem(one, missing);
    });

    it('take a section into the folder of the page in view', async () => {
      const one = await writeFile(`alpha/working-with-me.${ending}`, ...smallHandbook);
      const two = await writeFile(`beta/working-with-me.${ending}`, ...smallHandbook);
      for (const uri of [one, two]) await vscode.window.showTextDocument(uri, {preview: false});
      await untilProblem(two, missing);
      await vscode.commands.executeCommand('labHandbook.insertSection', two.toString(), ['recognition']);
      await untilProblem(two, missing, false);
      await until('the other to have its gap', () => problemsOn(one).some(problem => missing.test(problem)));
    });
  });
}

describe('a folder with a config at its top', () => {
  it('has its handbooks looked at before a page is open', async () => {
    const page = await writeFile('beta/pages/rules.md', ...smallHandbook);
    const config = await writeFile(
      'beta/.lab-handbook.yaml',
      'handbooks:',
      '  - name: Ours',
      '    files: [pages/*.md]',
    );
    try {
      await untilProblem(page, missing);
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    await until('the findings to go with the config', () => problemsOn(page).length === 0);
  });
});
