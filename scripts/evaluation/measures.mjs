import {agreement, kappa} from '../training/measure.mjs';

/**
 * One topic of one handbook: what the reader said and what was reported.
 *
 * @typedef {'covered' | 'partial' | 'absent'} Label
 * @typedef {{handbook: string, topic: string, area: string, role: string, gold: Label, got: Label, hit: boolean | null}} Judgement
 *   `hit`: whether the evidence is where the reader's is; null where one of the two has none
 */

/**
 * How well reports of missing topics, statuses and evidence agree with the reader.
 *
 * @param {readonly Judgement[]} judgements
 * @returns counts of `absences` (by the reader), `alarms` (topics reported missing) and `right` alarms; `strict` counts
 *   every judgement, `clear` leaves out what the reader called partial; `evidence` is null where none could be compared
 */
export function measure(judgements) {
  const cited = judgements.filter(one => one.hit !== null);
  return {
    count: judgements.length,
    absences: judgements.filter(one => one.gold === 'absent').length,
    alarms: judgements.filter(one => one.got === 'absent').length,
    right: judgements.filter(one => one.gold === 'absent' && one.got === 'absent').length,
    strict: agreement(judgements.map(missing)),
    clear: agreement(judgements.filter(one => one.gold !== 'partial').map(missing)),
    kappa: kappa(judgements.map(({gold, got}) => [gold, got])),
    evidence: cited.length === 0 ? null : cited.filter(one => one.hit).length / cited.length,
  };
}

/** The measures that get an interval, by name. */
export function headline(judgements) {
  const {strict, clear, kappa: agreed, evidence} = measure(judgements);
  return {
    precision: strict.precision,
    recall: strict.recall,
    f1: strict.f1,
    clearPrecision: clear.precision,
    clearRecall: clear.recall,
    clearF1: clear.f1,
    kappa: agreed,
    evidence,
  };
}

/** Things by what `keyOf` says of each, in the order of their first. */
export function groupBy(things, keyOf) {
  const groups = new Map();
  for (const one of things) {
    const list = groups.get(keyOf(one));
    if (list) list.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function missing({gold, got}) {
  return [gold === 'absent', got === 'absent'];
}
