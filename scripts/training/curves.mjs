import {probability, rank, rankCount, standings} from '../../src/lint/detection/decision.ts';
import {outputOf} from '../../src/lint/detection/detector.ts';

/** How far what is known of a topic before reading may pull its curve: the size of its feature beside the others. */
const topicPull = 0.75;
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
  const standingsOf = (plainOnly, pick) =>
    standings(topics.map(topic => ({row: topic.row, ranks: choose(topic, plainOnly, pick)})));
  const present = standingsOf(false, Math.max);
  const covered = standingsOf(true, Math.min);
  return topics.map(({id}, at) => ({topic: id, present: present[at], covered: covered[at]}));
}

/** A logistic curve over ranks, means, rows and topics, with a ridge. Cases are `{topic, standing, holds}`. */
export function fitCurve(cases, topics) {
  const raw = cases.map(({standing: {ranks, means, row}}) => [...ranks, ...means, row]);
  const width = rankCount * 2 + 1;
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
    means: scaled.slice(rankCount, rankCount * 2).map(round4),
    row: round4(scaled[rankCount * 2]),
    seen: Array.from({length: rankCount}, (_, at) => {
      const values = cases.map(({standing}) => standing.means[at]);
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
  const cases = (curve, holds) =>
    handbooks.flatMap(({rows, labels}) =>
      rows.map(row => ({topic: row.topic, standing: row[curve], holds: holds(labels[row.topic].label)})),
    );
  return {
    present: fitCurve(
      cases('present', label => label !== 'absent'),
      topics,
    ),
    covered: fitCurve(
      cases('covered', label => label === 'covered'),
      topics,
    ),
  };
}

/** The probabilities the curves give for each topic of a handbook. */
export function weigh(rows, {present, covered}) {
  return rows.map(row => ({
    topic: row.topic,
    present: probability(present, row.topic, row.present),
    covered: probability(covered, row.topic, row.covered),
  }));
}

function round4(value) {
  return Math.round(value * 1e4) / 1e4;
}
