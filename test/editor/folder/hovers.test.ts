import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {type Cursor, openAt, openUntitledAt, readable} from '../support/cursor.ts';
import {closeAll, endings} from '../support/pages.ts';
import {until} from '../support/waiting.ts';

/** What is shown when the mouse rests on the cursor's place, and what it is shown for. */
async function hoverAt({document, position}: Cursor): Promise<{text: string; about: string}[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .map(({contents, range}) => ({
      text: contents.map(part => readable(part)).join('\n'),
      about: range ? document.getText(range) : '',
    }))
    .filter(({text}) => text !== '');
}

/** The only hover at the cursor. */
async function onlyHover(cursor: Cursor): Promise<{text: string; about: string}> {
  const [hover, ...others] = await hoverAt(cursor);
  assert.deepEqual(others, []);
  assert.ok(hover, 'no hover');
  return hover;
}

const absence = ['While I am travelling, the lab manager ', 'stands in for me.'] as const;
const source = /Statements quoted from the "MIT Biology Mentoring Competencies"/;

for (const ending of endings) {
  describe(`hovering in a .${ending} handbook`, () => {
    const open = (...lines: string[]) => openAt(`lab-handbook.${ending}`, ...lines);
    afterEach(closeAll);

    it('tells of a heading which topics its section addresses', async () => {
      const {text, about} = await onlyHover(await open('# Handbook', '', '## Tra‸vel', '', absence.join('')));
      assert.equal(about, '## Travel');
      assert.match(text, /^This section speaks of:/);
      assert.match(
        text,
        /\*\*A plan for when the PI is away\*\* \(addressed\)\n\n> Provide contingencies in cases of/,
      );
      assert.match(text, /\(command:labHandbook\.learnAbout\?%5B%22topics%2Fabsence-contingency%22%5D\)/);
      assert.match(
        text,
        /\(command:labHandbook\.goToEvidence\?%5B%22absence-contingency%22%2C%22file%3A[^)]*%22%5D\)/,
      );
      assert.match(text, source);
    });

    it('tells of a sentence what it addresses, and of others nothing', async () => {
      const {text, about} = await onlyHover(
        await open('# Handbook\r', '\r', `Our freezer is blue. ${absence.join('‸')}\r`),
      );
      assert.equal(about, absence.join(''));
      assert.match(text, /^This sentence speaks of:\n\n\*\*A plan for when the PI is away\*\*/);
      assert.deepEqual(await hoverAt(await open('# Handbook', '', 'Our free‸zer is blue.')), []);
    });

    it('counts the topics beyond the first six', async () => {
      const ids = ['feedback', 'meetings', 'recognition', 'onboarding', 'expectations', 'career-plan'];
      const text = (
        await onlyHover(
          await open('# Hand‸book', '', `<!-- lab-handbook: covers ${ids.join(' ')} research-skills -->`),
        )
      ).text;
      assert.equal(text.match(/\(addressed\)/g)?.length, 6);
      assert.match(text, /… and 1 more\./);
    });

    it('explains the id in a comment for the linter', async () => {
      const topic = await onlyHover(await open('<!-- lab-handbook: ignore meet‸ings -- no -->'));
      assert.equal(topic.about, 'meetings');
      assert.match(topic.text, /\(not for this lab\)[\s\S]*\n> /);
      assert.match(topic.text, source);
      const rule = await onlyHover(await open('<!-- lab-handbook: ignore-rule empty‸-section -->'));
      assert.match(rule.text, /learnAbout\?%5B%22rules%2Fempty-section%22%5D/);
      assert.deepEqual(await hoverAt(await open('<!-- lab-handbook: ignore no-such‸-topic -->')), []);
    });

    it('explains the id in the front matter', async () => {
      const {text, about} = await onlyHover(
        await open('---', 'lab-handbook: {ignore: [meet‸ings]}', '---', '', 'We study yeast.'),
      );
      assert.equal(about, 'meetings');
      assert.match(text, /\(not for this lab\)/);
    });

    it('says nothing in an empty handbook, nor in a file that is none', async () => {
      assert.deepEqual(await hoverAt(await open('‸')), []);
      assert.deepEqual(await hoverAt(await openAt(`notes.${ending}`, '# Travel‸', '', absence.join(''))), []);
    });
  });
}

describe('hovering in a config', () => {
  const open = (...lines: string[]) => openAt('.lab-handbook.yaml', ...lines);
  afterEach(closeAll);

  it('explains a topic wherever one stands', async () => {
    for (const lines of [
      ['topics:', '  meet‸ings: off'],
      ['handbooks: [{name: A, files: [], ignore: [meet‸ings]}]'],
      ['handbooks: [{name: A, files: [], ignore: [{topic: meet‸ings, reason: no}]}]'],
      ['roles: [mentor', 'topics:', '  meet‸ings: off'],
      ['topics:\r', '  meet‸ings: off\r'],
    ]) {
      const {text, about} = await onlyHover(await open(...lines));
      assert.equal(about, 'meetings', lines.join('\n'));
      assert.match(text, source);
    }
  });

  it('explains a rule', async () => {
    const {text} = await onlyHover(await open('rules:', '  empty‸-section: off'));
    assert.match(text, /learnAbout\?%5B%22rules%2Fempty-section%22%5D/);
  });

  it('shows the words of a lab’s own checklist as they are, never as links', async () => {
    const checklist = [
      'checklist:',
      '  areas:',
      '    - id: safety',
      '      title: Safety',
      '      rows:',
      '        - id: lone-working',
      '          title: Working alone',
      '          mentor:',
      '            title: "[Click](command:workbench.action.quit)"',
      '            find: "![x](https://example.org/x.png) <b>bold</b>"',
      '            cues: [work alone]',
      'topics:',
    ];
    const {document, position} = await open(...checklist, '  lone‸-working: off');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const markdown = hovers.flatMap(({contents}) =>
      contents.map(part => (typeof part === 'string' ? part : part.value)),
    );
    assert.match(markdown.join(''), /\\\[Click\\\]\\\(command/);
    assert.doesNotMatch(markdown.join(''), /[^\\]\[|[^\\]\]|[^\\]</);
  });

  it('says nothing elsewhere, nor in an empty one', async () => {
    assert.deepEqual(await hoverAt(await open('‸')), []);
    assert.deepEqual(await hoverAt(await open('review-months: 1‸2')), []);
  });
});

describe('hovering in a document that was never saved', () => {
  afterEach(closeAll);

  it('tells what it addresses once it says that it is a handbook', async () => {
    const cursor = await openUntitledAt('---', 'lab-handbook: true', '---', '', absence.join('‸'));
    await until('the hover', async () => (await hoverAt(cursor)).length === 1);
  });
});
