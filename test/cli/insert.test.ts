import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {insertSections} from '../../src/cli/insert.ts';
import {Workplace} from '../support/command-line.ts';
import {data, engine, lintTexts, root} from '../support/engine.ts';

const example = (name: string) => fs.readFileSync(path.join(root, 'examples', name), 'utf8');
const thin = example('thin.md');
const pages = fs.readdirSync(path.join(root, 'examples/multi-page'));
const german =
  '# Laborhandbuch\n\n' +
  'Wir treffen uns jede Woche am Montag und sprechen über die Ergebnisse der letzten Tage. '.repeat(8);
const nothing = 'There is nothing to insert.\n';

let place: Workplace;

/** Applies a diff with git, as a user would. */
function gitApply(diff: string): void {
  execFileSync('git', ['apply', '-'], {
    cwd: place.folder,
    input: diff,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: os.devNull},
  });
}

const multiPage = () => {
  for (const page of pages) place.write({[`book/${page}`]: example(`multi-page/${page}`)});
};

describe('--insert', () => {
  beforeEach(() => {
    place = new Workplace();
  });
  afterEach(() => place.remove());

  it('puts in the section of a topic, which is then no longer missing', () => {
    place.write({'thin.md': thin});
    assert.equal(place.statuses('thin.md').get('absence-contingency'), 'missing');
    const {code, out, err} = place.run('--insert', 'absence-contingency', 'thin.md');
    assert.deepEqual([code, err], [0, '']);
    const [, line] =
      /^thin\.md:(\d+): inserted absence-contingency\.\nFill in what is in \[brackets\]/.exec(out) ?? [];
    const title = data.templates.find(one => one.row === 'absence-contingency')?.title;
    assert.ok(title && place.read('thin.md').split('\n')[Number(line) - 1]?.endsWith(title));
    assert.notEqual(place.statuses('thin.md').get('absence-contingency'), 'missing');
    assert.deepEqual(place.files(), ['thin.md']);
  });

  it('says which line it put into the list of contents', () => {
    const contents = '- [Hello](#hello)\n- [Vacation](#vacation)\n- [Safety](#safety)\n';
    const sections = '## Hello\n\nHi.\n\n## Vacation\n\nTake it all.\n\n## Safety\n\nCoats.\n';
    place.write({'a.md': `# Lab\n\n${contents}\n${sections}`});
    const {out} = place.run('--insert', 'absence-contingency', 'a.md');
    assert.match(out, /^a\.md:5: inserted its line in the list of contents\.\na\.md:16: inserted absence-/);
    assert.equal(place.read('a.md').split('\n')[4], '- [When I am away](#when-i-am-away)');
  });

  it('puts in several, and names the line of each', () => {
    place.write({'thin.md': thin});
    const {out} = place.run('--insert', 'absence-contingency, recognition/mentee', 'thin.md');
    const lines = place.read('thin.md').split('\n');
    const named = [...out.matchAll(/^thin\.md:(\d+): inserted (.+)\.$/gm)];
    assert.deepEqual(
      named.map(([, , ids]) => ids),
      ['absence-contingency', 'recognition/mentee'],
    );
    for (const [, line] of named) assert.match(lines[Number(line) - 1] ?? '', /^#/);
  });

  for (const [what, text] of [
    ['an example', thin],
    ['an example with CRLF', thin.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${thin}`],
    ['a text without a line end at its end', thin.trimEnd()],
    ['an empty file', ''],
    ['front matter only', '---\ntitle: Lab\n---\n'],
  ] as const) {
    it(`of all leaves no topic missing, and then nothing to do: ${what}`, () => {
      place.write({'handbook.md': text});
      assert.equal(place.run('--insert', 'all', 'handbook.md').code, 0);
      const after = place.read('handbook.md');
      assert.notEqual(after, text);
      const missing = [...place.statuses('handbook.md')].filter(([, status]) => status === 'missing');
      assert.deepEqual(missing, []);
      assert.deepEqual(place.run('--insert', 'all', 'handbook.md'), {code: 0, out: '', err: nothing});
      assert.equal(place.read('handbook.md'), after);
    });
  }

  it('writes CRLF and a byte order mark where the page has them', () => {
    place.write({'a.md': `\uFEFF${thin.replaceAll('\n', '\r\n')}`, 'b.md': thin});
    place.run('--insert', 'all', 'a.md');
    place.run('--insert', 'all', 'b.md');
    assert.equal(place.read('a.md'), `\uFEFF${place.read('b.md').replaceAll('\n', '\r\n')}`);
  });

  it('fills a handbook of several pages', () => {
    multiPage();
    const before = pages.map(page => place.read(`book/${page}`));
    const {code, out} = place.run('--insert', 'all', 'book');
    assert.equal(code, 0);
    const changed = pages.filter((page, index) => place.read(`book/${page}`) !== before[index]);
    assert.ok(changed.length > 0);
    for (const page of changed) assert.ok(out.includes(`book/${page}:`), page);
    assert.ok([...place.statuses('book').values()].every(status => status !== 'missing'));
    assert.equal(place.run('--insert', 'all', 'book').err, nothing);
  });

  it('asked twice for one topic inserts it once', () => {
    place.write({'thin.md': thin});
    place.run('--insert', 'absence-contingency', 'thin.md');
    const once = place.read('thin.md');
    const {code, out, err} = place.run('--insert', 'absence-contingency', 'thin.md');
    assert.deepEqual([code, out], [0, '']);
    assert.match(
      err,
      /^(?:Addressed already|There already, with blanks to fill in): absence-contingency\.\n/,
    );
    assert.equal(place.read('thin.md'), once);
  });

  it('says of a topic that is covered that it is, and inserts the others', () => {
    place.write({'thin.md': thin});
    const covered = [...place.statuses('thin.md')].find(([, status]) => status === 'covered')?.[0] ?? '';
    const {code, out, err} = place.run('--insert', `${covered},absence-contingency`, 'thin.md');
    assert.deepEqual([code, err], [0, `Addressed already: ${covered}.\n`]);
    assert.match(out, /^thin\.md:\d+: inserted absence-contingency\.\n/);
  });

  it('inserts by name what is there in part', () => {
    place.write({'thin.md': thin});
    const partial = [...place.statuses('thin.md')].find(([, status]) => status === 'partial')?.[0] ?? '';
    assert.match(place.run('--insert', partial, 'thin.md').out, new RegExp(`inserted ${partial}\\.`));
  });

  it('inserts by name into a handbook in another language', () => {
    place.write({'handbook.md': german});
    assert.equal(place.run('--insert', 'recognition', 'handbook.md').code, 0);
    assert.ok(place.read('handbook.md').startsWith(german));
  });

  it('inserts a topic of a lab’s own', () => {
    place.write({
      '.lab-handbook.yaml':
        'checklist:\n  areas:\n    - id: safety\n      title: Safety\n      rows:\n        - id: lone-working\n          title: Working alone\n' +
        '          mentor:\n            title: A rule for working alone\n            find: When one may work alone.\n            cues: [work .. alone]\n',
      'handbook.md': thin,
    });
    assert.equal(place.run('--insert', 'lone-working', 'handbook.md').code, 0);
    assert.match(place.read('handbook.md'), /^#+ Working alone\n\n\[When one may work alone\]$/m);
  });

  it('keeps to the roles that are asked for', () => {
    place.write({'thin.md': thin});
    const {out} = place.run('--insert', 'all', '--roles', 'mentor', 'thin.md');
    assert.match(out, /inserted absence-contingency\.|inserted .*absence-contingency/);
    assert.doesNotMatch(out, /\/(?:mentee|practice)/);
  });

  describe('with --dry-run', () => {
    it('prints a diff that git applies, and writes nothing', () => {
      for (const text of [thin.replaceAll('\n', '\r\n'), `\uFEFF${thin.trimEnd()}`, '\uFEFF']) {
        place.write({'a.md': text});
        const {code, out, err} = place.run('--insert', 'all', '--dry-run', 'a.md');
        assert.deepEqual([code, err, place.read('a.md')], [0, '', text]);
        gitApply(out);
        const patched = place.read('a.md');
        place.write({'a.md': text});
        place.run('--insert', 'all', 'a.md');
        assert.equal(place.read('a.md'), patched);
      }
    });

    it('prints one diff for several pages', () => {
      multiPage();
      const {out} = place.run('--insert', 'all', '--dry-run', 'book');
      const texts = () => pages.map(page => place.read(`book/${page}`));
      const before = texts();
      gitApply(out);
      const patched = texts();
      assert.notDeepEqual(patched, before);
      multiPage();
      place.run('--insert', 'all', 'book');
      assert.deepEqual(texts(), patched);
    });

    it('prints nothing where there is nothing to do', () => {
      place.write({'thin.md': thin});
      place.run('--insert', 'all', 'thin.md');
      assert.deepEqual(place.run('--insert', 'all', '--dry-run', 'thin.md'), {
        code: 0,
        out: '',
        err: nothing,
      });
    });
  });

  describe('refuses with 2, says why and writes nothing:', () => {
    const refusals: [what: string, files: Record<string, string>, argv: string[], message: RegExp][] = [
      [
        'a topic that does not exist',
        {'a.md': thin},
        ['--insert', 'recognition,absence-contingancy', 'a.md'],
        /^There is no topic `absence-contingancy`\. Did you mean `absence-contingency`\?\n.*--list-topics/,
      ],
      ['no topic at all', {'a.md': thin}, ['--insert', ' ,', 'a.md'], /Name a topic, or all\./],
      [
        'all for a handbook in another language',
        {'a.md': german},
        ['--insert', 'all', 'a.md'],
        /^a\.md does not look English.*Nothing was inserted\.\nName the topics one by one/,
      ],
      [
        'several handbooks',
        {'one/lab-manual.md': thin, 'two/lab-handbook.md': thin},
        ['--insert', 'all', '.'],
        /^There are 2 handbooks here: “lab-manual”, “lab-handbook”\. Nothing was inserted\.\nName the files/,
      ],
      [
        'a topic that the lab leaves out',
        {'a.md': thin, '.lab-handbook.yaml': 'topics: {recognition: off}\n'},
        ['--insert', 'absence-contingency,recognition', 'a.md'],
        /^recognition: left out of this handbook.*Nothing was inserted\./,
      ],
      ['no handbook', {}, ['--insert', 'all'], /^Name a handbook/],
      ['--dry-run alone', {'a.md': thin}, ['--dry-run', 'a.md'], /^--dry-run goes with --insert or --init\./],
      [
        'an option about a report',
        {'a.md': thin},
        ['--insert', 'all', '--format', 'json', 'a.md'],
        /^--insert cannot be used together with --format\./,
      ],
    ];
    for (const [what, files, argv, message] of refusals) {
      it(what, () => {
        place.write(files);
        const {code, out, err} = place.run(...argv);
        assert.match(err, message);
        assert.deepEqual([code, out], [2, '']);
        for (const [name, text] of Object.entries(files)) assert.equal(place.read(name), text);
      });
    }

    for (const [what, now, message] of [
      [
        'a page that was changed since it was read',
        'Other.\n',
        /^a\.md: the file was changed by somebody else/,
      ],
      ['a page that is gone', undefined, /^a\.md: cannot be read any more: there is nothing of that name/],
    ] as const) {
      it(what, () => {
        if (now !== undefined) place.write({'a.md': now});
        const job = {
          ids: ['recognition'],
          result: lintTexts({'a.md': '# Lab\n'}),
          checklist: engine.checklist,
          templates: data.templates,
          refused: new Set<string>(),
          dryRun: false,
          locate: (shown: string) => path.join(place.folder, shown),
          out: () => assert.fail(),
          err: () => assert.fail(),
        };
        assert.throws(
          () => insertSections(job),
          (error: Error) => message.test(error.message) && /Nothing was written/.test(error.message),
        );
        assert.deepEqual(place.files().map(place.read, place), now === undefined ? [] : [now]);
      });
    }

    it('a read-only page', () => {
      place.write({'a.md': thin});
      fs.chmodSync(path.join(place.folder, 'a.md'), 0o444);
      const {code, out, err} = place.run('--insert', 'all', 'a.md');
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^a\.md: the file is read-only\. Nothing was written\./);
      assert.equal(place.read('a.md'), thin);
    });
  });
});
