import assert from 'node:assert/strict';
import {
  type CoverageFilter,
  type CoverageNode,
  coverageTree,
  statusOfGroup,
} from '../../src/report/coverage-tree.ts';
import {engine, lines, lintText} from '../support/engine.ts';

const {data, topics} = engine.checklist;
const handbook = lines(
  '# Lab handbook',
  '',
  '<!-- lab-handbook: ignore absence-contingency -- never away -->',
  '',
  '## Meetings',
  '',
  'I meet each of you every week for an hour; bring an agenda.',
);
const all: CoverageFilter = {statuses: [], roles: []};
const row = topics.filter(topic => topic.row === 'meetings').map(topic => topic.id);

/** Lints with these topics only. */
const coverageOf = (...ids: string[]) => {
  const off = topics.filter(topic => !ids.includes(topic.id)).map(topic => [topic.id, 'off'] as const);
  return lintText(handbook, {topics: new Map(off)}).coverage;
};
const treeOf = (filter: CoverageFilter, ...ids: string[]) => coverageTree(coverageOf(...ids), data, filter);
const drawn = (nodes: readonly CoverageNode[], indent = ''): string[] =>
  nodes.flatMap(node =>
    node.kind === 'topic'
      ? [`${indent}${node.id} ${node.coverage.status}`]
      : [
          `${indent}${node.kind} ${node.id} ${node.summary.covered}/${node.summary.missing}`,
          ...drawn(node.children, `${indent}  `),
        ],
  );

describe('the coverage as a tree', () => {
  it('has domains, areas, rows and topics with what is addressed and missing in each', () => {
    assert.ok(row.length > 1);
    const names = topics.find(({id}) => id === 'names-and-pronouns');
    const tree = treeOf(all, 'absence-contingency', 'meetings', 'names-and-pronouns');
    assert.deepEqual(drawn(tree), [
      'domain communication-and-feedback 1/0',
      '  area communication-standards 1/0',
      '    row meetings 1/0',
      '      meetings covered',
      '    row absence-contingency 0/0',
      '      absence-contingency ignored',
      'domain training-environment 0/1',
      `  area ${names?.area} 0/1`,
      `    row ${names?.row} 0/1`,
      '      names-and-pronouns missing',
    ]);
  });

  it('holds every topic of the checklist once', () => {
    const leaves = (nodes: readonly CoverageNode[]): string[] =>
      nodes.flatMap(node => (node.kind === 'topic' ? [node.id] : leaves(node.children)));
    const tree = coverageTree(lintText(handbook).coverage, data, all);
    assert.deepEqual(leaves(tree).sort(), topics.map(({id}) => id).sort());
  });

  it('keeps what a filter asks for, by status and by role, and counts all the same', () => {
    const byStatus = treeOf({statuses: ['missing'], roles: []}, ...row, 'absence-contingency');
    const [domain] = byStatus;
    assert.deepEqual(domain?.summary.ignored, 1);
    assert.deepEqual(domain?.summary.covered, 1);
    const shown = drawn(byStatus).filter(line => / (covered|partial|missing|ignored)$/.test(line));
    assert.ok(shown.length > 0);
    for (const line of shown) assert.match(line, / missing$/);
    const byRole = drawn(treeOf({statuses: [], roles: ['mentor']}, ...row));
    assert.match(byRole.at(-1) ?? '', /^ +meetings covered$/);
    assert.equal(byRole.filter(line => line.includes('/practice') || line.includes('/mentee')).length, 0);
  });

  it('is empty where nothing is left', () => {
    assert.deepEqual(treeOf({statuses: ['partial'], roles: []}, 'meetings'), []);
    assert.deepEqual(coverageTree([], data, all), []);
  });
});

describe('what a group comes to', () => {
  const of = (covered: number, partial: number, missing: number, ignored: number) =>
    statusOfGroup({covered, partial, missing, ignored});

  it('is covered or missing where all of it is, and partial in between; what is ignored does not count', () => {
    assert.equal(of(2, 0, 0, 1), 'covered');
    assert.equal(of(0, 0, 2, 1), 'missing');
    assert.equal(of(1, 0, 1, 0), 'partial');
    assert.equal(of(0, 1, 1, 0), 'partial');
    assert.equal(of(0, 0, 0, 3), 'ignored');
  });
});
