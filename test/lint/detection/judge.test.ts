import assert from 'node:assert/strict';
import {mergeChecklist} from '../../../src/lint/config/merge-checklist.ts';
import {coverTopic} from '../../../src/lint/detection/coverage.ts';
import type {Evidence} from '../../../src/lint/detection/evidence.ts';
import {Engine} from '../../../src/lint/engine.ts';
import {data, engine, lines, lintText} from '../../support/engine.ts';

const judge = engine.detector.judge;
const topic = engine.checklist.topic('absence-contingency');
assert.ok(judge && topic);
const {decision} = judge;

const place = (score: number, more: Partial<Evidence> = {}): Evidence => ({
  topic: topic.id,
  part: 0,
  reason: 'said',
  cue: '',
  cueShows: false,
  file: 'a.md',
  start: 0,
  end: 10,
  score,
  ...more,
});
const weigh = (evidence: readonly Evidence[]) => {
  const likelihood = judge
    .weigh(engine.checklist.topics, id => (id === topic.id ? evidence : []))
    .get(topic.id);
  assert.ok(likelihood);
  return likelihood;
};

describe('what was learned', () => {
  it('makes a topic likelier the better its best passage is', () => {
    const [none, weak, strong] = [weigh([]), weigh([place(-2)]), weigh([place(2)])];
    assert.ok(none.present < weak.present && weak.present < strong.present);
    assert.ok(none.covered < weak.covered && weak.covered < strong.covered);
  });

  it('takes a question, a blank or a link for a touch at most', () => {
    for (const reason of ['question', 'blank', 'linked'] as const) {
      const hindered = weigh([place(2, {reason})]);
      assert.ok(hindered.present > weigh([]).present, reason);
      assert.equal(hindered.covered, weigh([]).covered, reason);
    }
  });

  it('is moved by what the cues say, and settled where both agree', () => {
    const score = decision.settles - 0.5;
    const alone = weigh([place(score)]);
    const touched = weigh([place(score, {cue: 'some cue'})]);
    const shown = weigh([place(score, {cue: 'some cue', cueShows: true})]);
    assert.ok(alone.present < touched.present && touched.present < shown.present);
    assert.ok(weigh([place(decision.settles, {cue: 'some cue', cueShows: true})]).covered > 0.9);
  });

  it('hears a sentence louder where a cue speaks for it, loudest where the cue shows its part', () => {
    const wording = {stems: ['tea'], over: [], asks: false, linked: false, hasBlank: false};
    const scoreWith = (cues: [string, boolean][]) => judge.scoreOf(topic.id, judge.score(wording, cues)) ?? 0;
    const {shows, touches} = decision.sentence;
    assert.ok(shows > touches && touches > 0);
    assert.ok(Math.abs(scoreWith([[topic.id, true]]) - scoreWith([]) - shows) < 1e-5);
    assert.ok(Math.abs(scoreWith([[topic.id, false]]) - scoreWith([]) - touches) < 1e-5);
    assert.equal(scoreWith([['no/such-topic', true]]), scoreWith([]));
  });

  it('does not hold for a topic that a lab words anew', () => {
    const own = engine.checklist.data.areas.flatMap(area => (area.id === topic.area ? [area] : []));
    const merged = mergeChecklist(data.knowledge, {
      builtIn: true,
      areas: own.map(area => ({
        area: {...area, rows: area.rows.filter(row => row.id === topic.row)},
        groups: {},
        examples: new Map(),
        questions: new Map(),
      })),
    });
    const {judge: left} = new Engine(merged).detector;
    assert.equal(left?.knows(topic.id), false);
    assert.equal(left?.knows('feedback'), true);
  });
});

describe('a status', () => {
  const cover = (present: number, covered: number, evidence = [place(-1)]) =>
    coverTopic(topic, evidence, undefined, {likelihood: {present, covered}, decision});

  it('follows the thresholds, with the odds as its confidence', () => {
    const {present, covered} = decision.thresholds;
    assert.equal(cover(present - 0.01, 0).status, 'missing');
    assert.equal(cover(0.9, covered - 0.01).status, 'partial');
    assert.equal(cover(0.9, covered).status, 'covered');
    assert.equal(cover(0.1, 0).confidence, 0.9);
    assert.equal(cover(0.95, 0.7).confidence, 0.7);
    assert.equal(cover(0.9, 0.2).confidence, 0.7);
  });

  it('that is missing has no evidence, but the passage that comes nearest', () => {
    const found = cover(0.1, 0);
    assert.deepEqual([found.evidence, found.nearest?.score, found.sure], [[], -1, true]);
    assert.equal(cover(decision.sure.missing, 0).sure, false);
  });

  it('that is partial is sure only where it is likely, or where a part is shown and another is not', () => {
    const {present, covered} = decision.thresholds;
    assert.equal(cover(present, covered - 0.01).sure, false);
    assert.equal(cover(0.95, 0.95 - decision.sure.partial).sure, true);
    const meetings = engine.checklist.topic('meetings');
    assert.ok(meetings);
    const half = coverTopic(meetings, [place(1)], undefined, {
      likelihood: {present: decision.thresholds.present, covered: decision.thresholds.covered - 0.01},
      decision,
    });
    assert.deepEqual([half.sure, half.missingParts], [true, [meetings.parts[1]?.part]]);
  });

  it('that is partial names the part that is shown far less surely than the other', () => {
    const meetings = engine.checklist.topic('meetings');
    assert.ok(meetings);
    const likelihood = {present: 0.9, covered: decision.thresholds.covered - 0.01};
    const missing = (score: number) =>
      coverTopic(meetings, [place(5), place(score, {part: 1})], undefined, {likelihood, decision})
        .missingParts;
    assert.deepEqual(missing(0), [meetings.parts[1]?.part]);
    assert.deepEqual(missing(4), []);
  });

  it('is whatever a person says, above all that was learned', () => {
    const verdict = {likelihood: {present: 0.1, covered: 0}, decision};
    assert.equal(coverTopic(topic, [], 'not for us', verdict).status, 'ignored');
    assert.equal(
      coverTopic(topic, [place(100, {part: -1, reason: 'directive'})], undefined, verdict).status,
      'covered',
    );
  });
});

describe('a partial topic that no part of is missing', () => {
  it('says that the best place comes near, however well that place scores', () => {
    const learned = data.knowledge.learned;
    assert.ok(learned);
    const loose = {
      ...decision,
      sure: {missing: 0, partial: 0},
      thresholds: {present: 0, covered: 1},
      settles: 99,
    };
    const by = new Engine({...data.knowledge, learned: {...learned, decision: loose}});
    const text = lines('# Lab handbook', '', 'While I travel, Dana stands in for me.');
    const found = lintText(text, {}, by).diagnostics.find(
      one => one.rule === 'partial-topic' && one.topic === topic.id,
    );
    assert.match(found?.message ?? '', /away\. This comes near it\. Looked for: /);
  });
});

describe('a topic that may be addressed in other words', () => {
  const text = lines('# Lab handbook', '', 'Sometimes I am hard to find.');
  const finding = (settings: object, learned: object) => {
    const by = new Engine({
      ...data.knowledge,
      ...(data.knowledge.learned
        ? {learned: {...data.knowledge.learned, decision: {...decision, ...learned}}}
        : {}),
    });
    return lintText(text, settings, by).diagnostics.find(one => one.topic === topic.id);
  };
  const unsure = {sure: {missing: 0, partial: 1}, thresholds: {present: 1, covered: 1}};

  it('is reported as information, with the passage that comes nearest', () => {
    const found = finding({}, unsure);
    assert.equal(found?.severity, 'information');
    assert.match(found?.message ?? '', /^Looks not addressed: a plan for when the PI is away\. Looked for: /);
    const [nearest, ...others] = found?.related ?? [];
    assert.equal(nearest?.range.start.line, 3);
    assert.match(nearest?.message ?? '', /^This comes nearest to it, with “[^”]+”(?: and “[^”]+”)?\.$/);
    assert.deepEqual(others, []);
  });

  it('is as loud as a lab sets it', () => {
    assert.equal(finding({topics: new Map([[topic.id, 'error']])}, unsure)?.severity, 'error');
  });
});
