import assert from 'node:assert/strict';
import {opensRaw} from '../../../src/lint/markdown/raw-blocks.ts';

/** Whether `line` opens a block that the first of `rest` does not end and the second does. */
const endedBy = (line: string, not: string, end: string, inText = false) => {
  const ends = opensRaw(line, inText);
  assert.ok(ends, `${line} opens nothing`);
  assert.deepEqual([ends(not), ends(end)], [false, true], line);
};

describe('code and HTML that a line opens', () => {
  it('is a fence up to one of the same mark that is as long or longer', () => {
    endedBy('```r', '``', '```');
    endedBy('````', '```', '`````  ');
    endedBy('~~~', '```', '~~~');
    endedBy('```', '``` r', '```');
  });

  it('is no fence with a backtick behind the first three', () => {
    assert.equal(opensRaw('``` a ` b', false), undefined);
    assert.equal(opensRaw('``', false), undefined);
  });

  it('is HTML up to what CommonMark says ends its kind', () => {
    endedBy('<script>', '', '</script>');
    endedBy('<!-- a', '', 'b -->');
    endedBy('<?php', '', '?>');
    endedBy('<!DOCTYPE', '', '>');
    endedBy('<![CDATA[', '', ']]>');
    endedBy('<div class="x">', '</div>', '');
    endedBy('<my-tag a="b">', 'text', '');
  });

  it('is nothing where the same line ends it', () => {
    assert.equal(opensRaw('<!-- a -->', false), undefined);
    assert.equal(opensRaw('<script></script>', false), undefined);
  });

  it('is nothing for an unknown tag behind a line of text, or for text', () => {
    assert.equal(opensRaw('<my-tag>', true), undefined);
    assert.equal(opensRaw('text', false), undefined);
    assert.equal(opensRaw('< div', false), undefined);
  });
});
