// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of snippets look like template strings
import assert from 'node:assert/strict';
import {templateBlanks} from '../../src/snippets/template.ts';
import {readTemplate} from '../../src/snippets/template-source.ts';
import {engine, lines} from '../support/engine.ts';

const file = 'data/templates/test.md';

/** Reads a template of a row of the built-in checklist; absence-contingency has three topics. */
function read(text: string, id = 'absence-contingency') {
  const row = engine.checklist.rows.find(one => one.id === id);
  assert.ok(row);
  return readTemplate(file, text, row);
}

/** Line, column and message of each problem. */
function problemsOf(text: string, id?: string): string[] {
  const {template, problems} = read(text, id);
  assert.ok(problems.length > 0 === (template === undefined));
  return problems.map(problem => {
    assert.equal(problem.file, file);
    return `${problem.line}:${problem.column}: ${problem.message}`;
  });
}

/** A template without mistakes, but for its mentee part. */
function withMentee(...text: string[]): string {
  return lines('# When I am away', '', '## mentor', '', 'A.', '', '## practice', '', 'B.', '', ...text);
}

describe('a template file', () => {
  it('gives a title and the parts in checklist order', () => {
    const text = lines(
      '# When I am away',
      '',
      '## mentee',
      '',
      'Tell me [when].',
      '',
      '- One',
      '- **Two**',
      '',
      '## mentor',
      '',
      'I call.',
      '',
      'And write.',
      '',
      '## practice',
      '',
      'I ask.',
    );
    assert.deepEqual(read(text), {
      template: {
        row: 'absence-contingency',
        title: 'When I am away',
        parts: [
          {role: 'mentor', text: 'I call.\n\nAnd write.'},
          {role: 'practice', text: 'I ask.'},
          {role: 'mentee', text: 'Tell me [when].\n\n- One\n- **Two**'},
        ],
      },
      problems: [],
    });
  });

  it('may end its lines in CRLF', () => {
    const text = withMentee('## mentee', '', 'C,', 'c.');
    assert.deepEqual(read(text.replaceAll('\n', '\r\n')), read(text));
  });

  it('needs a title', () => {
    const untitled = withMentee('## mentee', '', 'C.').replace('# When I am away\n\n', '');
    assert.deepEqual(problemsOf(untitled), [
      '1:1: Begin with the title of the section that is inserted, as in `# When I am away`.',
    ]);
  });

  it('needs a text below the title’s mark', () => {
    const empty = withMentee('## mentee', '', 'C.').replace('# When I am away', '#');
    assert.match(problemsOf(empty)[0] ?? '', /^1:1: Begin with the title/);
  });

  it('has nothing before its title', () => {
    assert.match(
      problemsOf(`Hello.\n\n${withMentee('## mentee', '', 'C.')}`)[0] ?? '',
      /^1:1: Begin with the title/,
    );
  });

  it('has nothing between its title and the first role', () => {
    const text = withMentee('## mentee', '', 'C.').replace('away\n', 'away\n\nA word before.\n');
    assert.deepEqual(problemsOf(text), [
      '3:1: Text between the title and the first role is never inserted. Move it below `mentor`, `practice`, `mentee`.',
    ]);
  });

  it('knows no heading but the roles', () => {
    assert.deepEqual(problemsOf(withMentee('## mentee', '', 'C.', '', '## Holidays', '', 'D.')), [
      '15:1: The heading “Holidays” is not known here. Write `mentor`, `practice`, `mentee`, each with two `#`.',
    ]);
  });

  it('has its roles at the second level', () => {
    assert.deepEqual(problemsOf(withMentee('### mentee', '', 'C.')), [
      '11:1: The heading “mentee” is not known here. Write `mentor`, `practice`, `mentee`, each with two `#`.',
    ]);
  });

  it('has no part for a role that the row does not have', () => {
    const text = lines(
      '# Names',
      '',
      '## mentor',
      '',
      'A.',
      '',
      '## practice',
      '',
      'B.',
      '',
      '## mentee',
      '',
      'C.',
    );
    assert.deepEqual(problemsOf(text, 'names-and-pronouns'), [
      '7:1: The row `names-and-pronouns` has no practice topic. Take this part out, or write `mentor`, `mentee`.',
    ]);
  });

  it('has a part for every role of the row', () => {
    assert.deepEqual(problemsOf(withMentee()), [
      '11:1: The part for mentee is missing. Add `## mentee` and its text.',
    ]);
  });

  it('has each role once', () => {
    assert.deepEqual(problemsOf(withMentee('## mentee', '', 'C.', '', '## mentor', '', 'D.')), [
      '15:1: `## mentor` stands here a second time. Join the two parts.',
    ]);
  });

  it('has text in every part', () => {
    assert.deepEqual(problemsOf(withMentee('## mentee')), [
      '11:1: Nothing stands below `## mentee`. Write two or three sentences.',
    ]);
  });

  const misfits: [kind: string, text: string, place: string][] = [
    ['HTML, a comment or a directive', '<!-- lab-handbook: covers meetings -->', '13:1'],
    ['HTML, a comment or a directive', 'C <br> d.', '13:3'],
    ['Code', '```text', '13:1'],
    ['Code', 'C `d`.', '13:3'],
    ['A table', '| C |\n| --- |\n| d |', '13:1'],
    ['A link', 'C [d](https://example.org).', '13:3'],
    ['A picture', 'C ![d](d.png).', '13:3'],
    ['A quotation', '> C.', '13:1'],
    ['A line across the page', '---', '13:1'],
    ['A heading', '- # C', '13:3'],
    ['Text that is struck out', 'C ~~d~~.', '13:3'],
  ];
  for (const [kind, text, place] of misfits) {
    it(`has no place for ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problemsOf(withMentee('## mentee', '', text, '', 'C.')), [
        `${place}: ${kind} has no place in a template. Keep to paragraphs and \`-\` lists.`,
      ]);
    });
  }

  it('has no footnotes and no link targets', () => {
    const found = problemsOf(withMentee('## mentee', '', 'C [^1] and [d].', '', '[^1]: E.', '', '[d]: f.md'));
    assert.deepEqual(
      found.map(problem => problem.split(' has no place')[0]),
      ['13:3: A footnote', '13:12: A link', '15:1: A footnote', '17:1: The target of a link'],
    );
  });

  it('has no front matter', () => {
    const text = `---\ntitle: Away\n---\n\n${withMentee('## mentee', '', 'C.')}`;
    assert.deepEqual(problemsOf(text), [
      '1:1: Front matter has no place in a template. Keep to paragraphs and `-` lists.',
    ]);
  });

  it('has words in its title, and nothing but words', () => {
    const titled = (title: string) =>
      problemsOf(withMentee('## mentee', '', 'C.').replace('# When I am away', title));
    for (const title of ['# 3', '# …', '# <!-- x -->']) {
      assert.match(titled(title)[0] ?? '', /^1:1: Begin with the title/, title);
    }
    for (const title of [
      '# 1. Away',
      '# *Away*',
      '# Away `now`',
      '# [Away](a.md)',
      '# Away <b>now</b>',
      '# A\\*way',
      '# Away {#away}',
      '# Away from [place]',
      '# Away &amp; back',
    ]) {
      assert.match(titled(title)[0] ?? '', /^1:1: Keep the title to plain words/, title);
    }
    for (const title of ['# Away from $here', '# Away {from}']) {
      assert.match(titled(title)[0] ?? '', /^1:\d+: Variables are not known here/, title);
    }
  });

  it('may have its title closed or underlined', () => {
    for (const title of ['# Safety, and all that #', 'Safety, and all that\n===']) {
      const text = withMentee('## mentee', '', 'C.').replace('# When I am away', title);
      assert.equal(read(text).template?.title, 'Safety, and all that');
    }
  });

  it('offers the role that was meant', () => {
    assert.match(
      problemsOf(withMentee('## Mentees', '', 'C.'))[0] ?? '',
      /^11:1: The heading “Mentees” is not known here\. Did you mean `mentee`\? Write `mentor`/,
    );
  });

  it('knows no variables of other programs', () => {
    for (const variable of [
      '${1:name}',
      '${1|a,b|}',
      '${TM_FILEPATH}',
      '${CLIPBOARD',
      '$CLIPBOARD',
      '$1',
      '{{ lab }}',
      '{{< include x.md >}}',
      '{% include x.md %}'.slice(0, 2),
      '{lab}',
      '%LAB%',
      '\\input',
    ]) {
      const text = variable === '\\input' ? `${variable}{x}` : variable;
      const found = problemsOf(withMentee('## mentee', '', `Ask ${text} for keys.`));
      assert.ok(
        found.some(one => one.startsWith(`13:5: Variables are not known here: \`${variable}`)),
        `${variable}: ${found.join(' ')}`,
      );
    }
  });

  it('may name amounts of money', () => {
    assert.deepEqual(
      read(withMentee('## mentee', '', 'It costs $50, $1.50 or US$ 5, 10 % less.')).problems,
      [],
    );
    assert.deepEqual(problemsOf(withMentee('## mentee', '', 'It costs $5 a day.')), [
      '13:10: Variables are not known here: `$5` would be inserted as it is. Write a blank such as `[name of the lab]`, and an amount of money as `5 dollars`.',
    ]);
  });

  it('has no lines that other programs would act on', () => {
    for (const line of ['::: {.callout-note}', '!!! note', '--8<-- "secret.md"', '[TOC]']) {
      const found = problemsOf(withMentee('## mentee', '', line));
      assert.ok(
        found.some(one => one.startsWith('13:1: `') && one.includes('has no place in a template')),
        found.join(' '),
      );
    }
  });

  const broken: [text: string, ...problems: RegExp[]][] = [
    ['Ask [name for keys.', /^13:5: `\[` begins a blank that does not end/],
    ['Ask name] for keys.', /^13:9: `\]` ends a blank that begins nowhere/],
    ['Ask [] for keys.', /^13:5: `\[\]` is not seen as a blank here/],
    ['Ask [the [name] of it].', /^13:5: `\[` begins/, /^13:22: `\]` ends/],
    ['Ask [the **name**].', /^13:5: `\[` begins/, /^13:18: `\]` ends/],
    [`Ask [${'a name '.repeat(20)}it].`, /^13:5: `\[a name .{52}…` is not seen/],
  ];
  for (const [text, ...expected] of broken) {
    it(`says what is broken in ${JSON.stringify(text.slice(0, 30))}`, () => {
      const found = problemsOf(withMentee('## mentee', '', text));
      assert.equal(found.length, expected.length, found.join(' '));
      for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? '', pattern);
    });
  }

  it('has no block that would hold up the parser', () => {
    assert.ok(
      problemsOf(withMentee('## mentee', '', '*a **'.repeat(5000))).includes(
        '13:1: This block is too tangled to be read. Keep to short paragraphs and `-` lists.',
      ),
    );
    assert.ok(problemsOf(withMentee('## mentee', '', '>'.repeat(20_000))).length > 0);
  });

  it('is no longer than anybody would read', () => {
    assert.deepEqual(problemsOf(withMentee('## mentee', '', 'C. '.repeat(30_000))), [
      '1:1: This file is too long for a template: it may have 65536 characters at most.',
    ]);
  });

  it('of a lab may have some of the parts, but not none', () => {
    const row = engine.checklist.rows.find(one => one.id === 'absence-contingency');
    assert.ok(row);
    const {template, problems} = readTemplate(file, '# Away\n\n## mentee\n\nTell me.\n', row, 'some parts');
    assert.deepEqual(problems, []);
    assert.deepEqual(template?.parts, [{role: 'mentee', text: 'Tell me.'}]);
    assert.deepEqual(
      readTemplate(file, '# Away\n', row, 'some parts').problems.map(({line, message}) => [line, message]),
      [[2, 'There is nothing to insert yet. Add `## mentor`, `## practice`, `## mentee`, and its text.']],
    );
  });

  it('has no brackets that the linter would not see as a blank', () => {
    assert.deepEqual(problemsOf(withMentee('## mentee', '', '- Write to [name], as in [date]: C.')), [
      '13:26: `[date]` is not seen as a blank here. Write words in it, at most 120 characters; put a space before it, and a space, a comma or a full stop after it.',
    ]);
  });
});

describe('the blanks of a template', () => {
  it('are places to write or to choose', () => {
    assert.deepEqual(templateBlanks('I ask [name] [weekly / every two weeks].'), [
      {text: '[name]', start: 6, end: 12, options: []},
      {text: '[weekly / every two weeks]', start: 13, end: 39, options: ['weekly', 'every two weeks']},
    ]);
  });

  it('have no empty option, which VS Code does not know', () => {
    assert.deepEqual(
      templateBlanks('I ask [weekly /  / monthly].').map(({options}) => options),
      [['weekly', 'monthly']],
    );
  });

  it('are no choice where a slash stands within a word', () => {
    assert.deepEqual(
      templateBlanks('Write [name/initials].').map(({options}) => options),
      [[]],
    );
  });
});
