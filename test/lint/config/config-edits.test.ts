import assert from 'node:assert/strict';
import picomatch from 'picomatch';
import {readConfig} from '../../../src/lint/config/config-source.ts';
import {addHandbook} from '../../../src/lint/config/handbook-edit.ts';
import {ignoreInConfig} from '../../../src/lint/config/ignore-edit.ts';
import {configWith, filesBelow, newConfig} from '../../../src/lint/config/new-config.ts';
import {data, lines} from '../../support/engine.ts';

const read = (text: string) => {
  const {config, problems} = readConfig('c.yaml', text, {
    schema: data.configSchema,
    checklist: data.knowledge.checklist,
    groups: data.knowledge.vocabulary.groups,
  });
  assert.deepEqual(problems, []);
  return config;
};

describe('ignoring a topic in a config', () => {
  const text = lines(
    '# Ours',
    'handbooks:',
    '  - name: One',
    '    files: [one.md] # the first',
    '  - name: Two',
    '    files:',
    '      - two.md',
    '    ignore:',
    '      - recognition # said elsewhere',
    'review-months: 24',
  );

  it('adds it with its reason to the handbook meant, and keeps comments and order', () => {
    const changed = ignoreInConfig(text, 1, ['meetings', 'feedback'], 'we have none: no') ?? '';
    assert.deepEqual(read(changed).handbooks[1]?.ignored, [
      {topic: 'recognition', reason: ''},
      {topic: 'meetings', reason: 'we have none: no'},
      {topic: 'feedback', reason: 'we have none: no'},
    ]);
    for (const comment of ['# Ours', '# the first', '# said elsewhere']) assert.ok(changed.includes(comment));
    assert.deepEqual(read(changed).handbooks[0]?.ignored, []);
  });

  it('changes nothing else, however the config is written', () => {
    const cases: [string, string][] = [
      [
        'handbooks: [{name: A, files: [a.md]}]\n',
        'handbooks: [{name: A, files: [a.md], ignore: [meetings]}]\n',
      ],
      [
        'handbooks:\n  - name: A\n    files: [a.md]\n    ignore: [recognition]\n',
        'handbooks:\n  - name: A\n    files: [a.md]\n    ignore: [recognition, meetings]\n',
      ],
      [
        'handbooks:\n- name: A\n  files:\n  - a.md',
        'handbooks:\n- name: A\n  files:\n  - a.md\n  ignore: [meetings]',
      ],
      [
        'handbooks:\r\n  - name: A\r\n    files:\r\n      - a.md # all\r\n\r\nroles: [mentor]\r\n',
        'handbooks:\r\n  - name: A\r\n    files:\r\n      - a.md # all\n    ignore: [meetings]\r\n\r\nroles: [mentor]\r\n',
      ],
      [
        'handbooks:\n  - name: A\n    ignore:\n    files: [a.md]\n',
        'handbooks:\n  - name: A\n    ignore: [meetings]\n    files: [a.md]\n',
      ],
    ];
    for (const [before, after] of cases) assert.equal(ignoreInConfig(before, 0, ['meetings'], ''), after);
  });

  it('makes the list where there is none', () => {
    const changed = ignoreInConfig(text, 0, ['meetings'], '') ?? '';
    assert.deepEqual(read(changed).handbooks[0]?.ignored, [{topic: 'meetings', reason: ''}]);
  });

  it('changes nothing where the config is broken or has no such handbook', () => {
    assert.equal(ignoreInConfig('handbooks: [', 0, ['meetings'], ''), undefined);
    assert.equal(ignoreInConfig(text, 2, ['meetings'], ''), undefined);
    assert.equal(ignoreInConfig('', 0, ['meetings'], ''), undefined);
  });
});

describe('a new config', () => {
  it('names few files one by one, whatever their names', () => {
    const files = ['lab handbook.md', 'a [draft] (1).qmd', 'It’s: #1.md'];
    const [handbook] = read(newConfig([{name: 'Ito: “Lab” #1', files}], 'https://example.org')).handbooks;
    assert.equal(handbook?.name, 'Ito: “Lab” #1');
    const matches = picomatch([...(handbook?.files ?? [])]);
    for (const file of files) assert.ok(matches(file), file);
    assert.ok(!matches('other.md'));
  });

  it('names many files by folder and ending, so that new pages are found too', () => {
    const files = Array.from(
      {length: 12},
      (_, index) => `docs/book/page-${index}.${index % 2 ? 'md' : 'qmd'}`,
    );
    const [handbook] = read(newConfig([{name: 'Lab', files}], 'https://example.org')).handbooks;
    assert.deepEqual(handbook?.files, ['docs/book/**/*.md', 'docs/book/**/*.qmd']);
    assert.ok(picomatch(['docs/book/**/*.md'])('docs/book/page-1.md'));
  });
});

describe('a new config with patterns', () => {
  const handbook = {name: 'Ito: Lab', patterns: ['index.md', '[0-9][0-9]-*.md']};

  it('names them as they are', () => {
    const config = read(configWith([handbook], 'https://example.org'));
    assert.deepEqual(
      config.handbooks.map(({name, files}) => [name, files]),
      [['Ito: Lab', handbook.patterns]],
    );
    assert.equal(config.roles, undefined);
  });

  it('says whose topics are checked where these are not those of all', () => {
    const config = read(configWith([handbook], 'https://example.org', ['mentor', 'mentee']));
    assert.deepEqual(config.roles, ['mentor', 'mentee']);
  });
});

describe('adding a handbook to a config', () => {
  const handbook = {name: 'Ito: Lab', patterns: ['lab-handbook/*.md']};
  const entry = (indent: string) =>
    ['- name: "Ito: Lab"', '  files:', '    - "lab-handbook/*.md"']
      .map(line => `\n${indent}${line}`)
      .join('');

  it('names it last, and changes nothing else, however the list is written', () => {
    const cases: [string, string][] = [
      ['# Ours\nhandbooks:\n  - name: A\n    files: [a.md] # all', '\n\nroles: [mentor] # for now\n'],
      ['handbooks:\n- name: A\n  files:\n  - a.md', ''],
      [
        'topics: {meetings: off}\nhandbooks:\n  - {name: A, files: [a.md]}\n  - {name: B, files: [b.md]}',
        '\n',
      ],
    ];
    for (const [above, below] of cases) {
      const changed = addHandbook(above + below, handbook);
      assert.equal(changed, above + entry(/^ *(?=-)/m.exec(above)?.[0] ?? '') + below);
      const before = read(above + below).handbooks;
      const after = read(changed ?? '').handbooks;
      assert.deepEqual(after.slice(0, -1), before);
      assert.equal(after.at(-1)?.name, 'Ito: Lab');
      assert.deepEqual(after.at(-1)?.files, handbook.patterns);
    }
  });

  it('changes nothing where there is no such list, or one in brackets, or the config is broken', () => {
    for (const text of [
      '',
      'roles: [mentor]\n',
      'handbooks: [{name: A, files: [a.md]}]\n',
      'handbooks: [',
      'handbooks: []\n',
    ])
      assert.equal(addHandbook(text, handbook), undefined);
  });
});

describe('the files that a config can name', () => {
  it('are those below its folder, told from there', () => {
    const paths = ['/lab/docs/a.md', '/lab/b.md', '/laboratory/c.md', 'Untitled-1', '/elsewhere/d.md'];
    assert.deepEqual(filesBelow('/lab', paths), ['docs/a.md', 'b.md']);
    assert.deepEqual(filesBelow('/', ['/a.md']), ['a.md']);
  });
});
