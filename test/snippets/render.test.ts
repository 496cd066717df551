// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets look like template strings and are none
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {toSnippet} from '../../src/snippets/render.ts';
import {data} from '../support/engine.ts';

/** What VS Code leaves in the text when one leaves the snippet at once: the first value of each tab stop. */
function afterEscape(snippet: string): string {
  const values = new Map<string, string>();
  const unescaped = (text: string) => text.replace(/\\([\\$},|])/g, '$1');
  return snippet.replace(
    /\\([\\$}])|\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}|\$\{(\d+):((?:\\.|[^}\\])*)\}|\$(\d+)/g,
    (_, escaped, choice, options, stop, value, mirror) => {
      if (escaped) return escaped;
      if (mirror) return values.get(mirror) ?? '';
      const text = choice ? unescaped(options.split(/(?<!\\),/)[0]) : unescaped(value);
      values.set(choice ?? stop, text);
      return text;
    },
  );
}

describe('a section as a snippet', () => {
  it('makes a tab stop of each blank, which shows the blank', () => {
    assert.equal(
      toSnippet('Ask [name of the manager] for keys.'),
      'Ask ${1:[name of the manager]} for keys.$0',
    );
  });

  it('offers a choice, with the blank itself first so that nothing is published that nobody chose', () => {
    assert.equal(
      toSnippet('We meet [weekly / every two weeks].'),
      'We meet ${1|[weekly / every two weeks],weekly,every two weeks|}.$0',
    );
  });

  it('fills in the same blank everywhere at once', () => {
    assert.equal(toSnippet('Ask [your deputy]. Thank [your deputy].'), 'Ask ${1:[your deputy]}. Thank $1.$0');
  });

  it('comes to rest behind the last word, before the empty lines', () => {
    assert.equal(toSnippet('Hi.\n\n'), 'Hi.$0\n\n');
  });

  it('keeps what VS Code would read as a variable or as the end of one', () => {
    assert.equal(
      toSnippet('Costs $5 {now} \\ ${TM_FILEPATH}'),
      'Costs \\$5 {now\\} \\\\ \\${TM_FILEPATH\\}$0',
    );
    assert.equal(toSnippet('Say [a, b / c | d].'), 'Say ${1|[a\\, b / c \\| d],a\\, b,c \\| d|}.$0');
  });

  it('leaves the plain text with its blanks when one leaves it at once', () => {
    for (const {parts} of data.templates) {
      for (const {text} of parts) assert.equal(afterEscape(toSnippet(text)), text);
    }
    const word = fc.constantFrom(
      '$',
      '{',
      '}',
      '\\',
      '[name of it]',
      '[a / b]',
      ' and ',
      ',',
      '|',
      '$1',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(word, {maxLength: 12}), words => {
        const text = words.join('');
        assert.equal(afterEscape(toSnippet(text)), text);
      }),
    );
  });
});
