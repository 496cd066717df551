import assert from 'node:assert/strict';
import {findDirectivePlace} from '../../../src/lint/markdown/directive-place.ts';

/** The place at the cursor, which stands as `‸` in the text, with the word that is there. */
function at(marked: string) {
  const offset = marked.indexOf('‸');
  assert.ok(offset >= 0, 'no cursor');
  const text = marked.replace('‸', '');
  const place = findDirectivePlace(text, offset);
  return place && {verb: place.verb, word: text.slice(place.start, place.end), others: place.others};
}

describe('the place in a directive', () => {
  const places: [text: string, verb: string, word: string, others: string[]][] = [
    ['<!-- lab-handbook: ‸ -->', '', '', []],
    ['<!-- lab-handbook:‸-->', '', '', []],
    ['<!-- lab-handbook: cov‸ -->', '', 'cov', []],
    ['<!-- lab-handbook: ‸covers a -->', '', 'covers', ['a']],
    ['<!-- lab-handbook: covers ‸ -->', 'covers', '', []],
    ['<!-- lab-handbook: covers meetings/men‸tee -->', 'covers', 'meetings/mentee', []],
    ['<!-- lab-handbook: covers a, ‸ b -->', 'covers', '', ['a', 'b']],
    ['<!-- lab-handbook: ignore a b‸ -- why -->', 'ignore', 'b', ['a']],
    ['<!-- lab-handbook: ignore-rule ‸', 'ignore-rule', '', []],
    ['Text.\r\n<!--\r\nlab-handbook: covers a\r\n‸\r\n-->\r\n', 'covers', '', ['a']],
    ['<!-- lab-handbook: covers ‸\n\nText.\n\n<!-- another comment -->', 'covers', '', []],
    ['a <!-- b --> <!-- lab-handbook: covers a ‸--> c', 'covers', '', ['a']],
  ];
  for (const [text, verb, word, others] of places) {
    it(`is ${verb || 'the verb'} “${word}” in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(at(text), {verb, word, others});
    });
  }

  for (const text of [
    '‸',
    'Text ‸ text',
    '<!‸-- lab-handbook: covers a -->',
    '<!-- lab-hand‸book: covers a -->',
    '<!-- lab-handbook: covers a -->‸',
    '<!-- lab-handbook: ignore a -- we ‸ do not -->',
    '<!-- a note ‸ -->',
    '<!-- lab-handbook: covers a -->\n\nText ‸ <!-- b -->',
  ]) {
    it(`is none in ${JSON.stringify(text)}`, () => {
      assert.equal(at(text), undefined);
    });
  }
});
