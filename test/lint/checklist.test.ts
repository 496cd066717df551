import assert from 'node:assert/strict';
import {Checklist} from '../../src/lint/checklist.ts';
import {data} from '../support/engine.ts';

describe('the built-in checklist', () => {
  const checklist = new Checklist(data.knowledge.checklist);

  it('has 9 areas, 26 rows and 73 topics', () => {
    assert.equal(checklist.data.areas.length, 9);
    assert.equal(checklist.rows.length, 26);
    assert.equal(checklist.topics.length, 73);
  });

  it('gives every topic a title and a hint of its own', () => {
    assert.equal(new Set(checklist.topics.map(topic => topic.title)).size, 73);
    assert.equal(new Set(checklist.topics.map(topic => topic.find)).size, 73);
  });

  it('offers the topic with the nearest id', () => {
    assert.equal(checklist.nearest('absense-contingency'), 'absence-contingency');
    assert.equal(checklist.nearest('meetings/mente'), 'meetings/mentee');
  });
});
