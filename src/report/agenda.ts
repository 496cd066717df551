import type {TopicCoverage} from '../lint/detection/coverage.ts';

/** The topics to talk about: those to begin with, and all others; each topic stands in one of them. */
export interface Agenda {
  /** None where there are so few topics that no order is needed. */
  readonly first: readonly TopicCoverage[];
  /** In checklist order. */
  readonly rest: readonly TopicCoverage[];
}

/** As many topics are put first, and as many are few enough to need no order. */
const leastFirst = 3;
const mostFirst = 5;
/** A covered topic is vague where it is less likely than not that all it asks for is there. */
const evenOdds = 0.5;

/**
 * What a handbook leaves open: topics that are missing, partial or vague.
 *
 * What a mentor takes care of and was not found comes first; of that, what is missing without much doubt.
 */
export function agendaOf(coverage: readonly TopicCoverage[]): Agenda {
  const open = coverage.filter(one => one.status === 'missing' || one.status === 'partial' || isVague(one));
  if (open.length <= mostFirst) return {first: [], rest: open};
  const pressing = open.filter(({topic, status}) => topic.role === 'mentor' && status === 'missing').length;
  const count = Math.max(leastFirst, Math.min(mostFirst, pressing));
  const first = [...open].sort((a, b) => turnOf(a) - turnOf(b)).slice(0, count);
  return {first, rest: open.filter(one => !first.includes(one))};
}

/** Whether a topic counts as covered, but more likely than not only part of it is there. */
export function isVague({status, confidence}: TopicCoverage): boolean {
  return status === 'covered' && confidence < evenOdds;
}

function turnOf({topic, status, sure}: TopicCoverage): number {
  if (status === 'covered') return 6;
  if (topic.role === 'mentor') return status === 'partial' ? 2 : sure ? 0 : 1;
  return status === 'partial' ? 5 : sure ? 3 : 4;
}
