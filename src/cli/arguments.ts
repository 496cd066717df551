import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import {type Role, roles} from '../lint/checklist.ts';
import type {Severity} from '../lint/diagnostic.ts';
import {CliProblem} from './problem.ts';

export const formats = ['stylish', 'json', 'github', 'discussion'] as const;
export type Format = (typeof formats)[number];

/** Options about a report, which is not made where something is written. */
const reporting = ['format', 'output', 'failOn', 'minCoverage', 'listTopics'];

/** What the command line asks for. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly output: string | undefined;
  readonly roles: readonly Role[] | undefined;
  readonly failOn: Severity | 'never';
  readonly minCoverage: number | undefined;
  /** A config's path; false for none; undefined to look for one. */
  readonly config: string | false | undefined;
  readonly listTopics: boolean;
  /** Ids of topics to insert, or `all`; undefined to insert nothing. */
  readonly insert: readonly string[] | undefined;
  /** Start a folder: a config, and a handbook where there is none. */
  readonly init: boolean;
  /** Whose handbook a new one is; undefined for blanks. */
  readonly lab: string | undefined;
  readonly pi: string | undefined;
  /** Print what would be written, write nothing. */
  readonly dryRun: boolean;
}

/** What to do instead of linting: print a text and leave. */
export interface Printed {
  readonly print: string;
  readonly exitCode: number;
}

/**
 * Reads the command line.
 *
 * @param argv the arguments after the program's name
 * @throws CliProblem for an option or value that does not exist
 */
export function readArguments(argv: readonly string[], version: string): Arguments | Printed {
  let printed = '';
  const command = new Command('lab-handbook-lint')
    .description('Checks lab handbooks in Markdown against the MIT Biology Mentoring Competencies.')
    .argument('[paths...]', 'handbook files, glob patterns or folders (.md, .markdown, .qmd, .Rmd)')
    .addOption(
      new Option('--format <format>', 'how to print what was found').choices(formats).default('stylish'),
    )
    .option('--output <file>', 'write the report to this file instead of the screen')
    .option('--roles <roles>', `whose topics to check: ${roles.join(',')}`, readRoles)
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 when something this loud was found')
        .choices(['error', 'warning', 'information', 'never'])
        .default('warning'),
    )
    .option('--min-coverage <percent>', 'exit with 1 when a handbook covers less of its topics', readPercent)
    .option('--config <file>', 'use this config instead of the nearest .lab-handbook.yaml')
    .option('--no-config', 'use no config')
    .addOption(
      new Option(
        '--insert <topics>',
        'put in the sections of these topics (one,two), or all that are missing',
      )
        .argParser(readTopics)
        .conflicts(reporting),
    )
    .addOption(
      new Option(
        '--init',
        'start a folder: write .lab-handbook.yaml and, where there is none, a handbook',
      ).conflicts([...reporting, 'insert', 'config']),
    )
    .option('--lab <name>', 'with --init: what the lab is called')
    .option('--pi <name>', 'with --init: who leads it')
    .option('--dry-run', 'with --insert or --init: print as a diff what would be written')
    .option('--list-topics', 'print the topics of the checklist and leave')
    .version(version, '--version', 'print the version and leave')
    .helpOption('--help', 'print this help and leave')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({writeOut: text => (printed += text), writeErr: () => undefined});
  try {
    command.parse([...argv], {from: 'user'});
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return {print: printed, exitCode: 0};
    throw new CliProblem(`${error.message.replace(/^error: /, '')}\nSee lab-handbook-lint --help.`);
  }
  const options = command.opts<{
    format: Format;
    output?: string;
    roles?: Role[];
    failOn: Severity | 'never';
    minCoverage?: number;
    config?: string | boolean;
    listTopics?: boolean;
    insert?: string[];
    init?: boolean;
    lab?: string;
    pi?: string;
    dryRun?: boolean;
  }>();
  if (options.dryRun && !options.insert && !options.init)
    throw new CliProblem('--dry-run goes with --insert or --init.\nSee lab-handbook-lint --help.');
  if ((options.lab ?? options.pi) !== undefined && !options.init)
    throw new CliProblem('--lab and --pi go with --init.\nSee lab-handbook-lint --help.');
  return {
    paths: command.args,
    format: options.format,
    output: options.output,
    roles: options.roles,
    failOn: options.failOn,
    minCoverage: options.minCoverage,
    config: options.config === true ? undefined : options.config,
    listTopics: options.listTopics ?? false,
    insert: options.insert,
    init: options.init ?? false,
    lab: options.lab,
    pi: options.pi,
    dryRun: options.dryRun ?? false,
  };
}

const examples = `
Examples:
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

function readTopics(text: string): string[] {
  const ids = text
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '');
  if (ids.length === 0) throw new InvalidArgumentError('Name a topic, or all.');
  return ids;
}

function readRoles(text: string): Role[] {
  return text.split(',').map(part => {
    const role = roles.find(one => one === part.trim());
    if (!role) throw new InvalidArgumentError(`There is no role "${part}". Roles are ${roles.join(', ')}.`);
    return role;
  });
}

function readPercent(text: string): number {
  const percent = Number(text.replace(/%$/, ''));
  if (text.trim() === '' || !(percent >= 0 && percent <= 100))
    throw new InvalidArgumentError('It must be a number from 0 to 100.');
  return percent;
}
