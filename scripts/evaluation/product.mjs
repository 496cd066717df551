import {Engine} from '../../src/lint/engine.ts';
import {lint} from '../../src/lint/linter.ts';
import {defaultSettings} from '../../src/lint/settings.ts';
import {formatJson} from '../../src/report/json.ts';
import {isHit} from './evidence-hit.mjs';
import {groupBy} from './measures.mjs';

/**
 * What the linter itself reports of a handbook, with given knowledge, beside what the reader said.
 *
 * @param {{handbook: object, labels: object}} one a handbook as read, and the reader's labels by topic
 * @param {object} knowledge what the engine is made from
 * @returns {object[]} a judgement for each topic, with the `confidence` of its status, the probability `absent` that it is
 *   missing (null where nothing was learned), and whether it is `warned` of: a missing topic reported as a warning
 */
export function judgeByProduct({handbook, labels}, knowledge) {
  const engine = new Engine(knowledge);
  const result = lint(handbook, engine, defaultSettings);
  const {topics, diagnostics} = JSON.parse(formatJson([result]));
  const likelihoods = likelihoodsOf(handbook, engine);
  const warned = new Set(
    diagnostics
      .filter(({rule, severity}) => rule === 'missing-topic' && severity === 'warning')
      .map(({topic}) => topic),
  );
  return topics.map(({id, area, role, status, confidence, evidence}) => {
    const gold = labels[id];
    const got = status === 'missing' ? 'absent' : status;
    const likelihood = likelihoods?.get(id);
    return {
      handbook: handbook.name,
      topic: id,
      area,
      role,
      gold: gold.label,
      got,
      hit: gold.label === 'absent' || got === 'absent' ? null : isHit(evidence, gold.evidence ?? []),
      confidence,
      absent: likelihood ? 1 - likelihood.present : null,
      warned: warned.has(id),
    };
  });
}

/** How likely each topic is present: what the linter weighs, also where it reports the confidence of another status. */
function likelihoodsOf(handbook, {detector, checklist}) {
  const evidence = handbook.documents.flatMap(document =>
    document.sections.flatMap(section => detector.detect(section, document)),
  );
  const byTopic = groupBy(evidence, place => place.topic);
  return detector.judge?.weigh(checklist.topics, topic => byTopic.get(topic) ?? []);
}
