import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {type CreatingDisk, createFiles} from '../../src/cli/create-files.ts';
import {Workplace} from '../support/command-line.ts';
import {data} from '../support/engine.ts';

const config = '.lab-handbook.yaml';
const handbook = 'lab-handbook.md';

let place: Workplace;

/** The handbooks that a plain run finds in a folder. */
const found = (folder: string) => JSON.parse(place.run('--format', 'json', folder).out).handbooks;

describe('--init', () => {
  beforeEach(() => {
    place = new Workplace();
  });
  afterEach(() => place.remove());

  it('writes a handbook and its config into a folder without one', () => {
    const {code, out, err} = place.run('--init');
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^Written: lab-handbook\.md\nWritten: \.lab-handbook\.yaml\nFill in what is in \[brackets\]/,
    );
    assert.deepEqual(place.files(), [config, handbook]);
    assert.deepEqual(found('.'), [{name: 'Our lab', files: [handbook]}]);
    assert.ok([...place.statuses('.').values()].every(status => status !== 'missing'));
  });

  it('leaves names as blanks to fill in, or takes them', () => {
    place.write({'a/x.txt': '', 'b/x.txt': ''});
    place.run('--init', 'a');
    assert.match(place.read(`a/${handbook}`), /^# \[name of the lab\]/m);
    assert.match(place.run('a').out, /The blank `\[name of the PI\]` is still to be filled in/);
    place.run('--init', '--lab', 'Rivera Lab', '--pi', 'Ana Rivera', 'b');
    const text = place.read(`b/${handbook}`);
    assert.match(text, /^# Rivera Lab/m);
    assert.match(text, /Ana Rivera/);
    assert.doesNotMatch(text, /\[name of the (?:lab|PI)\]/);
    assert.deepEqual(found('b'), [{name: 'Rivera Lab', files: [`b/${handbook}`]}]);
  });

  it('writes only what the asked roles say', () => {
    place.run('--init', '--roles', 'mentee');
    const text = place.read(handbook);
    for (const {role, text: part} of data.templates.flatMap(template => template.parts))
      assert.equal(text.includes(part.split('\n')[0] ?? ''), role === 'mentee', part);
  });

  it('names the handbooks that are there, and writes no other', () => {
    const files = {'one/lab-manual.md': '# Lab manual\n', 'two/lab-handbook.md': '# Lab handbook\n'};
    place.write(files);
    const before = found('.');
    const {code, out, err} = place.run('--init');
    assert.deepEqual([code, out], [0, 'Written: .lab-handbook.yaml\n']);
    assert.match(err, /^Found the handbook “lab-manual”\.\nFound the handbook “lab-handbook”\.\n$/);
    assert.deepEqual(place.files(), [config, ...Object.keys(files)]);
    assert.equal(before.length, 2);
    assert.deepEqual(
      found('.').map((one: {name: string; files: string[]}) => [one.name, one.files]),
      before.map((one: {name: string; files: string[]}) => [one.name, one.files]),
    );
  });

  it('says that names are of no use where a handbook is there', () => {
    place.write({'lab-manual.md': '# Lab manual\n'});
    assert.match(place.run('--init', '--pi', 'Ana').err, /--lab and --pi are for a new handbook/);
  });

  it('says which config it takes the place of', () => {
    place.write({[config]: 'roles: [mentor]\n', 'sub/lab-manual.md': '# Lab manual\n'});
    const {code, err} = place.run('--init', 'sub');
    assert.equal(code, 0);
    assert.match(err, /^\.lab-handbook\.yaml has counted here until now/);
    assert.equal(place.read(config), 'roles: [mentor]\n');
  });

  it('with --dry-run prints a diff that makes just those files', () => {
    const {code, out, err} = place.run('--init', '--dry-run');
    assert.deepEqual([code, err, place.files()], [0, '', []]);
    execFileSync('git', ['apply', '-'], {
      cwd: place.folder,
      input: out,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: os.devNull},
    });
    const patched = place.files().map(place.read, place);
    assert.equal(patched.length, 2);
    for (const name of place.files()) fs.rmSync(path.join(place.folder, name));
    place.run('--init');
    assert.deepEqual(place.files().map(place.read, place), patched);
  });

  describe('refuses with 2, says why and writes nothing:', () => {
    const refusals: [what: string, files: Record<string, string>, argv: string[], message: RegExp][] = [
      [
        'a config that is there',
        {[config]: 'roles: [mentor]\n'},
        [],
        /^\.lab-handbook\.yaml is there already and was left as it is\. Nothing was written\.\n$/,
      ],
      [
        'a config that is there, with --dry-run',
        {[config]: 'roles: [mentor]\n'},
        ['--dry-run'],
        /^\.lab-handbook\.yaml is there already/,
      ],
      [
        'a page of the handbook’s name that says it is none',
        {[handbook]: '---\nlab-handbook: false\n---\n'},
        [],
        /^lab-handbook\.md is there already/,
      ],
      ['a folder that is not there', {}, ['nope'], /^nope: this is no folder\./],
      ['a file', {'a.md': 'x'}, ['a.md'], /^a\.md: this is no folder\./],
      ['two folders', {'a/b.md': 'x'}, ['a', '.'], /^--init starts one folder/],
      ['--insert beside it', {}, ['--insert', 'all'], /^--init cannot be used together with --insert\./],
    ];
    for (const [what, files, argv, message] of refusals) {
      it(what, () => {
        place.write(files);
        const {code, out, err} = place.run('--init', ...argv);
        assert.match(err, message);
        assert.deepEqual([code, out], [2, '']);
        assert.deepEqual(place.files(), Object.keys(files).sort());
        for (const [name, text] of Object.entries(files)) assert.equal(place.read(name), text);
      });
    }

    it('names without --init', () => {
      assert.match(place.run('--lab', 'Rivera').err, /^--lab and --pi go with --init\./);
    });
  });

  describe('making files', () => {
    const files = () =>
      ['a.md', 'b.md'].map(name => ({file: path.join(place.folder, name), shown: name, text: name}));
    const refusal = (disk: CreatingDisk) => {
      try {
        createFiles(files(), disk);
      } catch (error) {
        return String(error);
      }
      return assert.fail('nothing was refused');
    };

    it('never writes over one that somebody else has just made', () => {
      place.write({'b.md': 'theirs'});
      assert.match(refusal(fs), /b\.md: cannot be written: it is there already\. Nothing was written\./);
      assert.deepEqual([place.files(), place.read('b.md')], [['b.md'], 'theirs']);
    });

    it('takes back what it made when the disk is full', () => {
      let count = 0;
      const full: CreatingDisk = {
        ...fs,
        writeFileSync: (...args) => {
          if (++count === 2) throw Object.assign(new Error('full'), {code: 'ENOSPC'});
          fs.writeFileSync(...args);
        },
      };
      assert.match(refusal(full), /b\.md: cannot be written: the disk is full\. Nothing was written\./);
      assert.deepEqual(place.files(), []);
    });
  });
});
