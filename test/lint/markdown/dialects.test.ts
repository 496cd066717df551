import assert from 'node:assert/strict';
import fc from 'fast-check';
import {blankDialectMarkup, blankHtml} from '../../../src/lint/markdown/dialects.ts';
import {readDocument} from '../../../src/lint/markdown/document.ts';
import {lines} from '../../support/engine.ts';

const read = (text: string) => blankDialectMarkup(text).replace(/\s+/g, ' ').trim();
const unitsOf = (text: string, file = 'a.qmd') =>
  readDocument(file, text).sections.flatMap(section => section.units.map(unit => unit.text.trim()));

describe('markup of Markdown dialects', () => {
  it('is not prose', () => {
    assert.equal(read('::: {.callout-note}'), '');
    assert.equal(read('See {{< include _x.qmd >}} here'), 'See here');
    assert.equal(read('{% include x.html %} Hello {{ site.title }}'), 'Hello');
    assert.equal(read('Text {#id .class} more{: .x}'), 'Text more');
    assert.equal(read('[!NOTE] Text'), 'Text');
    assert.equal(read('As shown [@smith2020, p. 3].'), 'As shown .');
    assert.equal(read(':class: dropdown'), '');
  });

  it('leaves words in braces and brackets alone', () => {
    assert.equal(read('a {b} [c] : d'), 'a {b} [c] : d');
  });

  it('keeps every offset', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '{{',
      '}}',
      '{%',
      '%}',
      ':::',
      '[!NOTE]',
      '[@a]',
      ' ',
      '\n',
      'word',
      '{#a}',
    );
    fc.assert(
      fc.property(fc.array(part, {maxLength: 30}), parts => {
        const text = parts.join('');
        assert.equal(blankDialectMarkup(text).length, text.length);
        assert.equal(blankHtml(text.replaceAll('{', '<')).length, text.length);
      }),
    );
  });

  it('hides chunks and comments, and shows what stands in callouts', () => {
    const text = lines(
      '```{r setup, include=FALSE}',
      'weekly <- "We meet weekly."',
      '```',
      '',
      '::: {.callout-tip title="Meetings"}',
      'We meet weekly.',
      ':::',
      '',
      '<!-- We never meet. -->',
    );
    assert.deepEqual(unitsOf(text), ['We meet weekly.']);
  });
});

describe('HTML in a document', () => {
  it('is read without tags, comments, scripts and styles', () => {
    const text = blankHtml('<p>We <b>meet</b></p><!-- no --><style>p {}</style><script>x</script> weekly');
    assert.equal(text.replace(/\s+/g, ' ').trim(), 'We meet weekly');
  });

  it('ends with the text where a tag or comment never closes', () => {
    assert.equal(blankHtml('a <b').trim(), 'a');
    assert.equal(blankHtml('a <!-- b').trim(), 'a');
  });
});
