import type {Area} from '../lint/checklist.ts';
import type {Diagnostic, Severity} from '../lint/diagnostic.ts';
import type {LintResult} from '../lint/linter.ts';
import {areaSummaries, coveredShare, type Summary} from './coverage-share.ts';
import {wrap} from './wrap.ts';

/** How the host colours text; each takes and gives a string. */
export interface Colors {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  green(text: string): string;
}

/** One handbook's result with the areas of its checklist. */
export interface StylishInput {
  readonly result: LintResult;
  readonly areas: readonly Area[];
}

const bar = 20;

/** The results for a person at a terminal: diagnostics by file, then the coverage by area. */
export function formatStylish(inputs: readonly StylishInput[], colors: Colors, width: number): string {
  return `${inputs.map(input => formatOne(input, colors, width)).join('\n')}`;
}

function formatOne({result, areas}: StylishInput, colors: Colors, width: number): string {
  const lines: string[] = [];
  for (const {file} of result.handbook.documents) {
    const own = result.diagnostics.filter(diagnostic => diagnostic.file === file);
    if (own.length > 0)
      lines.push(colors.bold(file), ...own.flatMap(one => formatDiagnostic(one, colors, width)), '');
  }
  lines.push(colors.bold(`Coverage of ${result.handbook.name}`));
  const rows = areaSummaries(result, areas);
  const longest = Math.max(0, ...rows.map(({area}) => area.title.length));
  for (const {area, summary} of rows)
    lines.push(`  ${area.title.padEnd(longest)}  ${drawBar(summary, colors)}  ${describe(summary)}`);
  lines.push(
    `  ${'All topics'.padEnd(longest)}  ${drawBar(result.summary, colors)}  ${describe(result.summary)}`,
    '',
    totals(result, colors),
    '',
  );
  return lines.join('\n');
}

function formatDiagnostic(diagnostic: Diagnostic, colors: Colors, width: number): string[] {
  const {start} = diagnostic.range;
  const place = `${start.line}:${start.column}`.padStart(7);
  const name = diagnostic.topic ? `${diagnostic.rule} ${diagnostic.topic}` : diagnostic.rule;
  const indent = ' '.repeat(9);
  const [first = '', ...rest] = wrap(diagnostic.message, width - indent.length);
  const head = `${colors.dim(place)}  ${paint(diagnostic.severity, colors)(diagnostic.severity)}  ${colors.dim(name)}`;
  return [head, `${indent}${first}`, ...rest.map(line => `${indent}${line}`)];
}

function paint(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === 'error') return colors.red;
  if (severity === 'warning') return colors.yellow;
  return severity === 'information' ? colors.cyan : colors.dim;
}

/** A bar of the share covered, then partial, then missing. */
function drawBar(summary: Summary, colors: Colors): string {
  const all = summary.covered + summary.partial + summary.missing;
  if (all === 0) return colors.dim('·'.repeat(bar));
  const covered = Math.round((summary.covered / all) * bar);
  const partial = Math.min(bar - covered, Math.round((summary.partial / all) * bar));
  return (
    colors.green('█'.repeat(covered)) +
    colors.yellow('▒'.repeat(partial)) +
    colors.dim('·'.repeat(bar - covered - partial))
  );
}

function describe(summary: Summary): string {
  const all = summary.covered + summary.partial + summary.missing;
  const parts = [`${summary.covered} of ${all} covered`];
  if (summary.partial > 0) parts.push(`${summary.partial} in part`);
  if (summary.missing > 0) parts.push(`${summary.missing} not found`);
  if (summary.ignored > 0) parts.push(`${summary.ignored} left out`);
  return parts.join(', ');
}

function totals(result: LintResult, colors: Colors): string {
  const count = (severity: Severity, one: string, many: string) => {
    const number = result.diagnostics.filter(diagnostic => diagnostic.severity === severity).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  };
  const parts = [
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('information', 'note', 'notes'),
    ...count('hint', 'hint', 'hints'),
  ];
  const share = `${Math.floor(coveredShare(result.summary) * 100)} % covered`;
  return parts.length === 0
    ? colors.green(`Nothing to report. ${share}.`)
    : colors.bold(`${parts.join(', ')}. ${share}.`);
}
