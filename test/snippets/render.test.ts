// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets look like template strings and are none
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {toSnippet} from '../../src/snippets/render.ts';
import {data} from '../support/engine.ts';
import {insertedText} from '../support/snippet-reader.ts';

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
    assert.equal(
      toSnippet('Ask [your deputy]. Thank [your deputy].'),
      'Ask ${1:[your deputy]}. Thank ${1}.$0',
    );
    assert.equal(toSnippet('[a b] or [a b], ___ and ___1'), '${1:[a b]} or ${1}, ${2:___} and ${2}1$0');
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
      for (const {text} of parts) assert.equal(insertedText(toSnippet(text)), text);
    }
  });

  it('is inserted as it is written, whatever a lab’s own template holds', () => {
    const piece = fc.constantFrom(
      ...[
        '$',
        '{',
        '}',
        '\\',
        '|',
        ',',
        '`',
        '[',
        ']',
        '/',
        ':',
        ' ',
        '\n',
        '\n\n- ',
        '1',
        '$1',
        'x',
        '*',
        '_',
        '²',
      ],
      ...[
        '[name of it]',
        '[a / b]',
        '[a, b / c | d]',
        '[a /  / $b}]',
        '[$1 \\ } / `x`]',
        '[{{x}} / ${2|p,q|}]',
      ],
      ...[
        '${TM_FILEPATH}',
        '$CLIPBOARD',
        '${1:x}',
        '${1|a,b|}',
        '${TM_FILENAME/(.*)/$1/}',
        '[${CLIPBOARD}]',
        '$0',
      ],
      ...['[go](command:x)', '<b>', '{{< include x >}}', ' and ', 'TODO', '___'],
    );
    const text = fc.oneof(
      fc.array(piece, {maxLength: 20}).map(pieces => pieces.join('')),
      fc.string({unit: 'binary', maxLength: 40}).filter(one => !one.includes('\0')),
    );
    fc.assert(
      fc.property(text, markdown => {
        assert.equal(insertedText(toSnippet(markdown)), markdown);
      }),
      {numRuns: 3000},
    );
  });

  it('would be caught by this test if a variable got through', () => {
    assert.equal(insertedText('a ${TM_FILEPATH} $CLIPBOARD $1'), 'a <EXPANDED> <EXPANDED> ');
    assert.equal(insertedText('${1|a,,b|}'), '${1|a,,b|}');
    assert.equal(insertedText('${1|a\\,b,c|} $1 ${2:x\\}y}$0'), 'a,b a,b x}y');
  });
});
