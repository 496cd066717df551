import assert from 'node:assert/strict';
import {addressedAt} from '../../src/lint/addressed.ts';
import {lines, lintText} from '../support/engine.ts';

const text = lines(
  '# Lab handbook',
  '',
  '## Meetings',
  '',
  'Our freezer is blue. I meet each of you every week for an hour; bring an agenda.',
  '',
  '### When I travel',
  '',
  'While I am travelling, the lab manager stands in for me.',
  '',
  '## Freezers',
  '',
  'They are cold.',
);
const result = lintText(text);
const [document] = result.handbook.documents;
assert.ok(document);

/** What the place with this text says, in short. */
function at(needle: string) {
  assert.ok(document && text.includes(needle));
  const found = addressedAt(document, text.indexOf(needle), result);
  return (
    found && {
      kind: found.kind,
      text: text.slice(found.start, found.end),
      ids: found.topics.map(({topic}) => topic.id),
    }
  );
}

describe('what a place addresses', () => {
  it('is told of a heading with all that stands below it', () => {
    const inner = at('### When I travel');
    assert.deepEqual(inner, {kind: 'section', text: '### When I travel', ids: inner?.ids});
    assert.ok(inner?.ids.includes('absence-contingency'));
    const outer = at('## Meetings');
    assert.equal(outer?.kind, 'section');
    assert.ok(outer?.ids.includes('meetings') && outer.ids.includes('absence-contingency'));
    assert.ok(!inner?.ids.includes('meetings'));
  });

  it('is told of a sentence by itself', () => {
    const sentence = at('stands in for me');
    assert.equal(sentence?.kind, 'sentence');
    assert.equal(sentence?.text, 'While I am travelling, the lab manager stands in for me.');
    assert.ok(sentence?.ids.includes('absence-contingency'));
  });

  it('is nothing where no topic is spoken of', () => {
    for (const needle of ['## Freezers', 'They are cold', 'Our freezer', '\n### When'])
      assert.equal(at(needle), undefined);
    const empty = lintText('');
    const [none] = empty.handbook.documents;
    assert.ok(none);
    assert.equal(addressedAt(none, 0, empty), undefined);
  });

  it('names what is covered before what is partial', () => {
    const statuses = result.handbook.documents.flatMap(one =>
      (addressedAt(one, 0, result)?.topics ?? []).map(({status}) => status),
    );
    assert.deepEqual(statuses, [...statuses].sort());
    assert.ok(statuses.length > 1);
  });
});
