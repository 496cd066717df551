import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {Nodes} from 'mdast';
import {headingText, markdownText} from '../../../src/lint/markdown/markdown-text.ts';
import {parseMarkdown} from '../../../src/lint/markdown/parser.ts';
import {markdownlintProblems} from '../../support/markdownlint.ts';

/** The kinds of nodes in a tree, each once, and the text it shows. */
function shown(markdown: string): {kinds: string[]; text: string} {
  const kinds = new Set<string>();
  let text = '';
  const visit = (node: Nodes): void => {
    kinds.add(node.type);
    if (node.type === 'text') text += node.value;
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(markdown));
  return {kinds: [...kinds].sort(), text};
}

const pieces = fc.constantFrom(
  ...[
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '#',
    '~~',
    '|',
    '&amp;',
    '\\',
    '$',
    '{',
    '}',
    '^',
    '@',
  ],
  ...['1. ', '- ', '+ ', '2)', '=', '---', '\n', '\t', ' ', 'https://example.org', 'www.example.org', ':x:'],
  ...['a@b.org', '<b>', '[x](y)', '[^1]', 'word', 'ü', '“', '😀'],
);
const hostile = fc.array(pieces, {maxLength: 12}).map(list => list.join(''));

describe('text from a handbook in Markdown', () => {
  it('stays readable where nothing in it is markup', () => {
    const text = 'We don’t do this (yet): 2 people, 10:30 a.m. - see “Leave”!';
    assert.equal(markdownText(text), text);
  });

  it('shows as it stands in a list, and as nothing but text', () => {
    fc.assert(
      fc.property(hostile, text => {
        const {kinds, text: seen} = shown(`- ${markdownText(text)}\n`);
        assert.ok(kinds.every(kind => ['list', 'listItem', 'paragraph', 'root', 'text'].includes(kind)));
        assert.equal(seen, text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('shows as it stands in a heading, but for the marks at its end', () => {
    fc.assert(
      fc.property(hostile, text => {
        const {kinds, text: seen} = shown(`# x ${headingText(text)}\n`);
        assert.ok(kinds.every(kind => ['heading', 'root', 'text'].includes(kind)));
        assert.equal(
          seen,
          `x ${text
            .replace(/[.,;:!\s]+$/, '')
            .replace(/\s+/g, ' ')
            .trim()}`.trim(),
        );
      }),
    );
  });

  it('gives markdownlint no link, tag or mark to speak of', () => {
    fc.assert(
      fc.property(hostile, text => {
        const markdown = `# x ${headingText(text)}x\n\n- [ ] x ${markdownText(text)}x\n  - ${markdownText(text)}x\n`;
        assert.deepEqual(markdownlintProblems({markdown}), []);
      }),
    );
  });
});
