import assert from 'node:assert/strict';
import {declaresHandbook} from '../../../src/lint/markdown/declared.ts';
import {readDocument} from '../../../src/lint/markdown/document.ts';
import {readFrontMatter} from '../../../src/lint/markdown/front-matter.ts';
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
