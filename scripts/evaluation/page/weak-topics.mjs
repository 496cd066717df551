import {groupBy, measure} from '../measures.mjs';
import {blocks, share, table, topicLink} from './markdown.mjs';

const worstCount = 10;
/** A topic with fewer absences, or fewer alarms, says too little of itself. */
const fewestAbsences = 3;
const fewestAlarms = 4;
const lowPrecision = 0.5;

/**
 * Each topic with its measures.
 *
 * @returns {{topic: object, measured: object}[]} in the order of the checklist
 */
export function byTopic(judged, topics) {
  const groups = groupBy(judged, one => one.topic);
  return topics.map(topic => ({topic, measured: measure(groups.get(topic.id))}));
}

/** Topics that the linter never finds missing though it should, and those whose reports are mostly wrong. */
export function weakest(rated) {
  return {
    blind: rated.filter(({measured}) => measured.absences >= fewestAbsences && measured.right === 0),
    noisy: rated.filter(
      ({measured}) => measured.alarms >= fewestAlarms && measured.strict.precision < lowPrecision,
    ),
    worst: rated
      .filter(({measured}) => measured.absences > 0)
      .sort(
        (a, b) => a.measured.strict.f1 - b.measured.strict.f1 || b.measured.absences - a.measured.absences,
      )
      .slice(0, worstCount),
  };
}

/** The section on weak topics. */
export function weakTopics(rated) {
  const {blind, noisy, worst} = weakest(rated);
  return blocks(
    `The ${worstCount} topics whose reports agree least with the reader. Each was absent from only a few of the handbooks, so a row is a hint and no measurement.`,
    topicTable(worst),
    `Never reported, though absent from ${fewestAbsences} handbooks or more: ${names(blind)}.`,
    `Reported ${fewestAlarms} times or more, and wrong more often than right: ${names(noisy)}.`,
  );
}

/** Topics a row each. */
export function topicTable(rated) {
  return table(
    ['topic', 'absent', 'reported', 'right', 'precision', 'recall', 'F1'],
    rated.map(({topic, measured: {absences, alarms, right, strict}}) => [
      topicLink(topic),
      absences,
      alarms,
      right,
      alarms === 0 ? '–' : share(strict.precision),
      absences === 0 ? '–' : share(strict.recall),
      absences === 0 ? '–' : share(strict.f1),
    ]),
  );
}

function names(rated) {
  return rated.length === 0 ? 'none' : rated.map(({topic}) => topicLink(topic)).join('; ');
}
