import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {CliProblem} from '../../src/cli/problem.ts';
import {type Replacement, replaceFiles, type WritableDisk} from '../../src/cli/replace-files.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);
const put = (name: string, text: string) => fs.writeFileSync(at(name), text);
const text = (name: string) => fs.readFileSync(at(name), 'utf8');
/** The change of a file from what it holds now, or is said to have held. */
const change = (name: string, after: string, before = text(name)): Replacement => ({
  file: at(name),
  shown: name,
  before: Buffer.from(before),
  after: Buffer.from(after),
});

/** Replaces, which has to fail; gives the message. */
function refusal(replacements: readonly Replacement[], disk: WritableDisk = fs): string {
  try {
    replaceFiles(replacements, disk);
  } catch (error) {
    assert.ok(error instanceof CliProblem, String(error));
    return error.message;
  }
  return assert.fail('nothing was refused');
}

const failing = (code: string) => {
  throw Object.assign(new Error(code), {code});
};

describe('replacing files', () => {
  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'handbook-replace-')));
  });
  afterEach(() => fs.rmSync(folder, {recursive: true, force: true}));

  it('writes all of them, and leaves nothing else behind', () => {
    put('a.md', 'a');
    put('b.md', 'b');
    replaceFiles([change('a.md', 'A\r\n'), change('b.md', '\uFEFFB')]);
    assert.deepEqual([text('a.md'), text('b.md')], ['A\r\n', '\uFEFFB']);
    assert.deepEqual(fs.readdirSync(folder), ['a.md', 'b.md']);
  });

  it('keeps the mode of a file', () => {
    put('a.md', 'a');
    for (const mode of [0o640, 0o666, 0o755]) {
      fs.chmodSync(at('a.md'), mode);
      replaceFiles([change('a.md', 'A')]);
      assert.equal(fs.statSync(at('a.md')).mode & 0o7777, mode);
    }
  });

  it('writes through a link, which stays one', () => {
    fs.mkdirSync(at('sub'));
    put('sub/real.md', 'a');
    fs.symlinkSync('sub/real.md', at('a.md'));
    replaceFiles([change('a.md', 'A')]);
    assert.ok(fs.lstatSync(at('a.md')).isSymbolicLink());
    assert.deepEqual([text('sub/real.md'), fs.readdirSync(at('sub'))], ['A', ['real.md']]);
  });

  it('has every new text on the disk before the first takes its place', () => {
    put('a.md', 'a');
    put('b.md', 'b');
    const calls: string[] = [];
    replaceFiles([change('a.md', 'A'), change('b.md', 'B')], {
      ...fs,
      fsyncSync: handle => {
        calls.push('sync');
        fs.fsyncSync(handle);
      },
      renameSync: (from, to) => {
        calls.push('rename');
        fs.renameSync(from, to);
      },
    });
    assert.deepEqual(calls, ['sync', 'sync', 'rename', 'rename']);
  });

  describe('writes nothing, and says why, for', () => {
    /** That the files hold what they held, and nothing was left beside them. */
    const untouched = (...names: string[]) => {
      for (const name of names) assert.equal(text(name), name);
      assert.deepEqual(
        fs.readdirSync(folder).filter(name => name.endsWith('.tmp')),
        [],
      );
    };

    beforeEach(() => {
      put('a.md', 'a.md');
      put('b.md', 'b.md');
    });

    it('a file that was changed since it was read', () => {
      const message = refusal([change('a.md', 'A'), change('b.md', 'B', 'older')]);
      assert.match(message, /^b\.md: the file was changed by somebody else.*Nothing was written\.$/);
      untouched('a.md', 'b.md');
    });

    it('a read-only file', () => {
      fs.chmodSync(at('b.md'), 0o444);
      const message = refusal([change('a.md', 'A'), change('b.md', 'B')]);
      assert.match(message, /^b\.md: the file is read-only\. Nothing was written\. Allow writing/);
      untouched('a.md', 'b.md');
    });

    it('a file that is gone', () => {
      const gone = change('b.md', 'B');
      fs.rmSync(at('b.md'));
      assert.match(
        refusal([change('a.md', 'A'), gone]),
        /^b\.md: cannot be written: there is nothing of that name/,
      );
      untouched('a.md');
    });

    it('a folder that is gone', () => {
      fs.mkdirSync(at('sub'));
      put('sub/c.md', 'c');
      const gone = change('sub/c.md', 'C');
      fs.rmSync(at('sub'), {recursive: true});
      assert.match(refusal([change('a.md', 'A'), gone]), /^sub\/c\.md: cannot be written/);
      untouched('a.md');
    });

    it('a file that has become a folder', () => {
      const turned = change('b.md', 'B');
      fs.rmSync(at('b.md'));
      fs.mkdirSync(at('b.md'));
      assert.match(
        refusal([change('a.md', 'A'), turned]),
        /^b\.md: .*it is a folder.*Nothing was written\.$/,
      );
      untouched('a.md');
    });

    it('links that lead round in a circle', () => {
      const round = change('b.md', 'B');
      fs.rmSync(at('b.md'));
      fs.symlinkSync('b.md', at('b.md'));
      assert.match(refusal([round]), /links lead round in a circle/);
    });

    const faults: [what: string, fault: Partial<WritableDisk>, message: RegExp][] = [
      ['a folder one may not write to', {openSync: () => failing('EACCES')}, /not allowed to read or write/],
      ['a file one may not write to', {accessSync: () => failing('EACCES')}, /not allowed to read or write/],
      ['a full disk', {writeFileSync: () => failing('ENOSPC')}, /the disk is full/],
      ['a disk that fails when it is asked to keep it', {fsyncSync: () => failing('EIO')}, /EIO/],
      ['a file that cannot be put in place', {renameSync: () => failing('EPERM')}, /not allowed/],
    ];
    for (const [what, fault, reason] of faults) {
      it(what, () => {
        const message = refusal([change('a.md', 'A'), change('b.md', 'B')], {...fs, ...fault});
        assert.match(message, reason);
        assert.match(message, /^a\.md: cannot be written: .*Nothing was written\.$/);
        untouched('a.md', 'b.md');
      });
    }
  });

  it('writes although the owner cannot be kept', () => {
    put('a.md', 'a');
    replaceFiles([change('a.md', 'A')], {...fs, fchownSync: () => failing('EPERM')});
    assert.equal(text('a.md'), 'A');
  });

  it('names what was written and what was not when it fails on the way', () => {
    for (const name of ['a.md', 'b.md', 'c.md']) put(name, name);
    let renames = 0;
    const message = refusal(
      ['a.md', 'b.md', 'c.md'].map(name => change(name, 'new')),
      {...fs, renameSync: (from, to) => (++renames === 2 ? failing('EPERM') : fs.renameSync(from, to))},
    );
    assert.match(message, /^b\.md: cannot be written: .*\. Written: a\.md\. Not written: b\.md, c\.md\.$/);
    assert.deepEqual(['a.md', 'b.md', 'c.md'].map(text), ['new', 'b.md', 'c.md']);
    assert.deepEqual(fs.readdirSync(folder), ['a.md', 'b.md', 'c.md']);
  });

  it('looks again right before it puts each file in place', () => {
    for (const name of ['a.md', 'b.md']) put(name, name);
    const message = refusal([change('a.md', 'A'), change('b.md', 'B')], {
      ...fs,
      renameSync: (from, to) => {
        fs.renameSync(from, to);
        put('b.md', 'typed meanwhile');
      },
    });
    assert.match(message, /^b\.md: the file was changed.*Written: a\.md\. Not written: b\.md\.$/);
    assert.equal(text('b.md'), 'typed meanwhile');
  });
});
