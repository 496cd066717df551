import assert from 'node:assert/strict';
import {byTopic, weakest} from '../../scripts/evaluation/page/weak-topics.mjs';

/** Judgements of a topic: right alarms, false alarms, absences overlooked, others. */
const topic = (id: string, right: number, wrong: number, overlooked: number, others = 1) =>
  [
    ['absent', 'absent', right],
    ['covered', 'absent', wrong],
    ['absent', 'covered', overlooked],
    ['covered', 'covered', others],
  ].flatMap(([gold, got, count]) =>
    Array.from({length: Number(count)}, () => ({topic: id, gold: `${gold}`, got: `${got}`, hit: null})),
  );
const rate = (...lists: ReturnType<typeof topic>[]) =>
  byTopic(
    lists.flat(),
    lists.map(([first]) => ({id: first?.topic ?? ''})),
  );
const ids = (rated: {topic: {id: string}}[]) => rated.map(one => one.topic.id);

describe('weak topics', () => {
  it('are blind where three absences or more were all overlooked', () => {
    const {blind} = weakest(
      rate(topic('blind', 0, 1, 3), topic('one-found', 1, 0, 9), topic('few', 0, 0, 2)),
    );
    assert.deepEqual(ids(blind), ['blind']);
  });

  it('are noisy where less than half of four reports or more are right', () => {
    const {noisy} = weakest(
      rate(topic('noisy', 1, 3, 0), topic('half', 2, 2, 0), topic('few', 0, 3, 0), topic('none', 0, 4, 0)),
    );
    assert.deepEqual(ids(noisy), ['noisy', 'none']);
  });

  it('are worst by F1, and by absences where that is the same', () => {
    const {worst} = weakest(
      rate(
        topic('good', 5, 0, 0),
        topic('never-absent', 0, 2, 0),
        topic('bad', 0, 0, 1),
        topic('worse', 0, 1, 4),
      ),
    );
    assert.deepEqual(ids(worst), ['worse', 'bad', 'good']);
  });
});
