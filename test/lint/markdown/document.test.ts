import assert from 'node:assert/strict';
import {readDocument} from '../../../src/lint/markdown/document.ts';
import type {Frame} from '../../../src/lint/markdown/section.ts';
import {lines} from '../../support/engine.ts';

const chain = (frame: Frame | undefined): string[] => (frame ? [frame.text, ...chain(frame.outer)] : []);
/** Each sentence with the texts it stands under, innermost first. */
const read = (...text: string[]) =>
  readDocument('lab/03-time_off.md', lines(...text)).sections.flatMap(section =>
    section.units.map(unit => [unit.text, ...chain(unit.frame)]),
  );

describe('what stands over a sentence', () => {
  it('is its headings, and the file’s name as words', () => {
    assert.deepEqual(read('# Leave', '', '## Sick', '', 'Rest.'), [['Rest.', 'Sick', 'Leave', 'time off']]);
  });

  it('is the line before its list, and the item above it', () => {
    assert.deepEqual(read('We ask you to:', '', '- tell us', '', '  - early'), [
      ['We ask you to:', 'time off'],
      ['tell us', 'We ask you to:', 'time off'],
      ['early', 'tell us', 'We ask you to:', 'time off'],
    ]);
  });

  it('is a paragraph in bold, or the bold start of its own', () => {
    assert.deepEqual(read('**Holidays**', '', 'Take them.'), [
      ['Holidays', 'time off'],
      ['Take them.', 'Holidays', 'time off'],
    ]);
    assert.deepEqual(read('**Holidays.** Take them.'), [
      ['Holidays.', 'Holidays.', 'time off'],
      ['Take them.', 'Holidays.', 'time off'],
    ]);
  });

  it('is the head of its column and the first cell of its row', () => {
    assert.deepEqual(read('| Who | How often |', '| --- | --- |', '| PhD | weekly |'), [
      ['PhD', 'Who', 'time off'],
      ['weekly', 'PhD', 'How often', 'time off'],
    ]);
  });

  it('is the title in the front matter', () => {
    assert.deepEqual(read('---', 'title: Our lab', '---', '', 'Hi.'), [['Hi.', 'Our lab', 'time off']]);
  });
});

describe('a section', () => {
  it('reaches to the next heading; what stands before the first has a section of its own', () => {
    const text = lines('Before.', '', '# A', '', 'One.', '', '### B', '', 'Two.');
    const {sections} = readDocument('a.md', text);
    assert.deepEqual(
      sections.map(({title, depth, start, end}) => [title, depth, text.slice(start, end).trim().length > 0]),
      [
        ['', 0, true],
        ['A', 1, true],
        ['B', 3, true],
      ],
    );
    assert.equal(sections.at(-1)?.end, text.length);
  });

  it('has its title without markup, attributes and numbers', () => {
    const titles = (text: string) => readDocument('a.md', text).sections.map(section => section.title);
    assert.deepEqual(titles('# 1.2 Our *lab* `code` {#lab .unnumbered}\n'), ['Our lab']);
    assert.deepEqual(titles('# (PART) Welcome {-}\n'), ['Welcome']);
    assert.deepEqual(titles('Title\n=====\n\nText.\n'), ['Title']);
  });

  it('may have content without a sentence: a picture, code', () => {
    const content = (text: string) => readDocument('a.md', text).sections.map(section => section.hasContent);
    assert.deepEqual(content('# A\n\n![](x.png)\n\n# B\n\n```\nx\n```\n\n# C\n'), [true, true, false]);
  });
});

describe('a sentence', () => {
  it('is marked where it is nearly all link, or has a blank', () => {
    const {sections} = readDocument('a.md', 'See [the policy of the university](#x). Ask [name].\n');
    assert.deepEqual(
      sections.flatMap(section => section.units.map(unit => [unit.linked, unit.hasBlank])),
      [
        [true, false],
        [false, true],
      ],
    );
  });

  it('shares a block with the others of its paragraph, not with the next', () => {
    const [first, second, third] = readDocument('a.md', 'A b. C d.\n\nE f.\n').sections[0]?.units ?? [];
    assert.equal(first?.block, second?.block);
    assert.notEqual(second?.block, third?.block);
  });

  it('stands at its own words under a byte order of any line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['# A', '', 'First line', 'goes on. Then', 'more.', ''].join(end);
      const {sections, lines: index} = readDocument('a.md', text);
      const places = sections.flatMap(({units}) =>
        units.map(unit => {
          const {start, end: last} = index.range(unit.start, unit.end);
          return [start.line, start.column, last.line, last.column];
        }),
      );
      assert.deepEqual(places, [
        [3, 1, 4, 9],
        [4, 10, 5, 6],
      ]);
    }
  });
});
