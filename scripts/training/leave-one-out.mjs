import {keptForEach} from './kept.mjs';

const fold = new URL('./fold.mjs', import.meta.url);
const decision = new URL('./fold-decision.mjs', import.meta.url);

/**
 * For each handbook the weights that are learned without it, and its sentences scored by them.
 *
 * @param {readonly object[]} own our own sentences as examples
 * @param {readonly {name: string, sentences: readonly object[], examples: readonly object[]}[]} handbooks
 * @param {string} what names these folds in the cache
 * @returns {Promise<Map<string, {weights: string, scores: number[][]}>>}
 */
export function leaveOneOut(own, handbooks, outputs, what = 'weights whole') {
  return keptForEach(what, fold, {own, handbooks, outputs}, namesOf(handbooks));
}

/** The weights that are learned from our own sentences alone, without a word of any real handbook. */
export async function learnOwn(own, outputs) {
  const all = 'own sentences alone';
  const learned = await keptForEach(all, fold, {own, handbooks: [], outputs}, [all]);
  return learned.get(all).weights;
}

/**
 * For each handbook the decision that is fitted without it.
 *
 * @param {ReadonlyMap<string, number[][]>} scores of each handbook, by weights that were learned without it
 * @returns {Promise<Map<string, object>>}
 */
export function decideWithout(handbooks, scores, topics, outputs, what = 'decisions whole') {
  const data = {handbooks, scores: Object.fromEntries(scores), topics: topics.map(asLearned), outputs};
  return keptForEach(what, decision, data, namesOf(handbooks));
}

/** Without its cues, which the decision is not fitted to: a new cue leaves what was kept valid. */
function asLearned({id, row, area, role, parts}) {
  return {id, row, area, role, parts: parts.map(({part}) => ({part}))};
}

function namesOf(handbooks) {
  return handbooks.map(one => one.name);
}
