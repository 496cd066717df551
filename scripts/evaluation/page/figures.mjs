import {intervals} from '../bootstrap.mjs';
import {groupBy, headline, measure} from '../measures.mjs';
import {share, shareWithin, table} from './markdown.mjs';

const measures = [
  ['precision', 'Missing, strict: precision', 'strict', 'precision'],
  ['recall', 'Missing, strict: recall', 'strict', 'recall'],
  ['f1', 'Missing, strict: F1', 'strict', 'f1'],
  ['clearPrecision', 'Missing, clear: precision', 'clear', 'precision'],
  ['clearRecall', 'Missing, clear: recall', 'clear', 'recall'],
  ['clearF1', 'Missing, clear: F1', 'clear', 'f1'],
  ['kappa', 'Covered, partial or missing: kappa', 'kappa'],
  ['evidence', 'Evidence hit rate', 'evidence'],
];

/** 95 % intervals of the measures over handbooks. */
export function intervalsOf(judgements) {
  return intervals([...groupBy(judgements, one => one.handbook).values()], headline);
}

/**
 * The main figures: handbooks left out beside handbooks nobody looked at.
 *
 * @param {{total: object} | undefined} check
 */
export function mainTable(judged, check) {
  const values = headline(judged);
  const within = intervalsOf(judged);
  return table(
    ['measure', 'left out', 'never looked at'],
    measures.map(([key, title, ...keys]) => {
      const other = check && keys.reduce((value, name) => value[name], check.total);
      return [
        title,
        shareWithin(values[key], within[key]),
        check ? shareWithin(other, key === 'f1' ? check.total.interval : undefined) : 'not scored',
      ];
    }),
  );
}

const groupHead = [
  'absent',
  'reported',
  'right',
  'precision',
  'recall',
  'F1',
  'clear F1',
  'kappa',
  'evidence',
];

/** Counts and measures of some groups of judgements, a row each; `measured` as `measure` gives it. */
export function groupTable(what, named) {
  return table(
    [what, ...groupHead],
    named.map(([name, {absences, alarms, right, strict, clear, kappa, evidence}]) => [
      name,
      absences,
      alarms,
      right,
      share(strict.precision),
      share(strict.recall),
      share(strict.f1),
      share(clear.f1),
      share(kappa),
      share(evidence),
    ]),
  );
}

/** Methods or variants beside each other, with intervals of the F1. */
export function compareTable(what, list) {
  const isThreeWay = list.some(({judgements}) => judgements.some(one => one.hit !== null));
  return table(
    [what, 'precision', 'recall', 'F1', 'clear F1', ...(isThreeWay ? ['kappa', 'evidence'] : [])],
    list.map(({name, judgements}) => {
      const {strict, clear, kappa, evidence} = measure(judgements);
      const within = intervalsOf(judgements);
      return [
        name,
        share(strict.precision),
        share(strict.recall),
        shareWithin(strict.f1, within.f1),
        shareWithin(clear.f1, within.clearF1),
        ...(isThreeWay ? [evidence === null ? '–' : share(kappa), share(evidence)] : []),
      ];
    }),
  );
}
