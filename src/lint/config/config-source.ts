import type {Schema} from '@cfworker/json-schema';
import {type ChecklistData, nearestOf, type Role} from '../checklist.ts';
import {Groups} from '../detection/cue-syntax.ts';
import {type Level, type RuleId, ruleIds} from '../diagnostic.ts';
import type {Ignored} from '../settings.ts';
import {
  type AreaSource,
  problemAt,
  problemIn,
  type RawArea,
  type SourceProblem,
  schemaProblems,
  toArea,
} from './checklist-source.ts';
import {checkCues} from './cue-check.ts';
import {readYaml, type YamlPosition, type YamlSource} from './yaml-source.ts';

/** A handbook that a config names. */
export interface ConfiguredHandbook {
  readonly name: string;
  /** Patterns relative to the config's folder; none leaves it. */
  readonly files: readonly string[];
  readonly ignored: readonly Ignored[];
  /** Line of its entry, from 1, for messages about it. */
  readonly line: number;
}

/** The folder of a lab's own templates, below the config's folder; with its place in the config, for messages. */
export interface TemplatesPlace {
  /** Names joined with `/`; none of them leads upwards. */
  readonly folder: string;
  readonly line: number;
  readonly column: number;
}

/** What a `.lab-handbook.yaml` says. */
export interface Config {
  readonly handbooks: readonly ConfiguredHandbook[];
  readonly topics: ReadonlyMap<string, Level>;
  readonly rules: ReadonlyMap<RuleId, Level>;
  readonly roles: readonly Role[] | undefined;
  readonly reviewMonths: number | undefined;
  readonly checklist: {readonly builtIn: boolean; readonly areas: readonly AreaSource[]} | undefined;
  readonly templates: TemplatesPlace | undefined;
}

export const emptyConfig: Config = {
  handbooks: [],
  topics: new Map(),
  rules: new Map(),
  roles: undefined,
  reviewMonths: undefined,
  checklist: undefined,
  templates: undefined,
};

interface RawConfig {
  handbooks?: {name: string; files: string[]; ignore?: (string | {topic: string; reason?: string})[]}[];
  topics?: Record<string, Level | false>;
  rules?: Record<string, Level | false>;
  roles?: Role[];
  'review-months'?: number;
  checklist?: {'built-in'?: boolean; areas?: RawArea[]};
  templates?: string;
}

/** What a config is read against. */
export interface ConfigContext {
  readonly schema: Schema;
  readonly checklist: ChecklistData;
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** Reads a config; every mistake comes back with its line and what would mend it. */
export function readConfig(
  file: string,
  text: string,
  context: ConfigContext,
): {config: Config; problems: SourceProblem[]} {
  const yaml = readYaml(text);
  const problems: SourceProblem[] = yaml.problems.map(problem => ({file, ...problem}));
  if (problems.length === 0) {
    problems.push(...schemaProblems(file, yaml, context.schema));
  }
  if (problems.length > 0) return {config: emptyConfig, problems};
  const raw = (yaml.value ?? {}) as RawConfig;
  const checklist = raw.checklist && {
    builtIn: raw.checklist['built-in'] ?? true,
    areas: (raw.checklist.areas ?? []).map(toArea),
  };
  const known = topicIds(context.checklist, checklist);
  problems.push(
    ...unknownNames(file, yaml, raw, known),
    ...unsafeFiles(file, yaml, raw),
    ...unsafeTemplates(file, yaml, raw),
    ...badCues(file, yaml, raw, checklist?.areas ?? [], context),
  );
  const config: Config = {
    handbooks: (raw.handbooks ?? []).map(({name, files, ignore = []}, index) => ({
      name,
      files,
      ignored: ignore.map(entry =>
        typeof entry === 'string'
          ? {topic: entry, reason: ''}
          : {topic: entry.topic, reason: entry.reason ?? ''},
      ),
      line: yaml.placeOf(['handbooks', index]).line,
    })),
    topics: new Map(
      Object.entries(raw.topics ?? {}).map(([id, level]) => [id, level === false ? 'off' : level]),
    ),
    rules: new Map(
      Object.entries(raw.rules ?? {}).map(([id, level]) => [id as RuleId, level === false ? 'off' : level]),
    ),
    roles: raw.roles,
    reviewMonths: raw['review-months'],
    checklist,
    templates: templatesPlace(yaml, raw),
  };
  return {config, problems};
}

function topicIds(builtIn: ChecklistData, own: Config['checklist']): string[] {
  const areas = [
    ...(own?.builtIn === false ? [] : builtIn.areas),
    ...(own?.areas ?? []).map(source => source.area),
  ];
  return areas.flatMap(area => area.rows.flatMap(row => row.topics.map(topic => topic.id)));
}

function unknownNames(
  file: string,
  yaml: YamlSource,
  raw: RawConfig,
  topics: readonly string[],
): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const check = (what: string, name: string, known: readonly string[], place: YamlPosition) => {
    if (known.includes(name)) return;
    const suggestion = nearestOf(name, known);
    const hint = suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`;
    const problem = problemIn(file, place, `There is no ${what} \`${name.slice(0, 100)}\`.${hint}`);
    problems.push({...problem, ...(suggestion === undefined ? {} : {suggestion})});
  };
  for (const name of Object.keys(raw.topics ?? {}))
    check('topic', name, topics, yaml.keyPlaceOf(['topics', name]));
  for (const name of Object.keys(raw.rules ?? {}))
    check('rule', name, ruleIds, yaml.keyPlaceOf(['rules', name]));
  for (const [index, {ignore = []}] of (raw.handbooks ?? []).entries()) {
    for (const [entry, value] of ignore.entries()) {
      const path = ['handbooks', index, 'ignore', entry];
      if (typeof value === 'string') check('topic', value, topics, yaml.placeOf(path));
      else check('topic', value.topic, topics, yaml.placeOf([...path, 'topic']));
    }
  }
  return problems;
}

/** Patterns stay in the config's folder: a stranger's config must not read elsewhere. */
function unsafeFiles(file: string, yaml: YamlSource, raw: RawConfig): SourceProblem[] {
  return (raw.handbooks ?? []).flatMap(({files}, index) =>
    files.flatMap((pattern, entry) => {
      if (!leaves(pattern)) return [];
      const message = `The pattern \`${pattern.slice(0, 100)}\` leaves the folder of this file. Put a .lab-handbook.yaml into the folder that holds the handbook.`;
      return [problemAt(file, yaml, ['handbooks', index, 'files', entry], message)];
    }),
  );
}

function leaves(pattern: string): boolean {
  return /^(?:[/\\~]|[A-Za-z]:)/.test(pattern) || pattern.split(/[/\\{},]/).includes('..');
}

/** Templates stay there as well, and in a folder of their own: the files in it are no pages of a handbook. */
function unsafeTemplates(file: string, yaml: YamlSource, {templates}: RawConfig): SourceProblem[] {
  if (templates === undefined || (!leaves(templates) && namesOf(templates).length > 0)) return [];
  const message = `\`templates\` names a folder below the one of this file, such as \`handbook-templates\`; \`${templates.slice(0, 100)}\` is none.`;
  return [problemAt(file, yaml, ['templates'], message)];
}

function templatesPlace(yaml: YamlSource, {templates}: RawConfig): TemplatesPlace | undefined {
  if (templates === undefined) return undefined;
  const {line, column} = yaml.placeOf(['templates']);
  return {folder: namesOf(templates).join('/'), line, column};
}

/** The folders that a path leads through; people on Windows part them their own way. */
function namesOf(path: string): string[] {
  return path.split(/[/\\]/).filter(name => name !== '' && name !== '.');
}

function badCues(
  file: string,
  yaml: YamlSource,
  raw: RawConfig,
  areas: readonly AreaSource[],
  context: ConfigContext,
): SourceProblem[] {
  const groups = new Groups(Object.assign({}, context.groups, ...areas.map(source => source.groups)));
  return checkCues(file, yaml, raw.checklist?.areas ?? [], groups, ['checklist', 'areas']);
}
