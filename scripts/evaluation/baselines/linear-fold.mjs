import {regress} from '../../training/regress.mjs';

/** Rarer features are not learned from. */
const rarest = 3;
const fit = {rounds: 60, rate: 0.4, ridge: 0.07, bias: -4};

/**
 * Learns one linear model a topic from all handbooks but the named one and scores that one.
 *
 * @param {{handbooks: {name: string, sentences: {features: string[], shows: number[]}[]}[], topicCount: number}} data `shows`:
 *   numbers of the topics whose evidence the sentence is
 * @returns {number[]} for each topic the log odds of the best sentence
 */
export function run(name, {handbooks, topicCount}) {
  const others = handbooks.filter(one => one.name !== name).flatMap(one => one.sentences);
  const counts = new Map();
  for (const {features} of others)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= rarest).map(([feature]) => feature);
  const numbers = new Map(known.sort().map((feature, index) => [feature, index]));
  const {weights, biases} = regress(
    others.map(({features, shows}) => ({
      ...vectorOf(features, numbers),
      targets: Float32Array.from({length: topicCount}, (_, topic) => (shows.includes(topic) ? 1 : 0)),
      weight: 1,
    })),
    known.length,
    topicCount,
    fit,
  );
  const best = new Array(topicCount).fill(Math.min(...biases));
  for (const {features} of handbooks.find(one => one.name === name).sentences) {
    const {indices, values} = vectorOf(features, numbers);
    for (let topic = 0; topic < topicCount; topic++) {
      let score = biases[topic];
      for (const [at, index] of indices.entries()) score += values[at] * weights[index * topicCount + topic];
      if (score > best[topic]) best[topic] = score;
    }
  }
  return best;
}

/** The known features, each with the same share, so that long sentences weigh no more than short ones. */
function vectorOf(features, numbers) {
  const known = features.filter(feature => numbers.has(feature));
  return {
    indices: Uint32Array.from(known, feature => numbers.get(feature)),
    values: new Float32Array(known.length).fill(1 / Math.sqrt(known.length || 1)),
  };
}
