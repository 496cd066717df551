import assert from 'node:assert/strict';
import {readDocument} from '../../src/lint/markdown/document.ts';
import type {TextEdit} from '../../src/snippets/directive-edits.ts';
import {removeHeading} from '../../src/snippets/heading-removal.ts';
import {removeSentence} from '../../src/snippets/sentence-removal.ts';
import {lines} from '../support/engine.ts';

const apply = (text: string, {start, end, text: added}: TextEdit) =>
  text.slice(0, start) + added + text.slice(end);

describe('taking out a sentence', () => {
  const without = (text: string, word: string) => {
    const edit = removeSentence(readDocument('a.md', text), text.indexOf(word));
    return edit && apply(text, edit);
  };

  it('takes one sentence with the space beside it', () => {
    assert.equal(without('One is. Two is. Three is.\n', 'Two'), 'One is. Three is.\n');
    assert.equal(without('One is. Two is.\n', 'Two'), 'One is.\n');
  });

  it('takes the whole line where nothing else stands on it', () => {
    assert.equal(without('- One is.\n- Two is.\n- Three is.\n', 'Two'), '- One is.\n- Three is.\n');
    assert.equal(without('One is.\nTwo is.\n', 'Two'), 'One is.\n');
    assert.equal(without('Two is.', 'Two'), '');
  });

  it('takes the box of a task and the mark of a quotation too', () => {
    assert.equal(
      without('- [ ] One is.\n- [ ] Two is.\n- [x] Three is.\n', 'Two'),
      '- [ ] One is.\n- [x] Three is.\n',
    );
    assert.equal(without('- [x] Two is.\n', 'Two'), '');
    assert.equal(without('> Two is.\n\nThree is.\n', 'Two'), '\nThree is.\n');
    assert.equal(without('> 1. One is.\n> 2. Two is.\n', 'Two'), '> 1. One is.\n');
  });

  it('moves what follows up to the mark of the item or quotation', () => {
    assert.equal(without('- Two is.\n  Three is.\n', 'Two'), '- Three is.\n');
    assert.equal(without('> Two is.\n> Three is.\n', 'Two'), '> Three is.\n');
  });

  it('takes the marks of an emphasis that holds nothing else', () => {
    assert.equal(without('- **Who:** [name of person] leads. Next one.\n', 'leads'), '- Next one.\n');
    assert.equal(without('- One is.\n- **Who:** [name of person] leads.\n', 'leads'), '- One is.\n');
    assert.equal(without('**Two is.** Three is.\n', 'Two'), 'Three is.\n');
    assert.equal(without('One is. *Two is.*\n', 'Two'), 'One is.\n');
  });

  it('leaves an emphasis around the other sentences in it', () => {
    assert.equal(without('**One is. Two is.** Three is.\n', 'One'), '**Two is.** Three is.\n');
    assert.equal(without('**One is. Two is.** Three is.\n', 'Two'), '**One is.** Three is.\n');
  });

  it('takes nothing where an emphasis, a link or code would lose an end', () => {
    assert.equal(without('One is **so. Two is** so.\n', 'Two'), undefined);
    assert.equal(without('One is **so. Two is** so.\n', 'One'), undefined);
    assert.equal(without('[One is. Two is](a.md) so.\n', 'Two'), undefined);
    assert.equal(without('One is [so. Two is](a.md) so.\n', 'One'), undefined);
    assert.equal(without('*One is. [Two is](a.md)* so.\n', 'One'), '*[Two is](a.md)* so.\n');
  });

  it('takes nothing that would leave the rest of a list item without it', () => {
    assert.equal(without('- Two is.\n  - Three is.\n', 'Two'), undefined);
    assert.equal(without('- Two is.\n\n  Three is.\n', 'Two'), undefined);
    assert.equal(without('- One is. Two is.\n  - Three is.\n', 'Two'), '- One is.\n  - Three is.\n');
    assert.equal(without('- One is.\n  - Two is.\n', 'Two'), '- One is.\n');
  });

  it('empties a cell of a table and leaves the table', () => {
    const text = lines('| a | b |', '| --- | --- |', '| Two is here. | x |');
    assert.equal(without(text, 'Two'), lines('| a | b |', '| --- | --- |', '| | x |'));
  });

  it('takes nothing where no sentence stands', () => {
    assert.equal(without('# Two\n\nHi.\n', 'Two'), undefined);
  });
});

describe('taking out a heading', () => {
  const without = (text: string, title: string) => {
    const document = readDocument('a.md', text);
    const section = document.sections.find(one => one.title === title) ?? assert.fail(title);
    return apply(text, removeHeading(document, section));
  };

  it('takes the blank lines below it', () => {
    const text = lines('# Lab', '', 'Hi.', '', '## Empty', '', '## End', '', 'Bye.');
    assert.equal(without(text, 'Empty'), lines('# Lab', '', 'Hi.', '', '## End', '', 'Bye.'));
    assert.equal(without('Hi.\n\nEmpty\n-----\n\n## End\n\nBye.\n', 'Empty'), 'Hi.\n\n## End\n\nBye.\n');
    assert.equal(without('Hi.\r\n\r\n## Empty\r\n\r\n## End\r\n', 'Empty'), 'Hi.\r\n\r\n## End\r\n');
  });

  it('keeps directives, comments and link targets that stand below it', () => {
    const kept = [
      '<!-- lab-handbook: ignore meetings -- none -->',
      '',
      '<!-- ask Kim -->',
      '',
      '[forms]: https://example.org',
    ];
    const text = lines('# Lab', '', 'Hi.', '', '## Empty', '', ...kept, '', '## End', '', 'Bye.');
    assert.equal(without(text, 'Empty'), lines('# Lab', '', 'Hi.', '', ...kept, '', '## End', '', 'Bye.'));
  });

  it('lets nothing run together', () => {
    assert.equal(
      without('Hi.\n## Empty\n[forms]: https://example.org\n', 'Empty'),
      'Hi.\n\n[forms]: https://example.org\n',
    );
  });

  it('leaves no blank lines at the end of a page', () => {
    assert.equal(without('Hi.\n\n## Empty\n\n', 'Empty'), 'Hi.\n');
    assert.equal(without('## Empty\n', 'Empty'), '');
  });
});
