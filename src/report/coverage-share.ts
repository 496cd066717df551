import type {Area} from '../lint/checklist.ts';
import type {Status} from '../lint/detection/coverage.ts';
import type {LintResult} from '../lint/linter.ts';

/** How many topics have each status. */
export type Summary = Readonly<Record<Status, number>>;

/** Covered topics as a share of those that apply, 0 to 1; 1 where none applies. */
export function coveredShare(summary: Summary): number {
  const all = summary.covered + summary.partial + summary.missing;
  return all === 0 ? 1 : summary.covered / all;
}

/** The summary of each area that has a topic in the result, in checklist order. */
export function areaSummaries(result: LintResult, areas: readonly Area[]): {area: Area; summary: Summary}[] {
  return areas.flatMap(area => {
    const summary = {covered: 0, partial: 0, missing: 0, ignored: 0};
    for (const {topic, status} of result.coverage) if (topic.area === area.id) summary[status]++;
    const some = Object.values(summary).some(count => count > 0);
    return some ? [{area, summary}] : [];
  });
}
