import assert from 'node:assert/strict';
import fc from 'fast-check';
import {LineIndex} from '../../../src/lint/markdown/lines.ts';
import {parseMarkdown} from '../../../src/lint/markdown/parser.ts';
import {cutIntoPieces} from '../../../src/lint/markdown/pieces.ts';
import {lines} from '../../support/engine.ts';

const cuts = (text: string) => cutIntoPieces(text, new LineIndex(text), 1, 1);

describe('cutting a text into pieces', () => {
  it('cuts behind a blank line', () => {
    assert.deepEqual(cuts(lines('a', '', 'b', '', 'c')), [1, 3, 5]);
  });

  it('does not cut inside a paragraph, a list, a quote, code or HTML', () => {
    assert.deepEqual(cuts(lines('a', 'b')), [1]);
    assert.deepEqual(cuts(lines('- a', '', '- b', '', '  c')), [1]);
    assert.deepEqual(cuts(lines('```', 'a', '', 'b', '```')), [1]);
    assert.deepEqual(cuts(lines('<!--', 'a', '', 'b', '-->')), [1]);
    assert.deepEqual(cuts(lines('~~~ r', '', '```', '', 'b', '~~~')), [1]);
  });

  it('cuts again once code or HTML has ended', () => {
    assert.deepEqual(cuts(lines('```', 'a', '```', '', 'b')), [1, 5]);
    assert.deepEqual(cuts(lines('<div>', 'a', '', 'b')), [1, 4]);
  });

  it('keeps pieces at least as long as asked', () => {
    const text = lines('aaaa', '', 'bbbb', '', 'cccc');
    assert.deepEqual(cutIntoPieces(text, new LineIndex(text), 1, 8), [1, 5]);
  });

  it('keeps front matter as one piece', () => {
    const text = lines('---', 'a: 1', '', 'b: 2', '---', '', 'c', '', 'd');
    assert.deepEqual(cutIntoPieces(text, new LineIndex(text), 6, 1), [1, 6, 7, 9]);
  });

  it('never changes what is read: in pieces or whole, the tree is the same', () => {
    const line = fc.constantFrom(
      '',
      '',
      'text',
      '# head',
      '- item',
      '  more',
      '    deep',
      '> quote',
      '1. one',
      '```',
      '~~~',
      '<div>',
      '</div>',
      '<!-- note',
      '-->',
      '| a | b |',
      '| - | - |',
      '---',
      '===',
      '* * *',
      '\tcode',
    );
    fc.assert(
      fc.property(fc.array(line, {maxLength: 25}), parts => {
        const text = lines(...parts);
        const index = new LineIndex(text);
        assert.deepEqual(shape(parseMarkdown(text, index, 1)), shape(parseMarkdown(text, index, 1e6)));
      }),
      {numRuns: 400},
    );
  });
});

/** The types, places and texts of a tree. */
function shape(node: {type: string; position?: unknown; children?: unknown; value?: unknown}): unknown {
  const children = (Array.isArray(node.children) ? node.children : []).map(shape);
  const own = node.type === 'root' ? [] : [node.position, node.value];
  return [node.type, ...own, children];
}
