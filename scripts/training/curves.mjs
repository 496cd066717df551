import {meanRanks, probability, rank, rankCount} from '../../src/lint/detection/decision.ts';
import {outputOf} from '../../src/lint/detection/detector.ts';

/** How far what is known of a topic before reading may pull its curve: the size of its feature beside the others. */
const topicPull = 0.5;
const ridge = 1;
const rounds = 1200;

/** What a handbook's scores say of each topic: the best passages, by the best and by the weakest part. */
export function rankTopics(topics, sentences, scores, outputs, floor) {
  const bestOf = (output, plainOnly) => {
    const index = outputs.indexOf(output);
    return rank(
      scores.flatMap((row, at) =>
        plainOnly && sentences[at].ends ? [] : row[index] > floor ? [row[index]] : [],
      ),
      floor,
    );
  };
  const choose = (topic, plainOnly, pick) => {
    const parts = topic.parts.map((_, part) => bestOf(outputOf(topic, part), plainOnly));
    return Array.from({length: rankCount}, (_, at) => pick(...parts.map(ranks => ranks[at])));
  };
  const rows = topics.map(topic => ({
    topic: topic.id,
    present: choose(topic, false, Math.max),
    covered: choose(topic, true, Math.min),
  }));
  const presentMeans = meanRanks(rows.map(row => row.present));
  const coveredMeans = meanRanks(rows.map(row => row.covered));
  return rows.map(row => ({...row, presentMeans, coveredMeans}));
}

/** A logistic curve over ranks, means and topics, with a ridge. Cases are `{topic, ranks, means, holds}`. */
export function fitCurve(cases, topics) {
  const raw = cases.map(({ranks, means}) => [...ranks, ...means]);
  const width = rankCount * 2;
  const mean = Array.from(
    {length: width},
    (_, at) => raw.reduce((sum, row) => sum + row[at], 0) / raw.length,
  );
  const spread = mean.map(
    (centre, at) => Math.sqrt(raw.reduce((sum, row) => sum + (row[at] - centre) ** 2, 0) / raw.length) || 1,
  );
  const rows = raw.map(row => row.map((value, at) => (value - mean[at]) / spread[at]));
  const numbers = cases.map(({topic}) => topics.indexOf(topic));
  const slopes = new Float64Array(width + topics.length + 1);
  const last = slopes.length - 1;
  const speed = new Float64Array(slopes.length);
  const size = 2 / cases.length;
  for (let round = 0; round < rounds; round++) {
    const gradient = Float64Array.from(slopes, (slope, at) => (at === last ? 0 : ridge * slope));
    for (const [index, row] of rows.entries()) {
      const topicAt = width + numbers[index];
      let sum = slopes[last] + topicPull * slopes[topicAt];
      for (let at = 0; at < width; at++) sum += slopes[at] * row[at];
      const error = 1 / (1 + Math.exp(-sum)) - (cases[index].holds ? 1 : 0);
      for (let at = 0; at < width; at++) gradient[at] += error * row[at];
      gradient[topicAt] += error * topicPull;
      gradient[last] += error;
    }
    for (let at = 0; at < slopes.length; at++) {
      speed[at] = 0.9 * speed[at] - size * gradient[at] * 0.5;
      slopes[at] += speed[at];
      // A better passage never makes a topic less likely.
      if (at < rankCount && slopes[at] < 0) slopes[at] = speed[at] = 0;
    }
  }
  const scaled = spread.map((one, at) => slopes[at] / one);
  const bias = slopes[last] - scaled.reduce((sum, slope, at) => sum + slope * mean[at], 0);
  return {
    bias: round4(bias),
    ranks: scaled.slice(0, rankCount).map(round4),
    means: scaled.slice(rankCount).map(round4),
    seen: Array.from({length: rankCount}, (_, at) => {
      const values = cases.map(({means}) => means[at]);
      return [
        round4(values.reduce((a, b) => Math.min(a, b))),
        round4(values.reduce((a, b) => Math.max(a, b))),
      ];
    }),
    topics: Object.fromEntries(topics.map((topic, at) => [topic, round4(topicPull * slopes[width + at])])),
  };
}

/** Both curves, from the ranks and labels of some handbooks. */
export function fitCurves(handbooks, topics) {
  const cases = (ranks, means, holds) =>
    handbooks.flatMap(({rows, labels}) =>
      rows.map(row => ({
        topic: row.topic,
        ranks: row[ranks],
        means: row[means],
        holds: holds(labels[row.topic].label),
      })),
    );
  return {
    present: fitCurve(
      cases('present', 'presentMeans', label => label !== 'absent'),
      topics,
    ),
    covered: fitCurve(
      cases('covered', 'coveredMeans', label => label === 'covered'),
      topics,
    ),
  };
}

/** The probabilities the curves give for each topic of a handbook. */
export function weigh(rows, {present, covered}) {
  return rows.map(row => ({
    topic: row.topic,
    present: probability(present, row.topic, row.present, row.presentMeans),
    covered: probability(covered, row.topic, row.covered, row.coveredMeans),
  }));
}

function round4(value) {
  return Math.round(value * 1e4) / 1e4;
}
