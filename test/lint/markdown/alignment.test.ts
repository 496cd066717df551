import assert from 'node:assert/strict';
import fc from 'fast-check';
import {align} from '../../../src/lint/markdown/alignment.ts';
import {readDocument} from '../../../src/lint/markdown/document.ts';

/** What each character of the value was read from. */
function sources(value: string, source: string, literal = false): string[] {
  const {starts, ends} = align(value, source, 0, source.length, literal);
  return [...value].map((_, at) => source.slice(starts[at], ends[at]));
}

describe('laying a parsed value over its source', () => {
  it('gives each character its own place where both are alike', () => {
    assert.deepEqual(sources('abc', 'abc'), ['a', 'b', 'c']);
  });

  it('counts the backslash of an escape to the character it escapes', () => {
    assert.deepEqual(sources('a*b', 'a\\*b'), ['a', '\\*', 'b']);
    assert.deepEqual(sources('\\d', '\\d'), ['\\', 'd']);
  });

  it('counts an entity to the character it stands for', () => {
    assert.deepEqual(sources('a & b', 'a &amp; b'), ['a', ' ', '&amp;', ' ', 'b']);
    assert.deepEqual(sources('é', '&#233;'), ['&#233;']);
    assert.deepEqual(sources('&nosuch; x', '&nosuch; x').join(''), '&nosuch; x');
  });

  it('counts one entity to both characters it stands for', () => {
    assert.deepEqual(sources('fjx', '&fjlig;x'), ['&fjlig;', '&fjlig;', 'x']);
  });

  it('reads no escape and no entity in raw text', () => {
    assert.deepEqual(sources('a\\*', 'a\\*', true), ['a', '\\', '*']);
    assert.deepEqual(sources('&amp;', '&amp;', true), ['&', 'a', 'm', 'p', ';']);
  });

  it('skips quote marks, list indents and blanks at line ends', () => {
    const places = (value: string, source: string) => {
      const {starts} = align(value, source, 0, source.length, false);
      return starts[value.indexOf('b')];
    };
    assert.equal(places('a\nb', 'a\n> b'), 4);
    assert.equal(places('a\nb', 'a  \n    b'), 8);
    assert.equal(places('a\r\nb', 'a\r\n> > b'), 7);
  });

  it('keeps a quote mark that belongs to the text', () => {
    const {starts} = align('a\n> b', 'a\n> > b', 0, 7, false);
    assert.deepEqual([...starts], [0, 1, 4, 5, 6]);
  });

  it('puts every sentence of a nested document on its own words', () => {
    const word = fc.constantFrom('alpha', 'beta', 'gamma\\_x', 'R&amp;D', '*delta*', '**eps**', '[zeta](#z)');
    const sentence = fc.array(word, {minLength: 2, maxLength: 6}).map(words => `${words.join(' ')}.`);
    const shape = fc.constantFrom(
      (text: string) => text,
      (text: string) => `> ${text}`,
      (text: string) => `- ${text}`,
      (text: string) => `> - ${text}`,
      (text: string) => `1. > ${text}`,
      (text: string) => `| head |\n| --- |\n| ${text} |`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(shape, sentence), {minLength: 1, maxLength: 6}), blocks => {
        const text = blocks.map(([wrap, words]) => wrap(words)).join('\n\n<!-- -->\n\n');
        const units = readDocument('a.md', text).sections.flatMap(section => section.units);
        assert.equal(units.length, blocks.length);
        for (const [index, unit] of units.entries()) {
          const raw = text.slice(unit.start, unit.end);
          const words = blocks[index]?.[1] ?? '';
          // A mark around the first or last word is not part of the sentence a reader sees.
          assert.ok(words.includes(raw.replace(/^>\s*/, '')), `${raw} is not in ${words}`);
          assert.ok(raw.length > words.length - 12, `${raw} is less than ${words}`);
        }
      }),
    );
  });
});
