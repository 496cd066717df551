import assert from 'node:assert/strict';
import fc from 'fast-check';
import {type Cue, CueCompiler, matches} from '../../../src/lint/detection/cue.ts';
import {CueSyntaxError} from '../../../src/lint/detection/cue-elements.ts';
import {Groups} from '../../../src/lint/detection/cue-syntax.ts';
import {Lexicon} from '../../../src/lint/detection/lexicon.ts';
import {plainTarget} from '../../../src/lint/detection/targets.ts';
import {readText} from '../../../src/lint/detection/text.ts';
import {WordReader} from '../../../src/lint/detection/words.ts';

const groups = new Groups(
  Object.fromEntries([
    ['frequency', ['weekly', 'every (week | month)', 'once a month']],
    ['loop', ['a <loop>']],
    ['outer', ['the <frequency> round']],
    ['boom0', ['boom']],
    ...Array.from({length: 20}, (_, i): [string, string[]] => [`boom${i + 1}`, [`<boom${i}> <boom${i}>`]]),
  ]),
);
const compiler = new CueCompiler(new Lexicon(new WordReader({})), groups, ['the', 'a', 'to', 'of']);
const says = (cue: string | Cue, text: string) =>
  matches(
    typeof cue === 'string' ? compiler.compile(cue) : cue,
    plainTarget(readText(text, compiler.lexicon)),
  );

describe('a cue', () => {
  const cases: [what: string, cue: string, hits: string[], misses: string[]][] = [
    [
      'matches words side by side in any form',
      'lab meeting',
      ['Our lab meetings rock.', 'LAB-MEETING'],
      ['lab and meeting', 'meeting lab'],
    ],
    ['takes = as exactly this form', '=leave early', ['leave early'], ['leaving early']],
    [
      'takes | as alternatives of any length',
      '(away | on leave) now',
      ['away now', 'on leave now'],
      ['leave now'],
    ],
    [
      'takes ? as optional',
      'lab (safety first)? manual',
      ['lab manual', 'lab safety first manual'],
      ['lab safety manual'],
    ],
    [
      'takes .. as up to three words between',
      'give .. feedback',
      ['give feedback', 'give you some good feedback'],
      ['give a b c d feedback'],
    ],
    [
      'takes ... as up to ten words between',
      'give ... feedback',
      ['give a b c d e f g h i j feedback'],
      ['give a b c d e f g h i j k feedback'],
    ],
    [
      'takes & as anywhere, in any order',
      'goal & discuss',
      ['We discuss each goal.', 'Goals: discuss'],
      ['goal', 'discuss'],
    ],
    [
      'takes ! as must not be there',
      'travel & !(reimburse | receipt)',
      ['I travel.'],
      ['Travel is reimbursed.', 'Receipts of travel'],
    ],
    [
      'writes groups out, groups in groups too',
      'meet .. <outer>',
      ['We meet in the weekly round.', 'meet at the once a month round'],
      ['meet weekly'],
    ],
    ['takes <number> as digits', 'within <number> hours', ['within 24 hours'], ['within some hours']],
    ['reads its own words as it reads texts', 'one-on-one', ['one on one'], ['one one']],
  ];
  for (const [what, cue, hits, misses] of cases) {
    it(what, () => {
      for (const text of hits) assert.ok(says(cue, text), `${cue} in ${text}`);
      for (const text of misses) assert.ok(!says(cue, text), `${cue} not in ${text}`);
    });
  }

  const mistakes: [cue: string, at: number, message: RegExp][] = [
    ['', 0, /Expected a word, found the end/],
    ['(a | b', 6, /Expected `\|` or `\)`, found the end/],
    ['a & ', 4, /Expected a word/],
    ['.. a', 4, /gap needs a word before and after/],
    ['a ..', 4, /gap needs a word before and after/],
    ['a ] b', 1, /`\]` means nothing here/],
    ['<nobody>', 0, /There is no group <nobody>/],
    ['<loop>', 1, /contains itself/],
    ['!a', 0, /at least one word that must stand in the sentence/],
    ['under(a)', 0, /at least one word/],
    [`${'('.repeat(30)}a${')'.repeat(30)}`, 19, /nest deeper/],
    ['<boom20>', 0, /more than 5000 parts/],
  ];
  for (const [cue, at, message] of mistakes) {
    it(`that cannot be read says where and why: ${cue.slice(0, 20)}`, () => {
      assert.throws(
        () => compiler.compile(cue),
        (error: unknown) =>
          error instanceof CueSyntaxError && message.test(error.message) && Math.abs(error.at - at) <= 1,
      );
    });
  }

  it('finds its words wherever they stand', () => {
    const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'the');
    const cue = compiler.compile('alpha .. beta gamma');
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(word, {maxLength: 3}),
        fc.array(word),
        (before, between, after) => {
          assert.ok(says(cue, [...before, 'alpha', ...between, 'beta', 'gamma', ...after].join(' ')));
        },
      ),
    );
  });

  it('agrees with a plain search for words side by side', () => {
    const word = fc.constantFrom('alpha', 'beta', 'gamma');
    fc.assert(
      fc.property(
        fc.array(word, {minLength: 1, maxLength: 3}),
        fc.array(word, {maxLength: 12}),
        (cue, text) => {
          assert.equal(
            says(cue.join(' '), text.join(' ')),
            ` ${text.join(' ')} `.includes(` ${cue.join(' ')} `),
          );
        },
      ),
    );
  });

  it('never throws anything but a CueSyntaxError', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'a',
            '(',
            ')',
            '|',
            '&',
            '!',
            '?',
            '..',
            '...',
            '<',
            '>',
            '=',
            'under(',
            ' ',
            '<frequency>',
          ),
        ),
        parts => {
          try {
            compiler.compile(parts.join(''));
          } catch (error) {
            assert.ok(error instanceof CueSyntaxError);
          }
        },
      ),
    );
  });

  it('takes time linear in the text, however many gaps it has', () => {
    const cue = compiler.compile('(a | a a) ... (a | a a) ... (a | a a) ... (a | a a) ... (a | a a) ... b');
    assert.ok(!says(cue, 'a '.repeat(20_000)));
    assert.ok(says(cue, `${'a '.repeat(20_000)}b`));
  });
});
