import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {bundleCommandLine} from '../../scripts/build/bundles.mjs';
import {runProgram} from '../../src/cli/program.ts';
import {manifest} from '../manifest/manifest.ts';
import {data, lines, root} from '../support/engine.ts';

interface Run {
  code: number | null;
  out: string;
  err: string;
}

let built = '';
let folder = '';

/** What the bundle says of the test's folder, in which every part of its dependencies is as small as in the product. */
function runBundle(argv: readonly string[]): Run {
  const {status, stdout, stderr} = spawnSync(process.execPath, [path.join(built, 'cli.js'), ...argv], {
    cwd: folder,
    encoding: 'utf8',
  });
  return {code: status, out: stdout, err: stderr};
}

/** What the sources say of it, with their dependencies whole. */
function runSources(argv: readonly string[]): Run {
  let out = '';
  let err = '';
  const code = runProgram(argv, {
    cwd: folder,
    knowledge: data.knowledge,
    configSchema: data.configSchema,
    templates: () => data.templates,
    handbookTexts: () => data.handbookTexts,
    questions: () => data.questions,
    version: manifest.version,
    docs: manifest.homepage,
    today: new Date().toISOString().slice(0, 10),
    color: false,
    width: 110,
    out: text => (out += text),
    err: text => (err += text),
  });
  return {code, out, err};
}

/** Runs the bundle on files, having seen that the sources say the same. */
function run(files: Readonly<Record<string, string>>, ...argv: string[]): Run {
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  const bundled = runBundle(argv);
  assert.deepEqual(bundled, runSources(argv));
  return bundled;
}

const page = '# Lab handbook\n\nWe meet every week.\n';
const config = '.lab-handbook.yaml';

describe('the bundled command line', () => {
  before(async () => {
    built = fs.mkdtempSync(path.join(os.tmpdir(), 'handbook-bundle-'));
    await bundleCommandLine(root, built);
    fs.mkdirSync(path.join(built, 'data'));
    const {knowledge, templates, handbookTexts, questions, configSchema} = data;
    const files = {
      knowledge,
      templates,
      questions,
      'new-handbook': handbookTexts,
      'config.schema': configSchema,
    };
    for (const [name, value] of Object.entries(files))
      fs.writeFileSync(path.join(built, 'data', `${name}.json`), JSON.stringify(value));
  });
  after(() => fs.rmSync(built, {recursive: true, force: true}));

  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'handbook-bundled-')));
    // The search for a config ends here, whatever lies above.
    fs.mkdirSync(path.join(folder, '.git'));
  });
  afterEach(() => fs.rmSync(folder, {recursive: true, force: true}));

  it('says of handbooks what the sources say, whatever form a date has', () => {
    const dates = ['2020-01-31', "'2020-01-31'", '2020-01-31T10:00:00Z', '!!timestamp 2020-01-31', '2020'];
    for (const [index, date] of dates.entries()) {
      fs.mkdirSync(path.join(folder, `lab${index}`));
      const text = `---\nlast-modified: ${date}\n---\n${page}`;
      fs.writeFileSync(path.join(folder, `lab${index}`, 'lab-handbook.md'), text);
    }
    fs.cpSync(path.join(root, 'examples'), folder, {recursive: true});
    const {code, out} = run({}, '--no-config', '--format', 'json', '.');
    assert.equal(code, 1);
    for (const index of dates.keys())
      assert.match(out, new RegExp(`"rule": "stale-review",[^}]*"file": "lab${index}/`), dates[index]);
  });

  it('prints as a diff what it would insert or start with', () => {
    assert.match(
      run({'a.md': page}, '--insert', 'all', '--dry-run', 'a.md').out,
      /^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@/,
    );
    assert.match(run({}, '--init', '--dry-run').out, /^--- \/dev\/null\n\+\+\+ b\/lab-handbook\.md\n@@/);
  });

  it('ends quietly when nobody reads on, as before “| head”', async () => {
    fs.writeFileSync(path.join(folder, 'a.md'), page);
    const child = spawn(process.execPath, [path.join(built, 'cli.js'), '--format', 'json', 'a.md'], {
      cwd: folder,
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', part => (err += part));
    const [code] = await once(child, 'close');
    assert.deepEqual([code, err], [1, '']);
  });

  it('makes the same discussion guide', () => {
    const {out} = run({'a.md': page}, '--format', 'discussion', 'a.md');
    assert.match(out, /^# Discussion guide for “a\.md”$/m);
  });

  it('reads all that YAML has for a config', () => {
    const yaml = lines(
      '%YAML 1.1',
      '# Comment',
      '---',
      'handbooks:',
      '  - name: >-',
      '      Ours, and',
      '      nobody else’s',
      '    files: ["*.md"]',
      '    ignore:',
      '      - &one {topic: recognition, reason: "caf\\u00e9"}',
      '      - {<<: *one, topic: recognition/mentee}',
      'topics: {absence-contingency: error, ? meetings : !!str off}',
      "roles: &roles ['mentor', !!str mentee]",
      'review-months: 0x18',
    );
    const {code, out} = run({'a.md': page, [config]: yaml}, '--format', 'json', '.');
    assert.equal(code, 1);
    const {handbooks, topics, diagnostics} = JSON.parse(out);
    assert.equal(handbooks[0].name, 'Ours, and nobody else’s');
    const status = (topic: string) => topics.find(({id}: {id: string}) => id === topic)?.status;
    assert.deepEqual(['recognition', 'recognition/mentee'].map(status), ['ignored', 'ignored']);
    assert.equal(status('meetings/practice'), undefined);
    assert.ok(diagnostics.some(({severity}: {severity: string}) => severity === 'error'));
  });

  it('names the place of what it cannot read or does not know in a config', () => {
    for (const yaml of [
      'roles: [mentor\n',
      'roles: mentor\n',
      'topics: {absense-contingency: off}\n',
      'a: 1\na: 2\n',
      '<<: {roles: [mentor]}\n',
      '%YAML 1.1\n---\nroles: [everyone]\n',
    ]) {
      const {code, err} = run({'a.md': page, [config]: yaml}, 'a.md');
      assert.equal(code, 2, yaml);
      assert.match(err, /\.lab-handbook\.yaml:\d+:\d+/, yaml);
    }
  });

  it('refuses aliases that make a huge value of a small config', () => {
    const ten = (one: string) => `[${Array(10).fill(one).join(', ')}]`;
    const bomb = lines(`a: &a ${ten('x')}`, `b: &b ${ten('*a')}`, `c: &c ${ten('*b')}`, `d: ${ten('*c')}`);
    const {code, err} = run({'a.md': page, [config]: bomb}, 'a.md');
    assert.equal(code, 2);
    assert.match(err, /alias/i);
  });

  it('takes a set, a type of YAML 1.1 that no setting has, for what it looks like', () => {
    fs.writeFileSync(path.join(folder, 'a.md'), page);
    fs.writeFileSync(path.join(folder, config), 'rules: !!set {stale-review}\n');
    assert.match(runBundle(['a.md']).err, /^\.lab-handbook\.yaml:1:\d+: `rules.stale-review` must be one of/);
  });

  it('reads the named characters of prose', () => {
    const text = lines(page, '## Caf&eacute; Ko&ccaron;i &commat; &#233; &rarr; &apos;&lsqb;&copy &unknown;');
    assert.match(run({'a.md': text}, '--format', 'json', 'a.md').out, /“Café Koči @ é → '\[&copy &unknown;”/);
  });

  it('leaves the named characters of mathematics as they are written', () => {
    fs.writeFileSync(path.join(folder, 'a.md'), lines(page, '## &nexist; &#8708;'));
    assert.match(runSources(['--format', 'json', 'a.md']).out, /“∄ ∄”/);
    assert.match(runBundle(['--format', 'json', 'a.md']).out, /“&nexist; ∄”/);
  });

  it('finds the files of patterns like the sources', () => {
    for (const name of ['one.md', 'two.md', 'two.qmd', 'x.md', '4.md', 'n5.md', 'd/e/deep.md']) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
      fs.writeFileSync(path.join(folder, name), page);
    }
    const patterns = ['on?.md', '{two,three}.{md,qmd}', '[0-9].md', '@(n)5.md', '**/!(shallow)p.md'];
    const {out} = run({}, '--format', 'json', ...patterns);
    const found = ['4.md', 'd/e/deep.md', 'n5.md', 'one.md', 'two.md', 'two.qmd'];
    assert.deepEqual(JSON.parse(out).handbooks[0].files, found);
  });
});
