import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {root} from '../corpus.mjs';

const product = 'node dist/cli.js --format json --no-config';
const warnedOnly = 'node scripts/evaluation/warned-only.mjs --format json --no-config';

/**
 * Totals of the built command line on a set of labelled handbooks, by the corpus' own scorer. Nothing else of the set is
 * read: of `check` the scorer itself gives no more.
 *
 * @param {string} corpus the folder of the labelled handbooks
 * @param {'tune' | 'check'} set
 * @param {number} topicCount how many topics the checklist has
 * @returns {{total: object, roles: object[], warned: object | undefined, handbooks: number}} see `readTotal` and `readRoles`;
 *   `warned` is the mentor role with only those topics missing that are reported as warnings
 */
export function scoreBuilt(corpus, set, topicCount) {
  const total = readTotal(score(corpus, set, product, ['--json']));
  return {
    total,
    roles: readRoles(score(corpus, set, product)),
    warned: readRoles(score(corpus, set, warnedOnly)).find(one => one.role === 'mentor'),
    handbooks: total.count / topicCount,
  };
}

/**
 * The totals in what the scorer prints with --json, in the shape of `measure`.
 *
 * @param {string} text
 * @returns with `interval`, the 95 % interval of the strict F1
 */
export function readTotal(text) {
  const {total} = JSON.parse(text);
  return {
    count: total.n,
    absences: total.tp + total.fn,
    alarms: total.tp + total.fp,
    right: total.tp,
    strict: {precision: total.precision, recall: total.recall, f1: total.f1},
    clear: {precision: total.clear.precision, recall: total.clear.recall, f1: total.clear.f1},
    wrongBeyondDoubt: total.clear.fp,
    kappa: total.kappa,
    evidence: total.evidence,
    interval: total.interval,
  };
}

const roleLine =
  /^role (?<role>\w+)\s+n=\s*(?<n>\d+)\s+strict: P (?<p>\S+) R (?<r>\S+) F1 (?<f1>\S+) \(tp (?<tp>\d+) fp (?<fp>\d+) fn (?<fn>\d+)\)\s+clear F1 (?<clear>\S+)\s+3-way: exact \S+ kappa (?<kappa>\S+)\s+evidence (?<evidence>\S+)/gm;

/**
 * The totals by role in what the scorer prints for people.
 *
 * @param {string} text
 * @returns {{role: string, count: number, absences: number, alarms: number, right: number, strict: object, clear: {f1: number},
 *   kappa: number, evidence: number | null}[]}
 */
export function readRoles(text) {
  return [...text.matchAll(roleLine)].map(({groups}) => {
    const [n, tp, fp, fn] = [groups.n, groups.tp, groups.fp, groups.fn].map(Number);
    return {
      role: groups.role,
      count: n,
      absences: tp + fn,
      alarms: tp + fp,
      right: tp,
      strict: {precision: Number(groups.p), recall: Number(groups.r), f1: Number(groups.f1)},
      clear: {f1: Number(groups.clear)},
      kappa: Number(groups.kappa),
      evidence: groups.evidence === 'n/a' ? null : Number(groups.evidence),
    };
  });
}

function score(corpus, set, command, more = []) {
  const args = [path.join(corpus, 'score.mjs'), '--run', command, '--cases', path.join(corpus, set), ...more];
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`The scorer could not run on ${set}: ${stderr}`);
  return stdout;
}
