import {decide} from './decide.mjs';

/**
 * The decision that is fitted, with its thresholds, on all handbooks but the named one.
 *
 * @param {{scores: Record<string, number[][]>}} data each handbook's scores are by weights learned without it
 * @returns {object} what stands in data/decision.yaml
 */
export function run(name, {handbooks, scores, topics, outputs}) {
  const others = handbooks.filter(one => one.name !== name);
  return decide(others, new Map(Object.entries(scores)), topics, outputs).decision;
}
