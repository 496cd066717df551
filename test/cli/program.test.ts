import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {type Run, Workplace} from '../support/command-line.ts';
import {lines} from '../support/engine.ts';

let place: Workplace;
const write = (files: Readonly<Record<string, string | Uint8Array>>) => place.write(files);
const run = (...argv: string[]): Run => place.run(...argv);

const json = (...argv: string[]) => JSON.parse(run('--format', 'json', ...argv).out);
const handbook = '# Lab handbook\n\nWe meet every week.\n';

/** All that is said of a mistake on the command line. */
const usage = (message: string) =>
  new RegExp(`^${message.replace(/[.?]/g, '\\$&')}\\nSee lab-handbook-lint --help\\.\\n$`);

describe('the command line', () => {
  beforeEach(() => {
    place = new Workplace();
  });
  afterEach(() => place.remove());

  it('ends options at --, and lets the last of --config and --no-config win', () => {
    write({'--help': '', '--a.md': handbook});
    assert.deepEqual(json('--config', 'none.yaml', '--no-config', '--', '--a.md').handbooks[0].files, [
      '--a.md',
    ]);
    assert.match(
      run('--no-config', '--config', 'none.yaml', '--', '--a.md').err,
      /^none\.yaml: cannot be read/,
    );
  });

  it('helps in 80 columns, whatever else is wrong', () => {
    const {code, out} = run('--colour', '--help');
    assert.equal(code, 0);
    const [options = ''] = out.split('\n\nExamples:');
    assert.ok(options.split('\n').every(line => line.length <= 80));
    assert.match(options, /^ {2}--min-coverage <percent> {2}exit .*\n {28}topics$/m);
  });

  describe('exits', () => {
    it('with 1 when something as loud as a warning was found', () => {
      write({'a.md': handbook});
      assert.equal(run('a.md').code, 1);
    });

    it('with 0 when nothing as loud as --fail-on was found', () => {
      write({'a.md': handbook});
      assert.equal(run('--fail-on', 'error', 'a.md').code, 0);
      assert.equal(run('--fail-on', 'never', 'a.md').code, 0);
    });

    it('with 1 when less than --min-coverage is covered, and says so', () => {
      write({'a.md': handbook});
      const {code, err} = run('--fail-on', 'never', '--min-coverage', '90%', 'a.md');
      assert.equal(code, 1);
      assert.match(err, /^a\.md: \d+\.\d % of the topics are covered, less than the 90 % asked for\.\n$/);
      assert.equal(run('--fail-on', 'never', '--min-coverage', '0', 'a.md').code, 0);
    });

    it('with 0 after --help, --version and --list-topics', () => {
      assert.match(run('--help').out, /Exit status: 0/);
      assert.deepEqual(run('--version'), {code: 0, out: '1.2.3\n', err: ''});
      assert.match(run('--list-topics').out, /absence-contingency\/mentee/);
    });
  });

  describe('refuses with 2 and says why', () => {
    const refusals: [
      what: string,
      files: Record<string, string | Uint8Array>,
      argv: string[],
      message: RegExp,
    ][] = [
      ['nothing named', {}, [], /Name a handbook/],
      [
        'a missing file',
        {},
        ['nope.md'],
        /^nope\.md: there is no such file or folder in .+ Check the spelling\.$/m,
      ],
      [
        'a pattern without a match',
        {'a.txt': ''},
        ['*.md'],
        /^\*\.md: no Markdown file in .+ matches this pattern\.$/m,
      ],
      [
        'another kind of file',
        {'a.docx': 'x'},
        ['a.docx'],
        /^a\.docx: only Markdown is read: \.md, \.markdown, \.qmd, \.Rmd\.$/m,
      ],
      ['a folder without Markdown', {'docs/a.txt': ''}, ['docs'], /^docs: this folder has no Markdown file/],
      [
        'a folder named like a file',
        {'a.md/b.txt': ''},
        ['a.md'],
        /^a\.md: this folder has no Markdown file/,
      ],
      [
        'a folder without a handbook',
        {'docs/a.md': 'x'},
        ['docs'],
        /^docs: none of its 1 Markdown files is called a lab handbook[\s\S]*\.lab-handbook\.yaml/,
      ],
      ['an unknown option', {}, ['--colour'], usage('There is no option --colour.')],
      [
        'a misspelt option',
        {},
        ['--formt=json', 'a.md'],
        usage('There is no option --formt. Did you mean --format?'),
      ],
      ['a single dash', {}, ['-help'], usage('There is no option -help. Did you mean --help?')],
      ['a missing value', {}, ['a.md', '--output'], usage('--output needs a value: --output <file>.')],
      [
        'an option instead of a value',
        {},
        ['--output', '--format', 'json', 'a.md'],
        usage('--output needs a value: --output <file>.'),
      ],
      ['a value too many', {}, ['--init=docs'], usage('--init takes no value.')],
      [
        'a negative share',
        {},
        ['--min-coverage', '-5', 'a.md'],
        usage('--min-coverage cannot be "-5". It must be a number from 0 to 100.'),
      ],
      [
        '--list-topics with --insert',
        {},
        ['--list-topics', '--insert', 'all'],
        usage('--insert cannot be used together with --list-topics.'),
      ],
      [
        '--no-config with --init',
        {},
        ['--init', '--no-config'],
        usage('--init cannot be used together with --no-config.'),
      ],
      [
        'an unknown format',
        {},
        ['--format', 'xml', 'a.md'],
        /Allowed choices are stylish, json, github, discussion/,
      ],
      [
        'an unknown role',
        {},
        ['--roles', 'boss', 'a.md'],
        /There is no role "boss"\. Roles are mentor, practice, mentee\./,
      ],
      ['a share that is no number', {}, ['--min-coverage', 'lots', 'a.md'], /number from 0 to 100/],
      [
        'broken YAML in a config',
        {'a.md': handbook, '.lab-handbook.yaml': 'roles: [mentor\n'},
        ['a.md'],
        /^\.lab-handbook\.yaml:\d+:\d+: [\s\S]*Mend the config/,
      ],
      [
        'an unknown topic in a config',
        {'a.md': handbook, '.lab-handbook.yaml': 'topics:\n  meting: off\n'},
        ['a.md'],
        /^\.lab-handbook\.yaml:2:\d+: There is no topic `meting`\. Did you mean `meetings`\?/,
      ],
      [
        'a handbook in a config that has no files',
        {'a.md': handbook, '.lab-handbook.yaml': 'handbooks:\n  - name: Main\n    files: [b.md]\n'},
        ['.'],
        /^\.lab-handbook\.yaml:2: no file matches b\.md of the handbook “Main”/,
      ],
      [
        'a missing config',
        {'a.md': handbook},
        ['--config', 'c.yaml', 'a.md'],
        /^c\.yaml: cannot be read: there is nothing of that name\./,
      ],
      [
        'broken YAML in front matter',
        {'a.md': '---\ntitle: [x\n---\n\nHi.\n'},
        ['a.md'],
        /^a\.md:\d:\d+: the front matter is not valid YAML: [\s\S]*Mend the lines/,
      ],
      [
        'an odd value in front matter',
        {'a.md': '---\nlab-handbook: maybe\n---\n\nHi.\n'},
        ['a.md'],
        /^a\.md:2:15: .*must be true, false, or settings/,
      ],
      [
        'only files that are no text',
        {'a.md': new Uint8Array([1, 0, 2])},
        ['a.md'],
        /a\.md: skipped[\s\S]*No file of “a\.md” is left to check/,
      ],
    ];
    for (const [what, files, argv, message] of refusals) {
      it(what, () => {
        write(files);
        const {code, err, out} = run(...argv);
        assert.match(err, message);
        assert.deepEqual([code, out], [2, '']);
      });
    }

    it('a report that cannot be written', () => {
      write({'a.md': handbook});
      const {code, err} = run('--output', 'no/such/folder.txt', 'a.md');
      assert.equal(code, 2);
      assert.match(err, /^no\/such\/folder\.txt: the report cannot be written/);
    });
  });

  describe('reads', () => {
    it('.md, .markdown, .qmd and .Rmd', () => {
      write({'a.md': 'x', 'b.markdown': 'x', 'c.qmd': 'x', 'd.Rmd': 'x'});
      assert.deepEqual(json('a.md', 'b.markdown', 'c.qmd', 'd.Rmd').handbooks[0].files, [
        'a.md',
        'b.markdown',
        'c.qmd',
        'd.Rmd',
      ]);
    });

    it('patterns, as one handbook', () => {
      write({'h/a.md': 'x', 'h/sub/b.qmd': 'x', 'h/c.txt': 'x'});
      assert.deepEqual(json('h/**/*').handbooks, [{name: 'h', files: ['h/a.md', 'h/sub/b.qmd']}]);
    });

    it('past a file that is no text, with a warning', () => {
      write({
        'a.md': handbook,
        'b.md': new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
        'c.md': new Uint8Array([0x63, 0xe9, 0x0a]),
      });
      const {err, out} = run('--format', 'json', 'a.md', 'b.md', 'c.md');
      assert.deepEqual(JSON.parse(out).handbooks[0].files, ['a.md']);
      assert.match(err, /^b\.md: skipped: it is not a text file.*\nc\.md: skipped: it is not in UTF-8/);
    });

    it('past a file that opts out', () => {
      write({'a.md': handbook, 'b.md': '---\nlab-handbook: false\n---\n\nHi.\n'});
      assert.deepEqual(json('a.md', 'b.md').handbooks[0].files, ['a.md']);
    });

    it('a byte order mark and CRLF without a shift', () => {
      write({'a.md': '\uFEFF# Lab\r\n\r\n## Empty\r\n'});
      const {diagnostics} = json('a.md');
      const empty = diagnostics.find((one: {rule: string}) => one.rule === 'empty-section');
      assert.deepEqual([empty.line, empty.column, empty.endColumn], [3, 1, 9]);
    });

    it('an empty handbook: one diagnostic, all topics missing', () => {
      write({'a.md': ''});
      const {diagnostics, topics, summary} = json('a.md');
      assert.equal(diagnostics.length, 1);
      assert.match(diagnostics[0].message, /no text yet.*A good start is/);
      assert.equal(topics.length, 73);
      assert.equal(summary.missing, 73);
    });
  });

  describe('finds handbooks in a folder', () => {
    it('by the config, with the topics it leaves out', () => {
      write({
        '.lab-handbook.yaml': lines(
          'handbooks:',
          '  - name: One',
          '    files: [one/*.md]',
          '    ignore: [{topic: recognition, reason: no}]',
          '  - name: Two',
          '    files: [two.md]',
        ),
        'one/a.md': 'x',
        'one/b.md': 'x',
        'two.md': 'x',
        'three.md': 'x',
      });
      const {handbooks} = json('.');
      assert.deepEqual(
        handbooks.map((one: {name: string; files: string[]}) => [one.name, one.files]),
        [
          ['One', ['one/a.md', 'one/b.md']],
          ['Two', ['two.md']],
        ],
      );
      assert.deepEqual(
        handbooks.map((one: {summary: {ignored: number}}) => one.summary.ignored),
        [1, 0],
      );
    });

    it('by a config in a folder below', () => {
      write({
        'labs/x/.lab-handbook.yaml': 'handbooks:\n  - name: X\n    files: [a.md]\n',
        'labs/x/a.md': 'x',
        'labs/y/lab-manual.md': 'x',
      });
      assert.deepEqual(
        json('labs').handbooks.map((one: {name: string}) => one.name),
        ['X', 'lab-manual'],
      );
    });

    it('by names where there is no config, or --no-config', () => {
      write({
        '.lab-handbook.yaml': 'handbooks:\n  - name: One\n    files: [a.md]\n',
        'a.md': 'x',
        'lab-manual.md': 'x',
      });
      assert.deepEqual(json('--no-config', '.').handbooks, [{name: 'lab-manual', files: ['lab-manual.md']}]);
    });

    it('by the title of a book', () => {
      write({
        'b/_quarto.yml': 'book:\n  title: The Lab Handbook\n',
        'b/index.qmd': 'x',
        'b/two.qmd': 'x',
        'b/_book/two.md': 'x',
      });
      assert.deepEqual(json('b').handbooks, [
        {name: 'The Lab Handbook', files: ['b/index.qmd', 'b/two.qmd']},
      ]);
    });

    it('by front matter', () => {
      write({'d/notes.md': '---\nlab-handbook: true\n---\n\nHi.\n', 'd/x.md': 'x'});
      assert.deepEqual(json('d').handbooks, [{name: 'notes', files: ['d/notes.md']}]);
    });
  });

  describe('settings', () => {
    it('come from the nearest config above a file', () => {
      write({
        '.lab-handbook.yaml': 'roles: [mentee]\n',
        'd/.lab-handbook.yaml': 'roles: [mentor]\nreview-months: 1\n',
        'd/a.md': 'Last updated: June 2026\n',
      });
      const {topics, diagnostics} = json('d/a.md');
      assert.ok(topics.every((topic: {role: string}) => topic.role === 'mentor'));
      assert.ok(diagnostics.some((one: {message: string}) => one.message.includes('more than 1 month ago')));
    });

    it('are not looked for with --no-config, and yield to options', () => {
      write({'.lab-handbook.yaml': 'roles: [mentee]\n', 'a.md': 'x'});
      assert.equal(json('--no-config', 'a.md').topics.length, 73);
      assert.ok(
        json('--roles', 'practice', 'a.md').topics.every(
          (topic: {role: string}) => topic.role === 'practice',
        ),
      );
    });

    it('name the handbook of a file that the config lists', () => {
      write({
        '.lab-handbook.yaml':
          'handbooks:\n  - name: Main\n    files: [a.md, b.md]\n    ignore: [recognition]\n',
        'a.md': 'x',
        'b.md': 'x',
      });
      const {handbooks, summary} = json('a.md');
      assert.deepEqual([handbooks[0].name, summary.ignored], ['Main', 1]);
    });
  });

  it('leaves a folder with a config of its own to that config', () => {
    write({
      '.lab-handbook.yaml': 'handbooks: [{name: Outer, files: ["**/*.md"]}]',
      'a.md': handbook,
      'sub/.lab-handbook.yaml': 'handbooks: [{name: Inner, files: ["*.md"]}]',
      'sub/b.md': handbook,
    });
    const {handbooks} = json('.');
    assert.deepEqual(
      handbooks.map(({name, files}: {name: string; files: string[]}) => [name, files]),
      [
        ['Outer', ['a.md']],
        ['Inner', ['sub/b.md']],
      ],
    );
  });

  it('writes the report where --output says, and nothing to the screen', () => {
    write({'a.md': handbook});
    const {out} = run('--format', 'json', '--output', 'report.json', 'a.md');
    assert.equal(out, '');
    assert.equal(JSON.parse(fs.readFileSync(path.join(place.folder, 'report.json'), 'utf8')).version, 1);
  });

  it('writes a discussion guide, with the exit status of the other formats', () => {
    write({'a.md': handbook});
    const {code, out} = run('--format', 'discussion', '--output', 'guide.md', 'a.md');
    assert.deepEqual([code, out], [1, '']);
    const guide = fs.readFileSync(path.join(place.folder, 'guide.md'), 'utf8');
    assert.match(guide, /^# Discussion guide for “a\.md”\n\n2026-11-23\. An agenda for trainee and mentor/m);
    assert.match(guide, /^- \[ \] When you are travelling or on leave, whom can I turn to/m);
    assert.equal(run('--format', 'discussion', '--fail-on', 'never', 'a.md').out, guide);
  });

  it('writes the discussion guides of several handbooks one after another, each with its lab’s own questions', () => {
    const safety = (question: string) =>
      lines(
        'checklist:',
        '  built-in: false',
        '  areas:',
        '    - {id: safety, title: Safety, rows: [{id: lone, title: Alone, mentor: {title: Working alone,',
        `      find: Who must know., ${question}}}]}`,
      );
    write({
      'one/lab-handbook.md': handbook,
      'one/.lab-handbook.yaml': safety('question: "Whom do I tell?"'),
      'two/lab-handbook.md': handbook,
      'two/.lab-handbook.yaml': safety('cues: []'),
    });
    const {out} = run('--format', 'discussion', '.');
    assert.deepEqual(out.match(/^(?:# |- \[).*$/gm), [
      '# Discussion guide for “lab-handbook”',
      '- [ ] Whom do I tell?',
      '# Discussion guide for “lab-handbook”',
      '- [ ] How do we handle this in our lab: who must know?',
    ]);
  });

  it('links diagnostics to their pages', () => {
    write({'a.md': handbook});
    const {diagnostics} = json('a.md');
    assert.ok(diagnostics.every((one: {url: string}) => one.url.startsWith('https://example.org/docs/')));
  });

  describe('a folder of a lab’s own templates', () => {
    const config = lines(
      'templates: our-templates',
      'handbooks: [{name: Ours, files: ["**/*.md"]}]',
      'checklist:',
      '  areas:',
      '    - id: safety',
      '      title: Safety',
      '      rows:',
      '        - id: lone-working',
      '          title: Working alone',
      '          mentor: {title: A rule, find: Who must know., cues: [alone]}',
    );
    const good = '# Alone\n\n## mentor\n\nNobody works alone after [time of day].\n';

    it('is no part of the handbook, and says nothing without a mistake', () => {
      write({'.lab-handbook.yaml': config, 'a.md': handbook, 'our-templates/lone-working.md': good});
      const {code, err} = run('--fail-on', 'never', '.');
      assert.deepEqual([code, err], [0, '']);
      for (const argv of [['.'], ['a.md', 'our-templates/lone-working.md'], ['**/*.md']]) {
        assert.deepEqual(json('--fail-on', 'never', ...argv).handbooks[0].files, ['a.md'], argv.join(' '));
      }
      const named = run('our-templates/lone-working.md');
      assert.equal(named.code, 2);
      assert.equal(
        named.err,
        'our-templates/lone-working.md: this is a template of .lab-handbook.yaml, not a page of a handbook.\n',
      );
    });

    it('is no handbook where names decide', () => {
      write({
        '.lab-handbook.yaml': 'templates: lab-handbook-templates',
        'lab-handbook.md': handbook,
        'lab-handbook-templates/meetings.md': '# Meetings\n\n## mentee\n\nCome on time.\n',
      });
      const {handbooks} = json('--fail-on', 'never', '.');
      assert.deepEqual(
        handbooks.map((one: {files: string[]}) => one.files),
        [['lab-handbook.md']],
      );
    });

    it('with a mistake says where, and the handbook is checked all the same', () => {
      write({
        '.lab-handbook.yaml': config,
        'a.md': handbook,
        'our-templates/lone-working.md': good.replace('[time of day]', '$' + '{TM_FILEPATH}'),
        'our-templates/meetings.md': new Uint8Array([0x23, 0x20, 0xff, 0xfe]),
        'our-templates/meeting.md': good,
      });
      const {code, out, err} = run('.');
      assert.equal(code, 1);
      assert.match(out, /lone-working/);
      assert.deepEqual(err.split('\n'), [
        'our-templates/meeting.md:1:1: No row of the checklist has this name, so this template is never used. Did you mean `meetings.md`?',
        'our-templates/meetings.md:1:1: This template cannot be read: it is not in UTF-8.',
        'our-templates/lone-working.md:5:26: Variables are not known here: `$' +
          '{TM_FILEPATH}` would be inserted as it is. Write a blank such as `[name of the lab]`.',
        'Templates with a mistake are not used; docs/templates.md says how to write them.',
        '',
      ]);
    });

    it('that is not there, or is a link, is a mistake in the config’s line', () => {
      write({'.lab-handbook.yaml': config, 'a.md': handbook});
      assert.match(
        run('.').err,
        /^\.lab-handbook\.yaml:1:12: There is no folder `our-templates` beside this file\./,
      );
      const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'handbook-elsewhere-'));
      try {
        fs.writeFileSync(path.join(elsewhere, 'lone-working.md'), good);
        fs.symlinkSync(elsewhere, path.join(place.folder, 'our-templates'));
        assert.match(run('.').err, /^\.lab-handbook\.yaml:1:12: `our-templates` is a link/);
        fs.rmSync(path.join(place.folder, 'our-templates'));
        fs.mkdirSync(path.join(place.folder, 'our-templates'));
        fs.symlinkSync(
          path.join(elsewhere, 'lone-working.md'),
          path.join(place.folder, 'our-templates', 'lone-working.md'),
        );
        assert.match(
          run('.').err,
          /^our-templates\/lone-working\.md:1:1: This template cannot be read: it is a link, which may lead elsewhere\./,
        );
      } finally {
        fs.rmSync(elsewhere, {recursive: true, force: true});
      }
    });

    it('that leaves the folder of the config stops the program', () => {
      for (const place of ['../t', '/etc', 'C:/t', '~/t', 'a/../../t', '..\\t', '.']) {
        write({'.lab-handbook.yaml': `templates: '${place}'\n`, 'a.md': handbook});
        const {code, err} = run('a.md');
        assert.equal(code, 2, place);
        assert.match(
          err,
          /^\.lab-handbook\.yaml:1:12: `templates` names a folder below the one of this file/,
        );
      }
    });
  });
});
