import assert from 'node:assert/strict';
import {readDirectives} from '../../../src/lint/markdown/directives.ts';
import {readDocument} from '../../../src/lint/markdown/document.ts';
import {lines} from '../../support/engine.ts';

describe('a directive', () => {
  it('has a verb, names and a reason', () => {
    const html = '<!-- lab-handbook: ignore recognition/mentee, career-plan -- we talk -->';
    const [one] = readDirectives(html, 10);
    assert.equal(one?.verb, 'ignore');
    assert.equal(one?.reason, 'we talk');
    assert.deepEqual(
      one?.names.map(({name, start, end}) => [name, html.slice(start - 10, end - 10)]),
      [
        ['recognition/mentee', 'recognition/mentee'],
        ['career-plan', 'career-plan'],
      ],
    );
  });

  it('is read wherever a comment stands: several in one, in a list, in a quote', () => {
    const text = lines(
      '# A',
      '',
      '<!-- note --><!-- lab-handbook: covers meetings -->',
      '',
      '- item <!-- lab-handbook: covers feedback -->',
      '',
      '> <!-- lab-handbook: covers',
      '> recognition -->',
    );
    const found = readDocument('a.md', text).sections.flatMap(section => section.directives);
    assert.deepEqual(
      found.flatMap(({names}) => names.map(({name, start, end}) => [name, text.slice(start, end)])),
      ['meetings', 'feedback', 'recognition'].map(name => [name, name]),
    );
  });

  it('is no other comment, and none that never closes', () => {
    assert.deepEqual(readDirectives('<!-- lab handbook: covers x -->', 0), []);
    assert.deepEqual(readDirectives('<!-- lab-handbook: covers x', 0), []);
  });
});
