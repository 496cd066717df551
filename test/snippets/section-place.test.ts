import assert from 'node:assert/strict';
import {findSectionPlace} from '../../src/snippets/section-place.ts';

/** The place at the cursor, which stands as `‸` in the text. */
function place(...lines: string[]) {
  const marked = lines.join('\n');
  const offset = marked.indexOf('‸');
  assert.ok(offset >= 0, 'no cursor');
  const text = marked.replace('‸', '');
  const found = findSectionPlace(text, offset);
  return found && {...found, replaced: text.slice(found.start, found.end)};
}

describe('the place for a section', () => {
  for (const depth of [1, 2, 3, 4, 5, 6]) {
    const marks = '#'.repeat(depth);
    it(`has the depth of ${marks}`, () => {
      assert.deepEqual(place('# Handbook', '', `${marks}‸`), {
        start: 12,
        end: 12 + depth,
        opener: marks,
        depth,
        textAbove: false,
        textBelow: false,
        replaced: marks,
      });
    });
  }

  it('takes what was typed behind the marks with it', () => {
    assert.equal(place('## when I am‸')?.replaced, '## when I am');
    assert.equal(place('##when‸')?.replaced, '##when');
    assert.equal(place('##  ‸ ')?.replaced, '##   ');
    assert.equal(place('lab meet‸')?.replaced, 'lab meet');
  });

  it('has no depth of its own after lab', () => {
    const found = place('# Handbook', 'lab‸');
    assert.equal(found?.opener, 'lab');
    assert.equal(found?.depth, undefined);
  });

  it('knows of text right above and below', () => {
    const around = (...lines: string[]) => {
      const found = place(...lines);
      return found && [found.textAbove, found.textBelow];
    };
    assert.deepEqual(around('Text.', '##‸', 'More.'), [true, true]);
    assert.deepEqual(around('Text.', '', '##‸', '', 'More.'), [false, false]);
    assert.deepEqual(around('##‸', '---'), [false, true]);
    assert.deepEqual(around('# Handbook\r', 'lab‸\r', '\r', 'More.'), [true, false]);
  });

  it('can stand below a list, a table and the front matter', () => {
    for (const above of [
      ['- one', '- two'],
      ['| a |', '| - |', '| b |'],
      ['---', 'title: a', '---'],
    ])
      assert.ok(place(...above, '##‸'), above.join('\n'));
  });

  it('is there in an empty document, and at its end without a line ending', () => {
    assert.equal(findSectionPlace('', 0), undefined);
    assert.ok(place('#‸'));
    assert.ok(place('Text.\r\n\r\n##‸'));
  });

  it('is found in a long text as in a short one', () => {
    const long = (opening: string) => [...Array(300).fill('Some words in a paragraph.\n'), opening];
    assert.equal(place(...long('---'), '', 'Text.', '', '##‸', '', '---')?.depth, 2);
    assert.equal(place('---', 'title: a', '---', ...long('## Heading'), 'lab‸')?.opener, 'lab');
    assert.equal(place(...long('```'), '##‸', ...long('```')), undefined);
    assert.equal(place('<!--', ...long(''), '##‸', '-->'), undefined);
  });

  const none: [what: string, ...lines: string[]][] = [
    ['a fence', '```', '##‸', '```'],
    ['a fence that nobody has closed yet', 'Text.', '', '```{r}', '#‸'],
    ['the front matter', '---', 'title: a', 'lab‸', '---', '', 'Text.'],
    ['a comment', '<!--', '##‸', '-->'],
    ['a comment that nobody has closed yet', 'Text.', '', '<!-- note', '##‸'],
    ['an HTML block', '<div>', '##‸', '</div>'],
    ['a table', '| a | b |', '| - | - |', '##‸', '| c | d |'],
    ['the middle of a line', 'Text ##‸'],
    ['front of a heading', '##‸ Meetings'],
    ['a heading with seven marks', '#######‸'],
    ['a paragraph with lab', 'We meet in the', 'lab‸'],
    ['a word that begins with lab', 'label‸'],
    ['code that is indented', '    ##‸'],
  ];
  for (const [what, ...lines] of none) {
    it(`is not in ${what}`, () => {
      assert.equal(place(...lines), undefined);
    });
  }
});
