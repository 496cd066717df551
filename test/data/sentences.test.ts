import assert from 'node:assert/strict';
import type {TopicSentence} from '../../src/lint/config/checklist-source.ts';
import {cueEngine, data, engine, lintText} from '../support/engine.ts';

/** The status of a topic in a handbook that holds just this sentence, by the cues alone. */
function judge(topic: string, {text, under}: TopicSentence): string {
  const result = lintText(under ? `## ${under}\n\n${text}\n` : `${text}\n`, {}, cueEngine);
  return result.coverage.find(one => one.topic.id === topic)?.status ?? 'unknown';
}

describe('the cues of each topic', () => {
  for (const topic of engine.checklist.topics) {
    const {sentences = [], nearMisses = []} = data.examples.get(topic.id) ?? {};

    it(`${topic.id}: has at least three sentences and two near misses`, () => {
      assert.ok(sentences.filter(sentence => sentence.shows === 'covered').length >= 3);
      assert.ok(nearMisses.length >= 2);
    });

    for (const sentence of sentences) {
      it(`${topic.id}: ${sentence.shows} by “${sentence.text.slice(0, 70)}”`, () => {
        assert.equal(judge(topic.id, sentence), sentence.shows);
      });
    }

    for (const sentence of nearMisses) {
      it(`${topic.id}: not addressed by “${sentence.text.slice(0, 70)}”`, () => {
        assert.equal(judge(topic.id, sentence), 'missing');
      });
    }
  }
});
