import {missingBelowBest} from './threshold.mjs';

export const name = 'TF-IDF: cosine of a sentence with statement and criterion';

/** Calls a topic missing where no sentence is like its statement and criterion; rarities and limit are from other handbooks. */
export function findMissing(handbooks, {topics}, words) {
  const wanted = topics.map(({id, statement, criterion}) => ({
    id,
    stems: words.content(`${statement}\n${criterion}`),
  }));
  const perFold = new Map(
    handbooks.map(leftOut => {
      const rarityOf = raritiesOf(handbooks.filter(one => one !== leftOut));
      return [leftOut, new Map(handbooks.map(one => [one, closest(one, wanted, rarityOf)]))];
    }),
  );
  return missingBelowBest(handbooks, topics, (one, leftOut, topic) =>
    perFold.get(leftOut).get(one).get(topic.id),
  );
}

/** How rare a stem is among the sentences of these handbooks. */
function raritiesOf(handbooks) {
  const counts = new Map();
  let sentences = 0;
  for (const one of handbooks) {
    for (const {content} of one.sentences) {
      sentences++;
      for (const stem of content) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return stem => Math.log((1 + sentences) / (1 + (counts.get(stem) ?? 0))) + 1;
}

/** For each topic the greatest cosine a sentence of the handbook reaches. */
function closest({sentences}, wanted, rarityOf) {
  const byStem = new Map();
  for (const [at, {stems}] of wanted.entries()) {
    const size = sizeOf(stems, rarityOf);
    for (const stem of stems) {
      const list = byStem.get(stem) ?? [];
      byStem.set(stem, list);
      list.push([at, rarityOf(stem) ** 2 / size]);
    }
  }
  const best = new Float64Array(wanted.length);
  for (const {content} of sentences) {
    const size = sizeOf(content, rarityOf);
    const products = new Map();
    for (const stem of content)
      for (const [at, share] of byStem.get(stem) ?? []) products.set(at, (products.get(at) ?? 0) + share);
    for (const [at, product] of products) best[at] = Math.max(best[at], product / size);
  }
  return new Map(wanted.map(({id}, at) => [id, best[at]]));
}

function sizeOf(stems, rarityOf) {
  let sum = 0;
  for (const stem of stems) sum += rarityOf(stem) ** 2;
  return Math.sqrt(sum) || 1;
}
