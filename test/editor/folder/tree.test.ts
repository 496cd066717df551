import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {closeAll, endings, openPage} from '../support/pages.ts';
import {until, untilProblem} from '../support/waiting.ts';

const run = <T>(command: string, ...args: unknown[]) =>
  Promise.resolve(vscode.commands.executeCommand<T>(`labHandbook.tree.${command}`, ...args));
/** A topic as the view hands it to a button. */
const topic = (id: string, status: string) => ({kind: 'topic', id, coverage: {status}});
const missing = /missing-topic absence-contingency$/;
const handbook = [
  '# Our lab handbook',
  '',
  'We study how lichens share water.',
  '',
  '<!-- lab-handbook: ignore names-and-pronouns -- on the door signs -->',
  '',
  '## Meetings',
  '',
  'I meet each of you every week for an hour; bring an agenda.',
  '',
  '## When I am away',
  '',
  'I like trains.',
] as const;

describe('the filter of the tree', () => {
  afterEach(() => run('clearFilter'));

  it('takes statuses and roles, one after the other, and lets go of both', async () => {
    const statuses = ['missing', 'partial'];
    assert.deepEqual(await run('filterStatus', ['partial', 'missing']), {statuses, roles: []});
    assert.deepEqual(await run('filterRole', ['mentor']), {statuses, roles: ['mentor']});
    assert.deepEqual(await run('clearFilter'), {statuses: [], roles: []});
  });

  it('takes all, none and what it does not know as no filter', async () => {
    const none = {statuses: [], roles: []};
    assert.deepEqual(await run('filterStatus', ['missing', 'partial', 'covered', 'ignored']), none);
    assert.deepEqual(await run('filterStatus', []), none);
    assert.deepEqual(await run('filterRole', ['dean']), none);
  });

  it('stays as it was where the user is asked and changes their mind', async () => {
    await run('filterRole', ['practice']);
    let answer: unknown;
    const asked = run('filterRole').then(filter => {
      answer = filter;
    });
    // No API says when the list is open; until it is, closing it does nothing.
    await until('the list to be closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return answer;
    });
    await asked;
    assert.deepEqual(answer, {statuses: [], roles: ['practice']});
  });
});

for (const ending of endings) {
  describe(`a topic of the tree, in a .${ending} file`, () => {
    let uri: vscode.Uri;
    const inView = () => vscode.window.activeTextEditor?.document.uri.toString();

    beforeEach(async () => {
      const {document} = await openPage(`lab-handbook.${ending}`, ...handbook);
      ({uri} = document);
      await untilProblem(uri, missing);
    });
    afterEach(closeAll);

    const clicks: readonly [string, string, number][] = [
      ['is addressed', 'meetings', 9],
      ['is not found', 'absence-contingency', 11],
      ['is not for this lab', 'names-and-pronouns', 5],
    ];
    for (const [what, id, line] of clicks) {
      it(`leads to its place when it ${what}`, async () => {
        assert.equal(await vscode.commands.executeCommand('labHandbook.goToEvidence', id), true);
        assert.equal(inView(), uri.toString());
        assert.equal(vscode.window.activeTextEditor?.selection.start.line, line - 1);
      });
    }

    it('leads to its place in the handbook that is meant, whatever is in view', async () => {
      await openPage(`lab-handbook.${ending}`, ...handbook);
      const go = (page: vscode.Uri) =>
        vscode.commands.executeCommand('labHandbook.goToEvidence', 'meetings', page.toString());
      assert.equal(await go(uri), true);
      assert.equal(inView(), uri.toString());
    });

    it('is inserted by its button, into the page in view', async () => {
      assert.equal(await run('insert', topic('absence-contingency', 'missing')), true);
      assert.equal(inView(), uri.toString());
      await untilProblem(uri, missing, false);
    });

    it('is inserted with all that are selected, but for those that are addressed', async () => {
      const chosen = [
        topic('absence-contingency', 'missing'),
        topic('recognition', 'missing'),
        topic('meetings', 'covered'),
        {kind: 'row', id: 'meetings', children: []},
      ];
      assert.equal(await run('insert', chosen[0], chosen), true);
      await untilProblem(uri, missing, false);
      await untilProblem(uri, /missing-topic recognition$/, false);
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      // The section on being away was there already, and got its text.
      assert.equal(text.match(/^## /gm)?.length, 3);
    });

    it('opens its page by its button', async () => {
      assert.equal(await run('learn', topic('absence-contingency', 'missing')), true);
    });

    it('offers nothing by buttons that do not suit it, nor for a whole row', async () => {
      assert.equal(await run('insert', topic('names-and-pronouns', 'ignored')), false);
      assert.equal(await run('ignore', topic('names-and-pronouns', 'ignored')), false);
      assert.equal(await run('insert', {kind: 'row', id: 'meetings', children: []}), false);
      assert.equal(await run('learn'), false);
      assert.equal(vscode.window.activeTextEditor?.document.isDirty, false);
    });
  });
}
