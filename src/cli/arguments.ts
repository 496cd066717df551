import {type Role, roles} from '../lint/checklist.ts';
import type {Severity} from '../lint/diagnostic.ts';
import {helpText} from './help.ts';
import {
  failLevels,
  formats,
  type Given,
  type OptionName,
  options,
  readOptions,
  usageProblem,
} from './options.ts';

export type Format = (typeof formats)[number];

/** Options about a report, which is not made where something is written. */
const reporting: readonly OptionName[] = ['format', 'output', 'fail-on', 'min-coverage', 'list-topics'];

const conflicts: readonly (readonly [OptionName, readonly OptionName[]])[] = [
  ['insert', reporting],
  ['init', [...reporting, 'insert', 'config', 'no-config']],
];

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
 * @throws CliProblem for an option or value that does not exist, or options that exclude each other
 */
export function readArguments(argv: readonly string[], version: string): Arguments | Printed {
  const {values, paths} = readOptions(argv);
  if (values.has('help')) return {print: helpText(), exitCode: 0};
  if (values.has('version')) return {print: `${version}\n`, exitCode: 0};
  const args: Arguments = {
    paths,
    format: readValue(values, 'format', text => oneOf(formats, text)) ?? options.format.default,
    output: values.get('output'),
    roles: readValue(values, 'roles', readRoles),
    failOn: readValue(values, 'fail-on', text => oneOf(failLevels, text)) ?? options['fail-on'].default,
    minCoverage: readValue(values, 'min-coverage', readPercent),
    config: values.has('no-config') ? false : values.get('config'),
    listTopics: values.has('list-topics'),
    insert: readValue(values, 'insert', readTopics),
    init: values.has('init'),
    lab: values.get('lab'),
    pi: values.get('pi'),
    dryRun: values.has('dry-run'),
  };
  refuseConflicts(values);
  return args;
}

function refuseConflicts(values: Given['values']): void {
  for (const [name, others] of conflicts) {
    const other = values.has(name) ? others.find(one => values.has(one)) : undefined;
    if (other) throw usageProblem(`--${name} cannot be used together with --${other}.`);
  }
  if (values.has('dry-run') && !values.has('insert') && !values.has('init'))
    throw usageProblem('--dry-run goes with --insert or --init.');
  if ((values.has('lab') || values.has('pi')) && !values.has('init'))
    throw usageProblem('--lab and --pi go with --init.');
}

/**
 * The value of an option as `read` understands it; undefined where the option is not given.
 *
 * @param read gives the value, or what is wrong with the text as `{wrong}`
 */
function readValue<T>(
  values: Given['values'],
  name: OptionName,
  read: (text: string) => Read<T>,
): T | undefined {
  const text = values.get(name);
  if (text === undefined) return undefined;
  const result = read(text);
  if ('wrong' in result) throw usageProblem(`--${name} cannot be "${text}". ${result.wrong}`);
  return result.value;
}

type Read<T> = {readonly value: T} | {readonly wrong: string};

function oneOf<T extends string>(choices: readonly T[], text: string): Read<T> {
  const value = choices.find(choice => choice === text);
  return value === undefined ? {wrong: `Allowed choices are ${choices.join(', ')}.`} : {value};
}

function readTopics(text: string): Read<string[]> {
  const ids = text
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '');
  return ids.length === 0 ? {wrong: 'Name a topic, or all.'} : {value: ids};
}

function readRoles(text: string): Read<Role[]> {
  const value: Role[] = [];
  for (const part of text.split(',')) {
    const role = roles.find(one => one === part.trim());
    if (!role) return {wrong: `There is no role "${part}". Roles are ${roles.join(', ')}.`};
    value.push(role);
  }
  return {value};
}

function readPercent(text: string): Read<number> {
  const value = Number(text.replace(/%$/, ''));
  return text.trim() !== '' && value >= 0 && value <= 100
    ? {value}
    : {wrong: 'It must be a number from 0 to 100.'};
}
