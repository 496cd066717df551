import assert from 'node:assert/strict';
import {declaresHandbook} from '../../../src/lint/markdown/declared.ts';
import {readDocument} from '../../../src/lint/markdown/document.ts';
import {readFrontMatter} from '../../../src/lint/markdown/front-matter.ts';
import {parseMarkdown} from '../../../src/lint/markdown/parser.ts';
import {lines} from '../../support/engine.ts';

describe('front matter', () => {
  it('says whether the file is a handbook, and what is not for this lab', () => {
    const text = lines(
      '---',
      'title: Ours',
      'lab-handbook:',
      '  ignore:',
      '    - recognition/mentee',
      '    - {topic: career-plan, reason: none here}',
      '  last-reviewed: 2026-09-01',
      '---',
      '',
      'Hi.',
    );
    const {frontMatter} = readDocument('a.md', text);
    assert.equal(frontMatter.title, 'Ours');
    assert.equal(frontMatter.handbook, true);
    assert.deepEqual(
      frontMatter.ignored.map(({topic, reason, start, end}) => [topic, reason, text.slice(start, end)]),
      [
        ['recognition/mentee', '', 'recognition/mentee'],
        ['career-plan', 'none here', 'career-plan'],
      ],
    );
    const {lastReviewed} = frontMatter;
    assert.equal(text.slice(lastReviewed?.start, lastReviewed?.end), '2026-09-01');
  });

  it('knows where things stand whatever the lines end with, and after a fence with blanks', () => {
    for (const [fence, end] of [
      ['---', '\r\n'],
      ['---  ', '\n'],
    ]) {
      const text = [fence, 'last-reviewed: 2026-09-01', '---', '', 'Hi.', ''].join(end);
      const {lastReviewed} = readDocument('a.md', text).frontMatter;
      assert.equal(text.slice(lastReviewed?.start, lastReviewed?.end), '2026-09-01');
    }
  });

  it('takes the dates of other tools where there is none of ours', () => {
    assert.equal(readFrontMatter('date-modified: 2025-01-02\n', 0, 2).lastReviewed?.text, '2025-01-02');
    assert.equal(readFrontMatter('title: x\n', 0, 2).lastReviewed, undefined);
  });

  it('names line and remedy of what it cannot read', () => {
    const [broken] = readFrontMatter('title: [a\n', 4, 2).problems;
    assert.ok(broken && broken.line >= 2 && broken.message.endsWith('.'));
    assert.deepEqual(readFrontMatter('a: 1\nlab-handbook: maybe\n', 4, 2).problems, [
      {
        line: 3,
        column: 15,
        message:
          'The value of `lab-handbook` must be true, false, or settings such as `last-reviewed: 2026-09-01`.',
      },
    ]);
  });

  it('goes from the first line to the next fence of the same kind, whatever ends the lines', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = ['--- ', 'a: 1', '+++', '', 'b: 2', '---\t', '', 'Hi.', ''].join(eol);
      const [node, hi] = parseMarkdown(text).children;
      assert.ok(node?.type === 'yaml' && hi?.type === 'paragraph');
      assert.equal(node.value, ['a: 1', '+++', '', 'b: 2'].join(eol));
      assert.deepEqual(node.position?.start, {line: 1, column: 1, offset: 0});
      assert.deepEqual(node.position?.end, {line: 6, column: 5, offset: text.indexOf('\t') + 1});
    }
    assert.equal(readDocument('a.md', '---\n---\n\nHi.\n').sections.length, 1);
  });

  it('is no prose, neither in YAML nor in TOML', () => {
    for (const fence of ['---', '+++']) {
      const {sections} = readDocument('a.md', lines(fence, '# Not a heading', fence, '# A heading'));
      assert.deepEqual(
        sections.map(({title}) => title),
        ['A heading'],
      );
    }
  });

  it('is nothing where its end is missing or has text behind it', () => {
    for (const end of ['text', '--- text', '---\u00a0', ' ---', '----'])
      assert.equal(readDocument('a.md', lines('---', 'title: x', end)).frontMatter.title, '', end);
  });

  it('is nothing where it is no map', () => {
    assert.equal(readFrontMatter('- a\n', 4, 2).handbook, undefined);
    assert.equal(readDocument('a.md', 'Text.\n\n---\na: 1\n---\n').frontMatter.title, '');
  });
});

describe('whether a text declares itself a handbook', () => {
  it('is read from its front matter only', () => {
    assert.equal(declaresHandbook('---\nlab-handbook: true\n---\n'), true);
    assert.equal(declaresHandbook('\uFEFF---\r\nlab-handbook: false\r\n---\r\n'), false);
    assert.equal(declaresHandbook('---\ntitle: lab-handbook\n---\n'), undefined);
    assert.equal(declaresHandbook('lab-handbook: true\n'), undefined);
  });
});
