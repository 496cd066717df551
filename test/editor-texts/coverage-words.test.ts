import assert from 'node:assert/strict';
import {
  badgeTooltip,
  countInWords,
  filterInWords,
  groupLabel,
  summaryInWords,
  topicInWords,
} from '../../src/editor/coverage-words.ts';
import type {TopicCoverage} from '../../src/lint/detection/coverage.ts';
import {lines, lintText} from '../support/engine.ts';
import {english} from '../support/english.ts';

const summary = (covered: number, partial: number, missing: number, ignored: number) => ({
  covered,
  partial,
  missing,
  ignored,
});
const {coverage} = lintText(
  lines(
    '# Lab handbook',
    '',
    '<!-- lab-handbook: ignore names-and-pronouns -- on the door signs -->',
    '',
    'I meet each of you every week for an hour; bring an agenda.',
  ),
);
const found = (id: string): TopicCoverage => {
  const one = coverage.find(({topic}) => topic.id === id);
  assert.ok(one);
  return one;
};
const withPlaces = (places: number): TopicCoverage => {
  const one = found('meetings');
  const [place] = one.evidence;
  assert.ok(place);
  return {...one, evidence: Array.from({length: places}, () => place)};
};

describe('the words beside a topic', () => {
  it('are its status, and how many places there are where there are several', () => {
    assert.equal(topicInWords(found('absence-contingency'), english), 'not found');
    assert.equal(topicInWords(withPlaces(1), english), 'addressed');
    assert.equal(topicInWords(withPlaces(2), english), 'addressed · 2 places');
    assert.equal(topicInWords(withPlaces(3), english), 'addressed · 3 places or more');
  });

  it('give the reason of a lab that leaves it out', () => {
    assert.equal(topicInWords(found('names-and-pronouns'), english), 'not for this lab · on the door signs');
    const silent = {...found('names-and-pronouns'), ignoredBecause: ''};
    assert.equal(topicInWords(silent, english), 'not for this lab');
  });
});

describe('the words for many topics', () => {
  it('count what is addressed among what applies', () => {
    assert.equal(countInWords(summary(5, 1, 3, 2), english), '5 of 9');
    assert.equal(groupLabel('Meetings', summary(5, 1, 3, 2), english), 'Meetings, 5 of 9 topics addressed');
  });

  it('say where nothing applies', () => {
    assert.equal(countInWords(summary(0, 0, 0, 2), english), 'not for this lab');
    assert.equal(groupLabel('Meetings', summary(0, 0, 0, 2), english), 'Meetings, not for this lab');
  });

  it('sum up, and leave out what there is none of', () => {
    assert.deepEqual(summaryInWords(summary(5, 1, 3, 2), english), [
      '5 of 9 topics addressed',
      '1 partly addressed',
      '3 not found',
      '2 not for this lab',
    ]);
    assert.deepEqual(summaryInWords(summary(9, 0, 0, 0), english), ['9 of 9 topics addressed']);
  });

  it('explain the badge', () => {
    assert.equal(badgeTooltip(1, 'Velasquin Lab', english), '1 topic was not found in Velasquin Lab');
    assert.equal(badgeTooltip(7, 'Velasquin Lab', english), '7 topics were not found in Velasquin Lab');
  });
});

describe('the words of a filter', () => {
  it('name what it shows', () => {
    assert.equal(
      filterInWords({statuses: ['missing', 'partial'], roles: ['mentor']}, english),
      'Only: not found, partly addressed · for the mentor',
    );
    assert.equal(filterInWords({statuses: [], roles: ['practice']}, english), 'Only: good practice');
  });

  it('are none where it shows all', () => {
    assert.equal(filterInWords({statuses: [], roles: []}, english), undefined);
  });
});
