import {parseArgs} from 'node:util';
import {distance} from 'fastest-levenshtein';
import {nearestOf, roles} from '../lint/checklist.ts';
import {CliProblem} from './problem.ts';

export const formats = ['stylish', 'json', 'github', 'discussion'] as const;
export const failLevels = ['error', 'warning', 'information', 'never'] as const;

/** One option, as --help shows it. */
export interface Option {
  /** What stands for its value in --help; undefined where it takes none. */
  readonly value?: string;
  readonly help: string;
  readonly choices?: readonly string[];
  readonly default?: string;
}

/** All options by their names, in the order of --help. */
export const options = {
  format: {value: 'format', help: 'how to print what was found', choices: formats, default: 'stylish'},
  output: {value: 'file', help: 'write the report to this file instead of the screen'},
  roles: {value: 'roles', help: `whose topics to check: ${roles.join(',')}`},
  'fail-on': {
    value: 'severity',
    help: 'exit with 1 when something this loud was found',
    choices: failLevels,
    default: 'warning',
  },
  'min-coverage': {value: 'percent', help: 'exit with 1 when a handbook covers less of its topics'},
  config: {value: 'file', help: 'use this config instead of the nearest .lab-handbook.yaml'},
  'no-config': {help: 'use no config'},
  insert: {
    value: 'topics',
    help: 'put in the sections of these topics (one,two), or all that are missing',
  },
  init: {help: 'start a folder: write .lab-handbook.yaml and, where there is none, a handbook'},
  lab: {value: 'name', help: 'with --init: what the lab is called'},
  pi: {value: 'name', help: 'with --init: who leads it'},
  'dry-run': {help: 'with --insert or --init: print as a diff what would be written'},
  'list-topics': {help: 'print the topics of the checklist and leave'},
  version: {help: 'print the version and leave'},
  help: {help: 'print this help and leave'},
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof options;

/** What stands on a command line. */
export interface Given {
  /** Options by name, with the last value each was given; the empty string for those that take none. */
  readonly values: ReadonlyMap<OptionName, string>;
  readonly paths: readonly string[];
}

/** A problem with the command line, with where to read on. */
export function usageProblem(message: string): CliProblem {
  return new CliProblem(`${message}\nSee lab-handbook-lint --help.`);
}

/** An option as --help shows it, such as `--output <file>`. */
export function signature(name: string, {value}: Option): string {
  return value === undefined ? `--${name}` : `--${name} <${value}>`;
}

/**
 * Splits a command line into options and paths. Where help or the version is asked for, only that is given back,
 * whatever else is wrong.
 *
 * @throws CliProblem for an option that does not exist, lacks its value or has one too many
 */
export function readOptions(argv: readonly string[]): Given {
  // Strict parsing would take the -5 of `--min-coverage -5` for an option, and its messages know no nearest option.
  const {tokens} = parseArgs({args: [...argv], options: parsed, strict: false, tokens: true});
  for (const token of tokens)
    if (token.kind === 'option' && (token.name === 'help' || token.name === 'version'))
      return {values: new Map([[token.name, '']]), paths: []};
  const values = new Map<OptionName, string>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const {name} = token;
    if (!isOption(name) || !token.rawName.startsWith('--'))
      throw unknownOption(argv[token.index] ?? token.rawName);
    checkValue(name, token);
    if (name === 'config') values.delete('no-config');
    if (name === 'no-config') values.delete('config');
    values.set(name, token.value ?? '');
  }
  return {values, paths};
}

const parsed = Object.fromEntries(
  Object.entries<Option>(options).map(([name, {value}]) => [
    name,
    {type: value === undefined ? ('boolean' as const) : ('string' as const)},
  ]),
);

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

interface OptionToken {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkValue(name: OptionName, {value, inlineValue}: OptionToken): void {
  const option: Option = options[name];
  if (option.value === undefined) {
    if (value !== undefined) throw usageProblem(`--${name} takes no value.`);
    return;
  }
  // What follows may be the next option, or the end of options.
  if (value === undefined || (!inlineValue && value.startsWith('--')))
    throw usageProblem(`--${name} needs a value: ${signature(name, option)}.`);
}

function unknownOption(argument: string): CliProblem {
  const [written = argument] = argument.split('=', 1);
  const word = written.replace(/^-+/, '');
  const near = nearestOf(word, Object.keys(options));
  // Half of a word must be right, or the guess would only puzzle.
  const alike = near !== undefined && distance(word.slice(0, 100), near) * 2 <= word.length;
  return usageProblem(`There is no option ${written}.${alike ? ` Did you mean --${near}?` : ''}`);
}
