import {measure} from '../measures.mjs';
import {about} from './markdown.mjs';

/**
 * What to expect of the reports on one handbook, in whole sentences.
 *
 * @param {object[]} judged the judgements of the whole linter on handbooks left out
 * @param {{total: object, warned: {alarms: number, right: number}, handbooks: number} | undefined} check totals on the handbooks
 *   nobody looked at, if scored
 */
export function expectation(judged, check) {
  const handbooks = new Set(judged.map(one => one.handbook)).size;
  const ofTune = {
    ...measure(judged),
    wrongBeyondDoubt: judged.filter(one => one.gold === 'covered' && one.got === 'absent').length,
  };
  const from = check ? perHandbook(check.total, check.handbooks) : perHandbook(ofTune, handbooks);
  const where = check
    ? `on ${check.handbooks} real handbooks that nobody looked at while making it`
    : `on the ${handbooks} real handbooks it learns from, each judged by what was learned from the other ${handbooks - 1}`;
  const warnings = check
    ? perHandbook(check.warned, check.handbooks)
    : perHandbook(measure(judged.filter(one => one.warned && one.role === 'mentor')), handbooks);
  return (
    `Of the ${new Set(judged.map(one => one.topic)).size} topics, the linter reports about ${about(from.alarms)} as not addressed in a typical handbook, measured ${where}. ` +
    `About ${about(from.wrong)} of these reports are wrong: in ${about(from.half)} the handbook does say something on the topic, only not all ` +
    `that is asked for, and in the rest it covers the topic. In turn about ${about(from.overlooked)} of about ${about(from.absences)} topics that are ` +
    `really absent go unreported. The reports that show as warnings (a mentor’s topic, ` +
    `“Not found”) are about ${about(warnings.alarms)} a handbook, of which about ${about(warnings.wrong)} are wrong. ` +
    `${check ? '' : 'These figures flatter the linter somewhat, as its cues were written while reading these very handbooks. '}` +
    'So read the list as a knowledgeable colleague’s first pass: a good list of places to look, not a verdict.'
  );
}

function perHandbook({absences, alarms, right, wrongBeyondDoubt}, handbooks) {
  const wrong = alarms - right;
  return {
    absences: absences / handbooks,
    alarms: alarms / handbooks,
    wrong: wrong / handbooks,
    half: (wrong - wrongBeyondDoubt) / handbooks,
    overlooked: (absences - right) / handbooks,
  };
}
