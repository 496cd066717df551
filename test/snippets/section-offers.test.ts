import assert from 'node:assert/strict';
import {readDocument} from '../../src/lint/markdown/document.ts';
import {sectionAt, sectionOffers} from '../../src/snippets/section-offers.ts';
import {findSectionPlace} from '../../src/snippets/section-place.ts';
import {plainStyle} from '../../src/snippets/section-text.ts';
import {data, engine, lines, lintText} from '../support/engine.ts';

const offersFor = (text: string) =>
  sectionOffers(lintText(text).coverage, engine.checklist, data.templates).map(({section, status}) => ({
    status,
    title: section.title,
    ids: section.topics.map(topic => topic.id),
  }));

describe('the sections on offer', () => {
  const offers = offersFor(
    lines('# Lab handbook', '', '## Meetings', '', 'Our meetings are [weekly / monthly], in my office.'),
  );

  it('are those of missing topics, and then those of partial ones', () => {
    const statuses = offers.map(({status}) => status);
    assert.ok(statuses.includes('missing') && statuses.includes('partial'));
    assert.ok(statuses.lastIndexOf('missing') < statuses.indexOf('partial'));
  });

  it('are a row’s missing topics together, and each alone', () => {
    const row = engine.checklist.rows.find(({id}) => id === 'absence-contingency');
    const ids = row?.topics.map(({id}) => id) ?? [];
    assert.equal(ids.length, 3);
    const ofRow = offers.filter(one => one.ids.some(id => ids.includes(id)));
    assert.deepEqual(
      ofRow.map(one => one.ids),
      [ids, ...ids.map(id => [id])],
    );
  });

  it('are none of what is covered or not for this lab', () => {
    const ignoring = offersFor('<!-- lab-handbook: ignore absence-contingency -->\n');
    assert.ok(!ignoring.some(({ids}) => ids.includes('absence-contingency')));
    assert.deepEqual(sectionOffers([], engine.checklist, data.templates), []);
  });
});

describe('a section at its place', () => {
  const [offer] = sectionOffers(lintText('').coverage, engine.checklist, data.templates);
  assert.ok(offer);

  for (const [what, before, after] of [
    ['between lines of text', 'Text.\n', '\nMore.\n'],
    ['between blank lines', 'Text.\n\n', '\n\nMore.\n'],
    ['above a line of dashes', 'Text.\n\n', '\n---\n'],
    ['below the front matter', '---\ntitle: a\n---\n', ''],
    ['in an empty document', '', ''],
  ] as const) {
    it(`stands by itself ${what}`, () => {
      const text = `${before}###${after}`;
      const place = findSectionPlace(text, before.length + 3);
      assert.ok(place);
      const written =
        text.slice(0, place.start) + sectionAt(place, offer.section, 3, plainStyle) + text.slice(place.end);
      const document = readDocument('a.md', written);
      const section = document.sections.find(({depth}) => depth === 3);
      assert.equal(section?.title, offer.section.title);
      assert.ok(document.sections.every(({depth}) => depth === 0 || depth === 3));
      const heading = section?.headingStart ?? 0;
      assert.ok(heading === 0 || /\n\n$/.test(written.slice(0, heading)), 'a blank line above');
      assert.ok(!/\n\n\n/.test(written), 'only one');
    });
  }
});
