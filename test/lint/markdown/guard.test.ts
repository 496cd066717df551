import assert from 'node:assert/strict';
import {readDocument} from '../../../src/lint/markdown/document.ts';
import {lintText} from '../../support/engine.ts';

/** Inputs on which the Markdown parser is quadratic or worse, or overflows the stack. */
const hostile: [what: string, text: string][] = [
  ['8,000 emphasis runs', '*a **b '.repeat(4_000)],
  ['400 nested lists', Array.from({length: 400}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ['10,000 quote marks', `${'>'.repeat(10_000)} a`],
  ['a table of 20,000 columns', `|${' a |'.repeat(20_000)}\n|${' - |'.repeat(20_000)}`],
];

describe('a block that would stall the parser', () => {
  for (const [what, block] of hostile) {
    it(`is read as plain text, with one note: ${what}`, () => {
      const text = `# Lab handbook\n\nWe meet every week.\n\n${block}\n\n## After\n\nBe kind to each other.\n`;
      const document = readDocument('a.md', text);
      assert.deepEqual(
        document.sections.map(section => section.title),
        ['Lab handbook', 'After'],
      );
      assert.ok(document.sections[1]?.units.some(unit => unit.text === 'Be kind to each other.'));
      const notes = lintText(text).diagnostics.filter(one => one.rule === 'plain-text');
      assert.deepEqual(
        notes.map(({severity, range}) => [severity, range.start.line]),
        [['information', 5]],
      );
    });
  }

  it('is not seen in what people write', () => {
    const text = `# Lab\n\n${'- *one* **two** `three`\n'.repeat(300)}\n> > > quote\n\n| a | b |\n| - | - |\n`;
    assert.deepEqual(readDocument('a.md', text).plainText, []);
  });
});
