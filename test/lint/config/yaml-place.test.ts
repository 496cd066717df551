import assert from 'node:assert/strict';
import {placeToRead, placeToWrite} from '../../../src/lint/config/yaml-place.ts';

/** The place at the cursor, which stands as `‸` in the text. */
function at(find: typeof placeToWrite, marked: string) {
  const offset = marked.indexOf('‸');
  assert.ok(offset >= 0, 'no cursor');
  return find(marked.replace('‸', ''), offset);
}
const toWrite = (marked: string) => at(placeToWrite, marked);
const toRead = (marked: string) => at(placeToRead, marked);
const inShort = (place: ReturnType<typeof placeToWrite>) =>
  place && `${place.kind} ${place.path.join('.')}`.trim();

describe('the place to write in a YAML text', () => {
  const places: [what: string, text: string, expected: string | undefined][] = [
    ['an empty text', '‸', 'key'],
    ['a text of comments', '# settings\n‸', 'key'],
    ['the first word', 'top‸', 'key'],
    ['a new line behind a map', 'topics:\n  a: off\n‸', 'key'],
    ['a line below a key', 'topics:\n  ‸', 'key topics'],
    ['a line below a key, with CRLF', 'topics:\r\n  me‸\r\n', 'key topics'],
    ['a line among others', 'topics:\n  a: off\n  ‸\nroles: [mentor]\n', 'key topics'],
    ['a key that has a value', 'topics:\n  a/b‸: off\n', 'key topics'],
    ['a key in quotes', 'topics:\n  "a‸": off\n', 'key topics'],
    ['a value', 'topics:\n  a: ‸\n', 'value topics.a'],
    ['braces', 'topics: {a: off, ‸}', 'key topics'],
    ['braces that are still open', 'topics: {a: ‸', 'value topics.a'],
    ['brackets', 'roles: [mentor, ‸]', 'entry roles'],
    ['brackets that are still open', 'roles: [‸\ntopics:\n  b: off\n', 'entry roles'],
    ['what follows open brackets', 'roles: [mentor\ntopics:\n  ‸', 'key topics'],
    ['a list', 'roles:\n  - mentor\n  - ‸\n', 'entry roles'],
    ['a list in a list', 'handbooks:\n  - name: A\n    ignore: [a, ‸', 'entry handbooks.0.ignore'],
    [
      'a map in a list',
      'handbooks:\n  - name: A\n  - name: B\n    ignore:\n      - topic: ‸\n',
      'value handbooks.1.ignore.0.topic',
    ],
    ['a new map of a list', 'handbooks:\n  - ‸', 'entry handbooks'],
    ['a later key of it', 'handbooks:\n  - name: A\n    ‸\n', 'key handbooks.0'],
    ['a comment', 'topics: # ‸\n', undefined],
    ['the middle of a text', 'name: Our ‸ lab\n', undefined],
    ['a text in quotes', 'name: "Our ‸ lab"\n', undefined],
    ['an indentation that fits nothing', 'handbooks:\n  - name: A\n  ‸\n', undefined],
    ['a tab', 'topics:\n  a: off\n\t‸\n', undefined],
  ];
  for (const [what, text, expected] of places) {
    it(`in ${what} is ${expected ?? 'none'}`, () => {
      assert.equal(inShort(toWrite(text)), expected);
    });
  }

  it('spans the word at the cursor, with its slashes and hyphens', () => {
    const place = toWrite('topics:\n  absence-con‸tingency/mentee: off\n');
    assert.equal(place?.word, 'absence-contingency/mentee');
    assert.deepEqual([place?.start, place?.end], [10, 36]);
  });

  it('knows what stands beside it', () => {
    assert.deepEqual(toWrite('topics:\n  a: off\n  ‸\n  b: off\n')?.others, ['a', 'b']);
    assert.deepEqual(toWrite('roles: [mentor, men‸tee]')?.others, ['mentor']);
    const list = 'ignore:\n  - a\n  - {topic: b, reason: c}\n';
    assert.deepEqual(toWrite(`${list}  - ‸\n`)?.others, ['a', 'b']);
    assert.deepEqual(toWrite(`${list}  - topic: ‸\n`)?.others, ['a', 'b']);
  });
});

describe('the place to read in a YAML text', () => {
  it('is the scalar at the cursor', () => {
    const place = toRead('topics:\n  meet‸ings: off # x\n');
    assert.equal(inShort(place), 'key topics');
    assert.deepEqual([place?.word, place?.start, place?.end], ['meetings', 10, 18]);
    assert.equal(inShort(toRead('topics:\n  meetings: ‸off\n')), 'value topics.meetings');
    assert.equal(inShort(toRead('ignore: [a, {topic: b‸}]\n')), 'value ignore.1.topic');
    assert.equal(inShort(toRead('ignore: [a‸]\n')), 'entry ignore');
  });

  it('is none between scalars, in comments and in an empty text', () => {
    for (const text of ['‸', 'a:   ‸  b', '# ‸a', 'a: b\n\n‸\nc: d'])
      assert.equal(inShort(toRead(text)), undefined, text);
  });
});
