import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {type Addition, applyAdditions} from '../../src/snippets/additions.ts';
import {additionsDiff, newFileDiff} from '../../src/snippets/unified-diff.ts';

let folder = '';

/** GNU patch is not everywhere; git is, where this project is. */
const hasPatch = String(spawnSync('patch', ['--version']).stdout).startsWith('GNU patch');
const tools = hasPatch ? (['git', 'patch'] as const) : (['git'] as const);

const numbered = (count: number) => Array.from({length: count}, (_, index) => `${index + 1}\n`).join('');
/** The offset at which a line starts in such a text, from 1. */
const startOf = (line: number) => numbered(line - 1).length;

/** Writes the files, has a tool apply the patch, and gives the files as they are then. */
function applied(tool: 'git' | 'patch', files: Readonly<Record<string, string>>, patch: string, below = '') {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
    fs.writeFileSync(path.join(folder, name), text);
  }
  const [command, argv] = tool === 'git' ? ['git', ['apply', '-']] : ['patch', ['-p1', '--quiet']];
  execFileSync(command, argv, {
    cwd: path.join(folder, below),
    input: patch,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: os.devNull,
      GIT_CEILING_DIRECTORIES: path.dirname(folder),
    },
  });
  return Object.fromEntries(
    Object.keys(files).map(name => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

describe('a diff of additions', () => {
  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'handbook-diff-')));
  });
  afterEach(() => fs.rmSync(folder, {recursive: true, force: true}));

  it('shows three lines before and after, and where they stand', () => {
    assert.equal(
      additionsDiff('a.md', numbered(9), [{offset: startOf(6), text: 'X\nY\n'}]),
      '--- a/a.md\n+++ b/a.md\n@@ -3,6 +3,8 @@\n 3\n 4\n 5\n+X\n+Y\n 6\n 7\n 8\n',
    );
  });

  it('joins what is near, and counts on behind what was added', () => {
    const diff = additionsDiff('a.md', numbered(30), [
      {offset: startOf(2), text: 'X\n'},
      {offset: startOf(8), text: 'Y\n'},
      {offset: startOf(15), text: 'Z\n'},
    ]);
    assert.deepEqual(diff.match(/^@@.*$/gm), ['@@ -1,10 +1,12 @@', '@@ -12,6 +14,7 @@']);
  });

  it('says where a line end is missing', () => {
    assert.equal(
      additionsDiff('a.md', 'a\nb', [{offset: 3, text: '\n\nX\n'}]),
      '--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,4 @@\n a\n-b\n\\ No newline at end of file\n+b\n+\n+X\n',
    );
    assert.equal(
      additionsDiff('a.md', 'a\nb', [{offset: 0, text: 'X\n'}]),
      '--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,3 @@\n+X\n a\n b\n\\ No newline at end of file\n',
    );
  });

  it('is empty without additions', () => {
    assert.equal(additionsDiff('a.md', 'a\n', []), '');
  });

  for (const tool of tools) {
    describe(`makes ${tool === 'git' ? 'git apply' : 'patch'}`, () => {
      const cases: [what: string, text: string, additions: Addition[]][] = [
        ['at the start', 'a\nb\n', [{offset: 0, text: 'X\n\n'}]],
        ['at the end', 'a\nb\n', [{offset: 4, text: '\nX\n'}]],
        ['at an end without line end', 'a\nb', [{offset: 3, text: '\n\nX\n'}]],
        ['at the end, without line end', 'a\nb\n', [{offset: 4, text: 'X'}]],
        ['in a line', 'abc\nd\n', [{offset: 1, text: 'X\nY'}]],
        ['with CRLF', 'a\r\nb\r\n', [{offset: 3, text: 'X\r\n\r\n'}]],
        ['with CR alone', 'a\rb\r', [{offset: 2, text: 'X\r'}]],
        ['behind a byte order mark', '\uFEFFa\nb\n', [{offset: 3, text: 'X\n'}]],
        ['into an empty file', '', [{offset: 0, text: 'X\nY\n'}]],
        [
          'at several places',
          numbered(40),
          [1, 2, 9, 30, 40].map(line => ({offset: startOf(line), text: '\nX\n'})),
        ],
      ];
      for (const [what, text, additions] of cases) {
        it(`write just that: ${what}`, () => {
          const after = applied(tool, {'a.md': text}, additionsDiff('a.md', text, additions));
          assert.equal(after['a.md'], applyAdditions(text, additions));
        });
      }

      it('change several files, whatever their names', () => {
        const names = ['my notes.md', 'sub/Größe.md', 'say "hi".md', 'b\\c.md'];
        const files = Object.fromEntries(names.map(name => [name, `${name}\n`]));
        const patch = names
          .map(name => additionsDiff(name, `${name}\n`, [{offset: 0, text: 'X\n'}]))
          .join('');
        const after = applied(tool, files, patch);
        assert.deepEqual(after, Object.fromEntries(names.map(name => [name, `X\n${name}\n`])));
      });

      it('make a new file', () => {
        applied(tool, {}, newFileDiff('new one.md', 'X\nY'));
        assert.equal(fs.readFileSync(path.join(folder, 'new one.md'), 'utf8'), 'X\nY');
      });
    });
  }

  it('is applied in a folder below the root of a checkout', () => {
    execFileSync('git', ['init', '--quiet', folder]);
    const after = applied(
      'git',
      {'docs/a.md': 'a\n'},
      additionsDiff('a.md', 'a\n', [{offset: 0, text: 'X\n'}]),
      'docs',
    );
    assert.equal(after['docs/a.md'], 'X\na\n');
  });

  it('says what the additions do, for any text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', '\n', '\r\n'), {maxLength: 60})
      .map(parts => parts.join(''));
    const places = fc.array(
      fc.tuple(
        fc.nat(),
        text.filter(one => one !== ''),
      ),
      {minLength: 1, maxLength: 4},
    );
    fc.assert(
      fc.property(text, places, (before, some) => {
        const additions = some
          .map(([at, added]) => ({offset: at % (before.length + 1), text: added}))
          .sort((a, b) => a.offset - b.offset);
        const after = applied('git', {'a.md': before}, additionsDiff('a.md', before, additions));
        assert.equal(after['a.md'], applyAdditions(before, additions));
      }),
      {numRuns: 60},
    );
  });
});
