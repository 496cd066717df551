import {agreement, bestOf} from '../../training/measure.mjs';

/** So many limits are tried at most. */
const most = 200;

/**
 * Calls a topic missing where its score lies below a limit, which is the one that does best on the other handbooks.
 *
 * @param {readonly {name: string, labels: object}[]} handbooks
 * @param {readonly {id: string}[]} topics
 * @param {(scored: object, leftOut: object, topic: object) => number} scoreOf the score of a topic in a handbook, learned
 *   without `leftOut`
 * @returns {Map<string, Set<string>>} for each handbook the topics called missing
 */
export function missingBelowBest(handbooks, topics, scoreOf) {
  return new Map(
    handbooks.map(leftOut => {
      const others = handbooks.filter(one => one !== leftOut);
      const cases = others.flatMap(one =>
        topics.map(topic => ({
          score: scoreOf(one, leftOut, topic),
          absent: one.labels[topic.id].label === 'absent',
        })),
      );
      const limit = bestOf(limitsOf(cases.map(one => one.score)), candidate =>
        agreementBelow(cases, candidate),
      );
      const missing = topics.filter(topic => scoreOf(leftOut, leftOut, topic) < limit);
      return [leftOut.name, new Set(missing.map(topic => topic.id))];
    }),
  );
}

function agreementBelow(cases, limit) {
  return agreement(cases.map(({score, absent}) => [absent, score < limit])).f1;
}

/** Values that the scores are split at, evenly spread over them. */
function limitsOf(scores) {
  const sorted = [...new Set(scores)].sort((a, b) => a - b);
  const step = Math.max(1, sorted.length / most);
  return Array.from(
    {length: Math.min(most, sorted.length)},
    (_, at) => sorted[Math.min(sorted.length - 1, Math.floor(at * step))],
  );
}
