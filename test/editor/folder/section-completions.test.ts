import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {type Cursor, completionsAt, labelOf, openAt, openUntitledAt, readable} from '../support/cursor.ts';
import {closeAll, endings} from '../support/pages.ts';
import {until, untilProblem} from '../support/waiting.ts';

/** The sections on offer at the cursor: their items are looked for by the topics' ids too. */
async function offers(cursor: Cursor, trigger?: string): Promise<vscode.CompletionItem[]> {
  const items = await completionsAt(cursor, trigger);
  return items.filter(({filterText}) => filterText?.includes('absence-contingency'));
}

const textOf = (item: vscode.CompletionItem | undefined) =>
  item?.insertText instanceof vscode.SnippetString ? item.insertText.value : undefined;

for (const ending of endings) {
  describe(`the sections offered in a .${ending} handbook`, () => {
    const open = (...lines: string[]) => openAt(`lab-handbook.${ending}`, ...lines);
    afterEach(closeAll);

    it('are a row’s missing topics together, and each alone', async () => {
      const items = await offers(await open('# Handbook', '', '##‸'), '#');
      assert.deepEqual(items.map(labelOf), Array(4).fill('When I am away'));
      assert.match(String(items[0]?.detail), /PI is away.*; .*; /);
      assert.match(String(items[1]?.detail), /^A plan for when the PI is away$/);
    });

    it('replace what was typed with a heading as deep as the marks', async () => {
      const page = await open('# Handbook', '', 'Text.', '### away‸');
      const [, item] = await offers(page);
      assert.match(textOf(item) ?? '', /^\n### When I am away\n\nWhile .*\$\{1:\[name of the deputy\]\}/);
      assert.equal(item?.keepWhitespace, true);
      assert.ok(item?.range instanceof vscode.Range);
      assert.equal(page.document.getText(item.range), '### away');
    });

    it('have the depth of their neighbours after lab', async () => {
      const [item] = await offers(await open('# Handbook', '', '### Meetings', '', 'lab‸'));
      assert.match(textOf(item) ?? '', /^### When I am away\n/);
    });

    it('show the section and quote the statement with its source', async () => {
      const [, item] = await offers(await open('##‸'));
      assert.match(
        readable(item?.documentation),
        /When I am away[\s\S]*\[name of the deputy\][\s\S]*\n> Provide contingencies[\s\S]*MIT Biology Mentoring/,
      );
    });

    it('are found by typing, and are there with one key', async () => {
      const page = await open('# Handbook', '', 'Text.', '‸');
      await until('the section', async () => {
        if (page.document.getText().includes('When I am away')) return true;
        if (!page.document.getText().includes('absence-contingency/mentee')) {
          for (const text of ['##', ' absence-contingency/mentee'])
            await vscode.commands.executeCommand('type', {text});
          await vscode.commands.executeCommand('editor.action.triggerSuggest');
        }
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return false;
      });
      const text = page.document.getText().replaceAll('\r', '');
      assert.match(text, /^# Handbook\n\nText\.\n\n## When I am away\n\nPlease let me know when/);
      assert.ok(!text.includes('absence-contingency'));
    });

    it('take CRLF as it is', async () => {
      const [item] = await offers(await open('# Handbook\r', '\r', 'Text.\r', '##‸\r', 'More.\r'));
      assert.match(textOf(item) ?? '', /^\n## When I am away\n[\s\S]*\n$/);
    });

    it('are none of topics that the handbook addresses', async () => {
      const items = await offers(await open('<!-- lab-handbook: ignore absence-contingency -->', '', '#‸'));
      const ids = items.flatMap(({filterText}) => filterText?.split(' ').slice(-1) ?? []);
      assert.ok(ids.includes('absence-contingency/mentee'));
      assert.ok(!ids.includes('absence-contingency'));
    });

    for (const [where, ...lines] of [
      ['code', '# Handbook', '', '```r', '#‸', '```'],
      ['the front matter', '---', '#‸', 'title: Handbook', '---'],
      ['a comment', '# Handbook', '', '<!--', '##‸', '-->'],
      ['the middle of a line', 'Text #‸'],
      ['an empty document', '‸'],
    ] as const) {
      it(`are none in ${where}`, async () => {
        assert.deepEqual(await offers(await open(...lines), '#'), []);
      });
    }

    it('are none in a file that is no handbook', async () => {
      assert.deepEqual(await offers(await openAt(`notes.${ending}`, '##‸'), '#'), []);
    });

    it('are none where the setting says so', async () => {
      const page = await open('##‸');
      const settings = vscode.workspace.getConfiguration('labHandbook', page.document.uri);
      await settings.update('completion', false, vscode.ConfigurationTarget.Workspace);
      try {
        assert.deepEqual(await offers(page, '#'), []);
      } finally {
        await settings.update('completion', undefined, vscode.ConfigurationTarget.Workspace);
      }
      assert.equal((await offers(page, '#')).length, 4);
    });
  });
}

describe('the sections offered in a document that was never saved', () => {
  afterEach(closeAll);

  it('are there as soon as it says that it is a handbook', async () => {
    const page = await openUntitledAt('---', 'lab-handbook: true', '---', '', 'We study yeast.', '', '##‸');
    await untilProblem(page.document.uri, /missing-topic absence-contingency$/);
    assert.equal((await offers(page, '#')).length, 4);
  });
});
