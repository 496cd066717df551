import {reliability} from '../calibration.mjs';
import {blocks, share, table} from './markdown.mjs';

/**
 * The section on how far confidence and warnings can be trusted.
 *
 * @param {object[]} judged the judgements of the whole linter
 * @param {object[]} withoutCues those of the same without cues
 * @param {{alarms: number, right: number} | undefined} warned the warnings on handbooks never looked at, where they were scored
 */
export function trust(judged, withoutCues, warned) {
  return blocks(
    'Each report has a confidence. If it can be taken at its word, then of all reports with a confidence of about 0.7 about 70 in 100 are right.',
    '### That the reported status is right',
    reliabilityTable(ofStatus(judged), ofStatus(withoutCues)),
    '### That a topic is absent',
    reliabilityTable(ofAbsence(judged), ofAbsence(withoutCues)),
    '### Warnings',
    'Precision of the reports on mentor topics, every partial counted as addressed. Only the first kind shows as a warning; a report that says “Looks not addressed” is a note.',
    warningTable(judged),
    'The same without cues, which were written while reading these handbooks:',
    warningTable(withoutCues),
    warned
      ? `On the handbooks never looked at, ${warned.right} of ${warned.alarms} such warnings were right: precision ${share(warned.right / warned.alarms)}.`
      : '',
  );
}

function ofStatus(judged) {
  return reliability(judged.map(({confidence, gold, got}) => ({said: confidence, held: gold === got})));
}

function ofAbsence(judged) {
  return reliability(
    judged
      .filter(one => one.absent !== null)
      .map(({absent: said, gold}) => ({said, held: gold === 'absent'})),
  );
}

function reliabilityTable({bins, error, brier}, without) {
  return blocks(
    table(
      ['stated', 'how many', 'mean stated', 'held'],
      bins.map(({from, to, count, said, held}) => [
        `${from.toFixed(1)}–${to.toFixed(1)}`,
        count,
        share(said),
        share(held),
      ]),
    ),
    `Expected calibration error ${error.toFixed(3)}: so far is the stated from what held, on average. Brier score ${brier.toFixed(3)} (0 is perfect; always saying 0.5 gives 0.25). Without cues: ${without.error.toFixed(3)} and ${without.brier.toFixed(3)}.`,
  );
}

/** How many reports of mentor topics there were, and how many were right, of each kind. */
function warnings(judged) {
  const alarms = judged.filter(one => one.role === 'mentor' && one.got === 'absent');
  const kinds = [
    ['Warnings: “Not found”', alarms.filter(one => one.warned)],
    ['Notes: “Looks not addressed”', alarms.filter(one => !one.warned)],
    ['Both', alarms],
  ];
  return kinds.map(([kind, list]) => {
    const right = list.filter(one => one.gold === 'absent').length;
    return {kind, count: list.length, right, precision: list.length === 0 ? null : right / list.length};
  });
}

/** The same as a table. */
function warningTable(judged) {
  return table(
    ['reports', 'how many', 'right', 'precision'],
    warnings(judged).map(({kind, count, right, precision}) => [kind, count, right, share(precision)]),
  );
}
