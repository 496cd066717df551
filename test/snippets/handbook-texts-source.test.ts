import assert from 'node:assert/strict';
import {withNames} from '../../src/snippets/handbook-texts.ts';
import {readHandbookTexts} from '../../src/snippets/handbook-texts-source.ts';
import {lines} from '../support/engine.ts';

const file = 'data/test.md';
const introduction = ['## introduction', '', 'Hello.', '', '{{pi}}', ''];
const index = ['## index', '', '### Where', '', 'There.', ''];
const agreement = ['## agreement', '', '### We of {{lab}}', '', 'Signed: {{pi}}'];

/** Line, column and message of each problem. */
function problemsOf(...text: string[]): string[] {
  const {texts, problems} = readHandbookTexts(file, lines(...text));
  assert.ok(problems.length > 0 === (texts === undefined));
  return problems.map(problem => {
    assert.equal(problem.file, file);
    return `${problem.line}:${problem.column}: ${problem.message}`;
  });
}

describe('the texts of a new handbook', () => {
  const all = ['# {{lab}} handbook', '', ...introduction, ...index, ...agreement];

  it('are a title, an introduction, and two texts with titles', () => {
    const {texts, problems} = readHandbookTexts(file, lines(...all).replaceAll('\n', '\r\n'));
    assert.deepEqual(problems, []);
    assert.deepEqual(texts, {
      title: '{{lab}} handbook',
      introduction: 'Hello.\n\n{{pi}}',
      index: {title: 'Where', body: 'There.'},
      agreement: {title: 'We of {{lab}}', body: 'Signed: {{pi}}'},
    });
  });

  it('take the names in, as they are and without a look at what these say', () => {
    const {texts} = readHandbookTexts(file, lines(...all));
    assert.ok(texts);
    assert.deepEqual(withNames(texts, {lab: '$& {{pi}}', pi: 'Li\n*Wu*'}), {
      title: '\\$& \\{\\{pi\\}\\} handbook',
      introduction: 'Hello.\n\nLi \\*Wu\\*',
      index: {title: 'Where', body: 'There.'},
      agreement: {title: 'We of \\$& \\{\\{pi\\}\\}', body: 'Signed: Li \\*Wu\\*'},
    });
  });

  it('have no names but those there are', () => {
    const other = ['## introduction', '', 'Hello {{ lab }},', 'from {{PI}} and {{', ''];
    assert.deepEqual(problemsOf('# {{lab}}', '', ...other, ...index, ...agreement), [
      '5:7: `{{ lab }}` is not known here. There are `{{lab}}` and `{{pi}}`.',
      '6:6: `{{PI}}` is not known here. There are `{{lab}}` and `{{pi}}`.',
      '6:17: `{{` is not known here. There are `{{lab}}` and `{{pi}}`.',
    ]);
  });

  it('begin with the title, and nothing stands between it and the first part', () => {
    assert.deepEqual(problemsOf(...introduction, ...index, ...agreement), [
      '1:1: Begin with the title of the handbook, as in `# {{lab}} handbook`.',
    ]);
    assert.deepEqual(problemsOf('# T', '', 'Lost.', '', ...introduction, ...index, ...agreement), [
      '3:1: Text below the title is never written. Move it below a part.',
    ]);
  });

  it('have each part once, and no other', () => {
    assert.deepEqual(problemsOf('# T', '', ...introduction, ...index), [
      '15:1: The part `## agreement` is missing.',
    ]);
    assert.deepEqual(problemsOf('# T', '', ...introduction, ...index, ...index, ...agreement), [
      '15:1: `## index` stands here a second time. Join the two parts.',
    ]);
    assert.deepEqual(
      problemsOf('# T', '', ...introduction, ...index, '## farewell', '', 'Bye.', '', ...agreement),
      [
        '15:1: The heading “farewell” is not known here. Write `## introduction`, `## index`, `## agreement`, each once.',
      ],
    );
  });

  it('have a title where one is written, and no other heading', () => {
    assert.deepEqual(problemsOf('# T', '', ...introduction, '## index', '', 'There.', '', ...agreement), [
      '9:1: Begin `## index` with its title, as in `### Our title`.',
    ]);
    assert.deepEqual(
      problemsOf('# T', '', ...introduction, '### More', '', 'A.', '', ...index, ...agreement),
      ['9:1: `## introduction` has no place for this heading.'],
    );
    assert.deepEqual(
      problemsOf('# T', '', ...introduction, ...index, ...agreement, '', '#### More', '', 'A.'),
      ['21:1: `## agreement` has no place for this heading.'],
    );
  });

  it('are not empty', () => {
    assert.deepEqual(problemsOf('# T', '', '## introduction', '', ...index, ...agreement), [
      '3:1: Nothing stands below the heading “introduction”.',
    ]);
    assert.deepEqual(problemsOf('# T', '', ...introduction, '## index', '', '### Where', '', ...agreement), [
      '11:1: Nothing stands below the heading “Where”.',
    ]);
  });
});
