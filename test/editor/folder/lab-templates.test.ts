// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets look like template strings and are none
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {toSnippet} from '../../../src/snippets/render.ts';
import {completionsAt, labelOf} from '../support/cursor.ts';
import {makeWatchedFolder} from '../support/file-events.ts';
import {closeAll, endings, openPage, replaceText, smallHandbook, writeFile} from '../support/pages.ts';
import {problemsOn, untilProblem} from '../support/waiting.ts';

const own = [
  'checklist:',
  '  areas:',
  '    - id: safety',
  '      title: Safety',
  '      rows:',
  '        - id: lone-working',
  '          title: Working alone',
  '          mentor: {title: A rule, find: Who must know., cues: [alone]}',
];
const alone = [
  '# Alone in the lab',
  '',
  '## mentor',
  '',
  'After [time of day / dark], pay $50 to \\ | , } [name].',
];
const away = ['# On the road', '', '## mentor', '', 'Ask ${CLIPBOARD}.'];
const insert = (uri: vscode.Uri, ...topics: string[]) =>
  vscode.commands.executeCommand<boolean>('labHandbook.insertSection', uri.toString(), topics);
let count = 0;

/** Writes a config, these templates and a handbook into a folder of their own, and opens the handbook. */
async function openLab(ending: string, templates: Readonly<Record<string, readonly string[]>>) {
  const folder = `lab-templates/${Date.now()}-${++count}`;
  const pages = `handbooks: [{name: Ours, files: ["**/*.${ending}", "**/*.md"]}]`;
  // Whether a template comes or goes is told of only where the folder is watched.
  await makeWatchedFolder(Object.keys(templates).length > 0 ? `${folder}/ours` : folder);
  const config = await writeFile(`${folder}/.lab-handbook.yaml`, 'templates: ours/', pages, ...own);
  for (const [name, text] of Object.entries(templates)) await writeFile(`${folder}/ours/${name}`, ...text);
  const page = await writeFile(`${folder}/lab-handbook.${ending}`, ...smallHandbook);
  const editor = await vscode.window.showTextDocument(page, {preview: false});
  const template = (name: string) => vscode.Uri.joinPath(page, '..', 'ours', name);
  return {editor, document: editor.document, page, config, template};
}

for (const ending of endings) {
  describe(`a lab’s own templates for a .${ending} handbook`, () => {
    afterEach(closeAll);

    it('answer a topic of its own, just as they are written', async () => {
      const {document, page} = await openLab(ending, {'lone-working.md': alone});
      assert.equal(await insert(page, 'lone-working'), true);
      const text = document.getText();
      assert.ok(text.includes('Alone in the lab'), text);
      assert.ok(text.includes(alone[4] ?? ''), text);
      assert.ok(!text.includes('Who must know'));
    });

    it('with a mistake show it on its line, and what ships is inserted until it is mended', async () => {
      const {document, page, template} = await openLab(ending, {'absence-contingency.md': away});
      const uri = template('absence-contingency.md');
      await untilProblem(uri, /^5 template$/);
      const [shown] = vscode.languages.getDiagnostics(uri);
      assert.match(shown?.message ?? '', /^Variables are not known here: `\$\{CLIPBOARD\}`/);
      assert.equal(await insert(page, 'absence-contingency'), true);
      assert.ok(document.getText().includes('When I am away'));
      assert.ok(!document.getText().includes('CLIPBOARD'));
      await vscode.commands.executeCommand('undo');
      const editor = await vscode.window.showTextDocument(uri, {preview: false});
      await replaceText(editor, '${CLIPBOARD}', '[name]');
      await untilProblem(uri, /template$/, false);
      assert.equal(await insert(page, 'absence-contingency'), true);
      assert.ok(document.getText().includes('Ask [name].'), document.getText());
    });

    it('are no pages of the handbook, whatever its patterns say', async () => {
      const {page, template} = await openLab(ending, {'lone-working.md': [...alone, '', 'Our vacation.']});
      await untilProblem(page, /missing-topic lone-working$/);
      await vscode.window.showTextDocument(template('lone-working.md'), {preview: false});
      await untilProblem(page, /missing-topic lone-working$/);
      assert.deepEqual(problemsOn(template('lone-working.md')), []);
    });

    it('are offered where somebody writes a heading', async () => {
      const {editor, document} = await openLab(ending, {'lone-working.md': alone});
      const end = document.lineAt(document.lineCount - 1).range.end;
      await editor.edit(edit => edit.insert(end, '\n##'));
      const position = document.lineAt(document.lineCount - 1).range.end;
      const item = (await completionsAt({document, position}, '#')).find(
        one => labelOf(one) === 'Alone in the lab',
      );
      assert.ok(item?.insertText instanceof vscode.SnippetString);
      assert.match(item.insertText.value, /pay \\\$50 to/);
    });

    it('that are deleted, or renamed to no row, are used no more and say so', async () => {
      const {document, page, template} = await openLab(ending, {'lone-working.md': alone});
      await untilProblem(page, /missing-topic lone-working$/);
      await vscode.workspace.fs.rename(template('lone-working.md'), template('lone-worker.md'));
      await untilProblem(template('lone-worker.md'), /^1 template$/);
      assert.equal(await insert(page, 'lone-working'), true);
      assert.ok(document.getText().includes('[Who must know]'), document.getText());
    });
  });
}

describe('a folder of templates', () => {
  afterEach(closeAll);

  it('that is not there is told on the line of the config', async () => {
    const {config} = await openLab('md', {});
    await untilProblem(config, /^1 template$/);
    await writeFile(`${vscode.workspace.asRelativePath(config).replace(/[^/]*$/, '')}ours/README.md`, 'Ours');
    await untilProblem(config, /template$/, false);
  });
});

describe('what VS Code inserts', () => {
  afterEach(closeAll);

  it('is the text of the template, to the letter', async () => {
    const texts = [
      'Costs $5 {now} \\ ${TM_FILEPATH} $CLIPBOARD `$1` ${1:x} ${1|a,b|} ${TM_FILENAME/(.*)/$1/}',
      'Say [a, b / c | d]. Then [a /  / $b}]. Then [${CLIPBOARD}].',
      'Ask [name of it]² [name of it], \\[name of it\\] \\} \\$ | , [x\\]',
      '- [weekly\\ / $0 / }]\n- [weekly\\ / $0 / }]\n\n[go](command:x) <b>',
    ];
    for (const text of texts) {
      const editor = await openPage('notes.md', '');
      await editor.insertSnippet(new vscode.SnippetString(toSnippet(text)), new vscode.Position(0, 0));
      assert.equal(editor.document.getText().trimEnd(), text);
    }
  });
});
