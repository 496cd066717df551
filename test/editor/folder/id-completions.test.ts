import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {type Cursor, completionsAt, labelOf, openAt, openUntitledAt} from '../support/cursor.ts';
import {closeAll, endings, writeFile} from '../support/pages.ts';
import {until} from '../support/waiting.ts';

const ours: readonly vscode.CompletionItemKind[] = [
  vscode.CompletionItemKind.EnumMember,
  vscode.CompletionItemKind.Keyword,
  vscode.CompletionItemKind.Property,
  vscode.CompletionItemKind.Value,
];

/** What we offer at the cursor, in the order in which it is shown; others offer the words of the text. */
async function offers(cursor: Cursor): Promise<vscode.CompletionItem[]> {
  const items = (await completionsAt(cursor)).filter(
    ({kind, label}) => kind !== undefined && ours.includes(kind) && typeof label !== 'string',
  );
  return items.sort((a, b) => (String(a.sortText) < String(b.sortText) ? -1 : 1));
}
const namesAt = async (cursor: Cursor) => (await offers(cursor)).map(labelOf);

const verbs = ['covers', 'ignore', 'ignore-rule'];
const levels = ['error', 'warning', 'information', 'hint', 'off'];
const absence = 'While I am travelling, the lab manager stands in for me.';

for (const ending of endings) {
  describe(`the ids offered in a .${ending} handbook`, () => {
    const open = (...lines: string[]) => openAt(`lab-handbook.${ending}`, ...lines);
    afterEach(closeAll);

    it('are what a comment for the linter can say', async () => {
      assert.deepEqual(await namesAt(await open('# Handbook', '', '<!-- lab-handbook: ‸ -->')), verbs);
    });

    it('are topics, first those that are missing, none twice', async () => {
      const cursor = await open('# Handbook', '', absence, '', '<!-- lab-handbook: covers recognition ‸');
      const names = await namesAt(cursor);
      assert.equal(names.length, 72);
      assert.ok(!names.includes('recognition'));
      assert.ok(names.indexOf('meetings') < names.indexOf('absence-contingency'));
      const [item] = await offers(cursor);
      assert.equal(item?.detail, 'not found');
      assert.ok(String(item?.documentation).length > 20);
    });

    it('replace the whole id that stands there', async () => {
      const cursor = await open('<!-- lab-handbook: ignore meetings/men‸t -->');
      const item = (await offers(cursor)).find(one => labelOf(one) === 'meetings/mentee');
      assert.ok(item?.range instanceof vscode.Range);
      assert.equal(cursor.document.getText(item.range), 'meetings/ment');
      assert.equal(item.insertText, 'meetings/mentee');
    });

    it('are rules where rules are to keep quiet, and nothing in a reason', async () => {
      const names = await namesAt(await open('<!-- lab-handbook: ignore-rule ‸ -->'));
      assert.ok(names.includes('empty-section') && names.length === 8);
      assert.deepEqual(await namesAt(await open('<!-- lab-handbook: ignore meetings -- we ‸ -->')), []);
    });

    it('are topics in the front matter, in each way to write a list', async () => {
      for (const lines of [
        ['lab-handbook: {ignore: [recognition, ‸]}'],
        ['lab-handbook:', '  ignore: [recognition, ‸'],
        ['lab-handbook:\r', '  ignore:\r', '    - recognition\r', '    - ‸\r'],
        ['lab-handbook:', '  ignore:', '    - recognition', '    - topic: ‸'],
      ]) {
        const names = await namesAt(await open('---', ...lines, '---', '', 'We study yeast.'));
        assert.ok(names.includes('meetings'), lines.join('\n'));
        assert.ok(!names.includes('recognition'), lines.join('\n'));
      }
    });

    it('are our settings in the front matter', async () => {
      const cursor = await open('---', 'lab-handbook:', '  ignore: []', '  ‸', '---');
      const [item, ...others] = await offers(cursor);
      assert.deepEqual(others, []);
      assert.equal(item?.insertText, 'last-reviewed: ');
      assert.deepEqual(await namesAt(await open('---', 'title: ‸', '---')), []);
    });

    it('are none in a file that is no handbook, unless it is about to become one', async () => {
      assert.deepEqual(await namesAt(await openAt(`notes.${ending}`, '<!-- lab-handbook: ‸ -->')), []);
      const names = await namesAt(await openAt(`notes.${ending}`, '---', 'lab-handbook:', '  ‸', '---'));
      assert.deepEqual(names, ['ignore', 'last-reviewed']);
    });

    it('are none where the setting says so', async () => {
      const cursor = await open('<!-- lab-handbook: ‸ -->');
      const settings = vscode.workspace.getConfiguration('labHandbook', cursor.document.uri);
      await settings.update('completion', false, vscode.ConfigurationTarget.Workspace);
      try {
        assert.deepEqual(await namesAt(cursor), []);
      } finally {
        await settings.update('completion', undefined, vscode.ConfigurationTarget.Workspace);
      }
      assert.deepEqual(await namesAt(cursor), verbs);
    });
  });

  describe(`the ids offered in the config of a .${ending} handbook`, () => {
    afterEach(closeAll);

    it('are first those that the handbook of the entry lacks', async () => {
      const cursor = await openAt(
        '.lab-handbook.yaml',
        'handbooks:',
        '  - name: Ours',
        `    files: [ours.${ending}]`,
        '    ignore: [‸]',
      );
      const folder = vscode.workspace.asRelativePath(vscode.Uri.joinPath(cursor.document.uri, '..'));
      const page = await writeFile(`${folder}/ours.${ending}`, '# Handbook', '', absence);
      await vscode.window.showTextDocument(page, {preview: false});
      await until('the status of the topics', async () => {
        const items = await offers(cursor);
        return items.find(item => labelOf(item) === 'absence-contingency')?.detail === 'addressed';
      });
      const names = await namesAt(cursor);
      assert.equal(names.length, 73);
      assert.ok(names.indexOf('meetings') < names.indexOf('absence-contingency'));
    });
  });
}

describe('the ids offered in a config', () => {
  const open = (...lines: string[]) => openAt('.lab-handbook.yaml', ...lines);
  afterEach(closeAll);

  it('are its settings, described', async () => {
    const items = await offers(await open('roles: [mentor]', '‸'));
    assert.deepEqual(items.map(labelOf), [
      'handbooks',
      'topics',
      'rules',
      'review-months',
      'checklist',
      'templates',
    ]);
    assert.ok(items.every(item => String(item.documentation).length > 10));
    assert.equal(items[0]?.insertText, 'handbooks: ');
  });

  it('are topics and rules as keys, without a second colon', async () => {
    const topics = await offers(await open('topics:', '  recognition: off', '  ‸'));
    assert.equal(topics.length, 72);
    assert.ok(topics.every(({insertText}) => String(insertText).endsWith(': ')));
    const [rule] = await offers(await open('rules:', '  m‸: off'));
    assert.equal(rule?.insertText, 'missing-topic');
  });

  it('are levels and roles as values', async () => {
    assert.deepEqual(await namesAt(await open('topics: {meetings: ‸')), levels);
    assert.deepEqual(await namesAt(await open('rules:', '  empty-section: ‸')), levels);
    assert.deepEqual(await namesAt(await open('roles: [practice, ‸]')), ['mentor', 'mentee']);
  });

  it('are there while it is empty or broken', async () => {
    assert.equal((await namesAt(await open('‸'))).length, 7);
    assert.equal((await namesAt(await open('roles: [mentor', 'topics:', '  ‸'))).length, 73);
    assert.equal((await namesAt(await open('roles: [mentor\r', 'topics:\r', '  ‸\r'))).length, 73);
  });

  it('include those of the lab’s own checklist', async () => {
    const cursor = await open(
      'checklist:',
      '  areas:',
      '    - id: safety',
      '      title: Safety',
      '      rows:',
      '        - id: lone-working',
      '          title: Working alone',
      '          mentor: {title: A rule for working alone, find: When one may., cues: [work alone]}',
      'topics:',
      '  ‸',
    );
    // While a line is half written, the config as it was before counts.
    await vscode.window.activeTextEditor?.edit(edit => edit.insert(cursor.position, 'recognition: off\n  '));
    const position = cursor.position.translate(1);
    await until('the topic', async () =>
      (await namesAt({document: cursor.document, position})).includes('lone-working'),
    );
  });
});

describe('the ids offered in a document that was never saved', () => {
  afterEach(closeAll);

  it('are there once it says that it is a handbook', async () => {
    const cursor = await openUntitledAt('---', 'lab-handbook: true', '---', '', '<!-- lab-handbook: ‸ -->');
    await until('the verbs', async () => (await namesAt(cursor)).length === verbs.length);
  });
});
