import {wrap} from '../report/wrap.ts';
import {type Option, options, signature} from './options.ts';

const width = 80;

/** The text of --help. */
export function helpText(): string {
  const entries = Object.entries<Option>(options).map(([name, option]): [string, string] => [
    signature(name, option),
    describe(option),
  ]);
  const gap = Math.max(...entries.map(([term]) => term.length)) + 2;
  const list = (items: readonly [string, string][]) => items.map(item => formatItem(item, gap)).join('\n');
  return `Usage: lab-handbook-lint [options] [paths...]

Checks lab handbooks in Markdown against the MIT Biology Mentoring Competencies.

Arguments:
${list([['paths', 'handbook files, glob patterns or folders (.md, .markdown, .qmd, .Rmd)']])}

Options:
${list(entries)}

${examples}`;
}

const examples = `Examples:
  lab-handbook-lint handbook.md                one handbook, one file
  lab-handbook-lint docs/*.qmd                 files named together are one handbook
  lab-handbook-lint .                          all handbooks in this folder
  lab-handbook-lint --roles mentor handbook.md only what the PI should say
  lab-handbook-lint --insert all --dry-run handbook.md
                                               show what would be inserted
  lab-handbook-lint --init --lab "Rivera Lab"  start a handbook in this folder

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 it could not run.
With --insert or --init: 0 written, or nothing to do; 2 not.
`;

function describe({help, choices, default: preset}: Option): string {
  const notes = [
    ...(choices ? [`choices: ${choices.map(choice => `"${choice}"`).join(', ')}`] : []),
    ...(preset === undefined ? [] : [`default: "${preset}"`]),
  ];
  return notes.length === 0 ? help : `${help} (${notes.join(', ')})`;
}

/** A term and what it means, which is wrapped and aligned behind it. */
function formatItem([term, text]: readonly [string, string], gap: number): string {
  const indent = ' '.repeat(gap + 2);
  return `  ${term.padEnd(gap)}${wrap(text, width - indent.length).join(`\n${indent}`)}`;
}
