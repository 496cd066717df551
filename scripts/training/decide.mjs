import {fitCurves, rankTopics, weigh} from './curves.mjs';
import {agreement, bestOf, kappa} from './measure.mjs';

/** Lower scores say nothing of a topic: neutral sentences lie below. */
const floor = -4;
/**
 * What the cues' own verdict adds to the log odds. Set by hand: cues were studied on these handbooks, so that here they
 * are right more often than elsewhere.
 */
const cues = {
  present: {nothing: -0.5, some: 0.25, all: 0.5},
  covered: {nothing: -0.25, some: -0.15, all: 0.4},
};
/**
 * What a cue in a sentence adds to its log odds, measured on our own handbooks, which neither the cues nor those weights
 * had seen: at one and the same score, sentences with a cue showed their part so much more often.
 */
const sentence = {shows: 0.8, touches: 0.2};
/** Where a cue and the weights both say that a sentence shows its part, it does. */
const settles = 0;
/** Of limits whose F1 is the best but for this, the one with the fewest reports: false alarms cost more trust than gaps. */
const nearlyAsGood = 0.003;
/** Where a topic is reported as missing without a doubt, this share of the reports was right. */
const surePrecision = 0.8;
/** Where a topic is reported as partial on likelihood alone: with this, 30 of all 31 partial findings on tune were right. */
const surePartial = 0.75;
const limits = Array.from({length: 81}, (_, at) => Math.round((0.1 + at * 0.01) * 100) / 100);

/** What the handbooks' topics look like by weights and curves that were learned without the handbook. */
export function judgeUnseen(handbooks, scores, topics, outputs) {
  const ranked = handbooks.map(({name, sentences, labels}) => ({
    name,
    labels,
    rows: rankTopics(topics, sentences, scores.get(name), outputs, floor),
  }));
  const ids = topics.map(topic => topic.id);
  const judged = ranked.flatMap(one =>
    weigh(
      one.rows,
      fitCurves(
        ranked.filter(other => other !== one),
        ids,
      ),
    ).map(row => ({...row, gold: one.labels[row.topic].label})),
  );
  return {judged, curves: fitCurves(ranked, ids)};
}

/** How passages become a status: curves learned from all handbooks, thresholds chosen on unseen ones. */
export function decide(handbooks, scores, topics, outputs) {
  const {judged, curves} = judgeUnseen(handbooks, scores, topics, outputs);
  const missing = limit => judged.map(row => [row.gold === 'absent', row.present < limit]);
  const mostF1 = Math.max(...limits.map(limit => agreement(missing(limit)).f1));
  const present = limits.find(limit => agreement(missing(limit)).f1 >= mostF1 - nearlyAsGood) ?? 0.5;
  const statuses = limit => judged.map(row => [row.gold, statusOf(row, {present, covered: limit})]);
  const covered = bestOf(limits, limit => kappa(statuses(limit)));
  const sure = limits.findLast(
    limit => limit <= present && agreement(missing(limit)).precision >= surePrecision,
  );
  const shownLimits = Array.from({length: 41}, (_, at) => -3 + at / 10);
  const telling = tellingScores(handbooks, scores, shownLimits[0]);
  const shown = bestOf(
    shownLimits,
    limit => agreement(telling.map(({shows, score}) => [shows, score >= limit])).f1,
  );
  const decision = {
    floor,
    shown,
    cues,
    sentence,
    settles,
    thresholds: {present, covered},
    sure: {missing: sure ?? present / 2, partial: surePartial},
    ...curves,
  };
  const {precision, recall, f1} = agreement(missing(present));
  const clear = agreement(
    judged.filter(row => row.gold !== 'partial').map(row => [row.gold === 'absent', row.present < present]),
  );
  const report =
    `Weights alone, each handbook left out: missing P ${precision.toFixed(3)} R ${recall.toFixed(3)} ` +
    `F1 ${f1.toFixed(3)}, clear F1 ${clear.f1.toFixed(3)}, kappa ${kappa(statuses(covered)).toFixed(3)}. ` +
    JSON.stringify({shown, present, covered, sure});
  return {decision, report};
}

/** The status of a topic by its probabilities. */
function statusOf(row, thresholds) {
  if (row.present < thresholds.present) return 'absent';
  return row.covered >= thresholds.covered ? 'covered' : 'partial';
}

/** Of each sentence and output whether it shows it by the marks, and its score; not of the many that neither shows nor score. */
function tellingScores(handbooks, scores, lowest) {
  return handbooks.flatMap(({name, examples}) =>
    scores.get(name).flatMap((row, at) => {
      const {targets} = examples[at];
      return row.flatMap((score, index) => {
        const shows = targets[index] === 1;
        return shows || score >= lowest ? [{shows, score}] : [];
      });
    }),
  );
}
