import assert from 'node:assert/strict';
import {Definitions} from '../../../src/lint/markdown/definitions.ts';
import {readDocument} from '../../../src/lint/markdown/document.ts';

describe('the labels a text defines', () => {
  const definitions = new Definitions('[Guide]: https://a.org\n\n> [^1]: A note.\n\n[two  words]: #b\n');

  it('are given to a piece that names them, whatever case and blanks', () => {
    assert.equal(definitions.linesFor('see [guide] and [Two Words]'), '[guide]: #\n\n[two words]: #\n\n');
  });

  it('are not given to a piece that names none', () => {
    assert.equal(definitions.linesFor('see [other]'), '');
    assert.equal(new Definitions('no labels').linesFor('[guide]'), '');
  });

  it('make a link of a label whose definition stands far away', () => {
    const text = `[guide]\n\n${'Words to fill a piece with. '.repeat(200)}\n\n${'More words. '.repeat(400)}\n\n[guide]: #x\n`;
    const [first] = readDocument('a.md', text).sections.flatMap(section => section.units);
    assert.deepEqual([first?.text, first?.linked], ['guide', true]);
  });
});
