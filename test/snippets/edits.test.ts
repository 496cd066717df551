import assert from 'node:assert/strict';
import type {Document} from '../../src/lint/markdown/document.ts';
import {readDocument} from '../../src/lint/markdown/document.ts';
import type {Section} from '../../src/lint/markdown/section.ts';
import {claimTopics, ignoreTopics, type TextEdit} from '../../src/snippets/directive-edits.ts';
import {declareHandbook, reviewedOn} from '../../src/snippets/front-matter-edit.ts';
import {engine, lines, lintText} from '../support/engine.ts';

const apply = (text: string, edit: TextEdit | undefined) =>
  edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : undefined;
const topics = (...ids: string[]) => ids.map(id => engine.checklist.topic(id) ?? assert.fail(id));
const sectionOf = (document: Document, title: string): Section =>
  document.sections.find(one => one.title === title) ?? assert.fail(title);

describe('saying that a section covers a topic', () => {
  const claim = (text: string, title: string, ...ids: string[]) => {
    const document = readDocument('a.md', text);
    return apply(text, claimTopics(document, sectionOf(document, title), topics(...ids)));
  };

  it('puts a comment below the heading', () => {
    assert.equal(
      claim(lines('# Lab', '', 'Hi.'), 'Lab', 'meetings'),
      lines('# Lab', '', '<!-- lab-handbook: covers meetings -->', '', 'Hi.'),
    );
    assert.equal(
      claim('# Lab\nHi.', 'Lab', 'meetings', 'recognition'),
      '# Lab\n\n<!-- lab-handbook: covers meetings recognition -->\n\nHi.',
    );
    assert.equal(
      claim('Lab\n===', 'Lab', 'meetings'),
      'Lab\n===\n\n<!-- lab-handbook: covers meetings -->\n',
    );
  });

  it('adds to the comment that is there', () => {
    const once = claim(lines('# Lab', '', 'Hi.'), 'Lab', 'meetings') ?? '';
    assert.match(claim(once, 'Lab', 'recognition') ?? '', /covers meetings recognition -->/);
  });

  it('goes to the end of a text without a heading', () => {
    assert.equal(claim('Hi.\n', '', 'meetings'), 'Hi.\n\n<!-- lab-handbook: covers meetings -->\n');
  });

  it('is heard by the linter', () => {
    const text = claim(lines('# Lab', '', 'Hi there.'), 'Lab', 'meetings') ?? '';
    assert.equal(lintText(text).coverage.find(one => one.topic.id === 'meetings')?.status, 'covered');
  });
});

describe('saying that a topic is not for this lab', () => {
  const ignore = (text: string, reason: string, ...ids: string[]) =>
    apply(text, ignoreTopics(readDocument('a.md', text), topics(...ids), reason)) ?? '';

  it('puts a comment with the reason at the end, one below the other', () => {
    const once = ignore('Hi.\n', 'we have none', 'meetings');
    assert.equal(once, 'Hi.\n\n<!-- lab-handbook: ignore meetings -- we have none -->\n');
    assert.equal(ignore(once, '', 'recognition'), `${once}<!-- lab-handbook: ignore recognition -->\n`);
    assert.equal(ignore('', '', 'meetings'), '<!-- lab-handbook: ignore meetings -->\n');
  });

  it('keeps whatever the reason says inside the comment', () => {
    const text = ignore('Hi.\n', ' a --> b\n<!-- c -- d --', 'meetings');
    assert.equal(text, 'Hi.\n\n<!-- lab-handbook: ignore meetings -- a b c -- d -->\n');
    const {coverage} = lintText(text);
    assert.equal(coverage.find(one => one.topic.id === 'meetings')?.ignoredBecause, 'a b c -- d');
  });
});

describe('saying in the front matter whether a page is a handbook', () => {
  it('adds a line, or a front matter where there is none', () => {
    assert.equal(apply('Hi.\n', declareHandbook('Hi.\n', true)), '---\nlab-handbook: true\n---\n\nHi.\n');
    assert.equal(apply('', declareHandbook('', false)), '---\nlab-handbook: false\n---\n');
    const text = '---\r\ntitle: x\r\n---\r\nHi.\r\n';
    assert.equal(
      apply(text, declareHandbook(text, true)),
      '---\r\nlab-handbook: true\ntitle: x\r\n---\r\nHi.\r\n',
    );
    assert.equal(apply('---\n---\n', declareHandbook('---\n---\n', true)), '---\nlab-handbook: true\n---\n');
    const marked = '\uFEFFHi.\n';
    assert.equal(apply(marked, declareHandbook(marked, true)), '\uFEFF---\nlab-handbook: true\n---\n\nHi.\n');
  });

  it('changes the value that is there', () => {
    const text = '---\ntitle: x\nlab-handbook: false # for now\n---\n';
    assert.equal(
      apply(text, declareHandbook(text, true)),
      '---\ntitle: x\nlab-handbook: true # for now\n---\n',
    );
  });

  it('leaves alone what says it already, what has settings, and what cannot be read', () => {
    for (const text of [
      '---\nlab-handbook: true\n---\n',
      '---\nlab-handbook: {ignore: []}\n---\n',
      '---\na: [\n---\n',
    ])
      assert.equal(declareHandbook(text, true), undefined);
    assert.equal(declareHandbook('---\nlab-handbook: {ignore: []}\n---\n', false), undefined);
  });
});

describe('stating the day of the last review', () => {
  const review = (text: string) => apply(text, reviewedOn(readDocument('a.md', text), '2026-11-24'));

  it('replaces the date, or adds one', () => {
    assert.equal(
      review('---\nlab-handbook: {last-reviewed: 2020-01-01}\n---\n\nHi.\n'),
      '---\nlab-handbook: {last-reviewed: 2026-11-24}\n---\n\nHi.\n',
    );
    assert.equal(
      review('---\nlab-handbook: true\n---\n\nHi.\n'),
      '---\nlab-handbook: {last-reviewed: 2026-11-24}\n---\n\nHi.\n',
    );
    assert.equal(review('Hi.\n'), '---\nlab-handbook: {last-reviewed: 2026-11-24}\n---\n\nHi.\n');
    assert.equal(
      review('---\ntitle: x\n---\n\nHi.\n'),
      '---\nlab-handbook: {last-reviewed: 2026-11-24}\ntitle: x\n---\n\nHi.\n',
    );
  });

  it('is left to the person where settings stand there in another form', () => {
    assert.equal(review('---\nlab-handbook: {ignore: []}\n---\n\nHi.\n'), undefined);
    assert.equal(review('---\na: [\n---\n\nHi.\n'), undefined);
  });
});
