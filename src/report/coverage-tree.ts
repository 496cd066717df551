import type {ChecklistData, Role, Topic} from '../lint/checklist.ts';
import type {Status, TopicCoverage} from '../lint/detection/coverage.ts';
import type {Summary} from './coverage-share.ts';

/** What a reader wants to see; an empty list stands for all. */
export interface CoverageFilter {
  readonly statuses: readonly Status[];
  readonly roles: readonly Role[];
}

/** A domain, area or row with what a filter leaves in it. */
export interface CoverageGroup {
  readonly kind: 'domain' | 'area' | 'row';
  readonly id: string;
  readonly title: string;
  /** Of all its topics, whatever the filter leaves. */
  readonly summary: Summary;
  readonly children: readonly CoverageNode[];
}

/** One topic with what the handbook says of it. */
export interface CoverageLeaf {
  readonly kind: 'topic';
  readonly id: string;
  readonly coverage: TopicCoverage;
}

/** Anything in the tree: a group, or a topic at its end. */
export type CoverageNode = CoverageGroup | CoverageLeaf;

/** The coverage as domains, areas, rows and topics in checklist order; a group without topics is left out. */
export function coverageTree(
  coverage: readonly TopicCoverage[],
  {domains, areas}: ChecklistData,
  {statuses, roles}: CoverageFilter,
): CoverageGroup[] {
  const byTopic = new Map(coverage.map(one => [one.topic.id, one]));
  const coveragesOf = (topics: readonly Topic[]) => topics.flatMap(({id}) => byTopic.get(id) ?? []);
  const wanted = ({status, topic}: TopicCoverage) =>
    (statuses.length === 0 || statuses.includes(status)) &&
    (roles.length === 0 || roles.includes(topic.role));
  const areaGroups = areas.flatMap(area => {
    const rows = area.rows.flatMap(row => {
      const all = coveragesOf(row.topics);
      const leaves = all
        .filter(wanted)
        .map((one): CoverageLeaf => ({kind: 'topic', id: one.topic.id, coverage: one}));
      return group('row', row, all, leaves);
    });
    return group('area', area, coveragesOf(area.rows.flatMap(row => row.topics)), rows);
  });
  return domains.flatMap(domain => {
    const children = areaGroups.filter(({id}) => domain.areas.includes(id));
    const topics = areas
      .filter(({id}) => domain.areas.includes(id))
      .flatMap(area => area.rows.flatMap(row => row.topics));
    return group('domain', domain, coveragesOf(topics), children);
  });
}

/** How many topics a lab leaves in: those that are not ignored. */
export function applying({covered, partial, missing}: Summary): number {
  return covered + partial + missing;
}

/** What a group's topics come to, taken together. */
export function statusOfGroup(summary: Summary): Status {
  const all = applying(summary);
  if (all === 0) return 'ignored';
  if (summary.covered === all) return 'covered';
  return summary.missing === all ? 'missing' : 'partial';
}

function group(
  kind: CoverageGroup['kind'],
  {id, title}: {readonly id: string; readonly title: string},
  coverage: readonly TopicCoverage[],
  children: readonly CoverageNode[],
): CoverageGroup[] {
  if (children.length === 0) return [];
  const summary = {covered: 0, partial: 0, missing: 0, ignored: 0};
  for (const {status} of coverage) summary[status]++;
  return [{kind, id, title, summary, children}];
}
