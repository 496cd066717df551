import assert from 'node:assert/strict';
import {placeOfIgnored} from '../../src/lint/ignored-place.ts';
import {lines, lintTexts} from '../support/engine.ts';

const {handbook} = lintTexts({
  'a.md': lines(
    '---',
    'lab-handbook:',
    '  ignore: [meetings, names-and-pronouns]',
    '---',
    '',
    '# A',
    '',
    'Hi.',
  ),
  'b.md': lines('# B', '', '<!-- lab-handbook: ignore absence-contingency -- never away -->', '', 'Hi.'),
});
const lineOf = (topic: string) => {
  const place = placeOfIgnored(topic, handbook);
  return place && `${place.file}:${place.range.start.line}`;
};

describe('where a handbook says that a topic is not for this lab', () => {
  it('is its entry in the front matter, or the comment', () => {
    assert.equal(lineOf('names-and-pronouns'), 'a.md:3');
    assert.equal(lineOf('absence-contingency'), 'b.md:3');
  });

  it('is nowhere for a topic that the text does not name', () => {
    assert.equal(lineOf('authorship'), undefined);
  });
});
