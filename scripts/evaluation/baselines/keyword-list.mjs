import {missingBelowBest} from './threshold.mjs';

export const name = 'Keyword list: enough words of title, statement and criterion in one sentence';

/** Calls a topic missing where no sentence has enough of its words; how many are enough is chosen on other handbooks. */
export function findMissing(handbooks, {topics}, words) {
  const keywords = new Map(
    topics.map(topic => [topic.id, words.content(`${topic.title}\n${topic.statement}\n${topic.criterion}`)]),
  );
  const most = new Map(
    handbooks.map(one => [one, new Map(topics.map(({id}) => [id, mostOf(one, keywords.get(id))]))]),
  );
  return missingBelowBest(handbooks, topics, (one, _, topic) => most.get(one).get(topic.id));
}

/** The most keywords that one sentence has. */
function mostOf({sentences}, keywords) {
  let most = 0;
  for (const {content} of sentences) {
    let count = 0;
    for (const stem of content) if (keywords.has(stem)) count++;
    if (count > most) most = count;
  }
  return most;
}
