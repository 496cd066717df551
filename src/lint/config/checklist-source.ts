import type {Schema} from '@cfworker/json-schema';
import {
  type Area,
  type Question,
  type Role,
  type Row,
  roles,
  type Topic,
  type TopicPart,
} from '../checklist.ts';
import {lowerFirst} from '../rules/wording.ts';
import {checkSchema} from './schema-check.ts';
import {readYaml, type YamlPosition, type YamlSource} from './yaml-source.ts';

/** A mistake in a data or config file. */
export interface SourceProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong, naming the key, and what would be right. */
  readonly message: string;
  /** The offsets of what is wrong, where that is known more exactly. */
  readonly start?: number;
  readonly end?: number;
  /** What should stand there instead, where that is one name. */
  readonly suggestion?: string;
}

/** A sentence of our own that shows how people write about a topic. */
export interface TopicSentence {
  readonly text: string;
  readonly under: string;
  readonly shows: 'covered' | 'partial';
}

/** The sentences that test a topic and that its page shows. */
export interface TopicExamples {
  readonly sentences: readonly TopicSentence[];
  readonly nearMisses: readonly TopicSentence[];
}

/** One area with the groups its cues share, and the examples and questions of its topics. */
export interface AreaSource {
  readonly area: Area;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly examples: ReadonlyMap<string, TopicExamples>;
  /** One for each topic. */
  readonly questions: ReadonlyMap<string, Question>;
}

type RawSentence = string | {text: string; under?: string; shows?: 'covered' | 'partial'};
interface RawPart {
  part: string;
  cues?: string[];
  partly?: string[];
}
interface RawTopic {
  title: string;
  statement?: string;
  criterion?: string;
  find: string;
  question?: string;
  more?: string;
  needs?: RawPart[];
  cues?: string[];
  partly?: string[];
  headings?: string[];
  'links-count'?: boolean;
  sentences?: RawSentence[];
  'near-misses'?: RawSentence[];
}
interface RawRow extends Partial<Record<Role, RawTopic>> {
  id: string;
  title: string;
  headings?: string[];
}
/** An area as it stands in YAML, after the schema has been checked. */
export interface RawArea {
  id: string;
  title: string;
  groups?: Record<string, string[]>;
  rows: RawRow[];
}

/**
 * Reads one area file.
 *
 * @param file its name, for messages
 * @param schema of an area file
 */
export function readAreaFile(
  file: string,
  text: string,
  schema: Schema,
): {source: AreaSource | undefined; problems: SourceProblem[]} {
  const yaml = readYaml(text);
  const problems: SourceProblem[] = yaml.problems.map(problem => ({file, ...problem}));
  if (problems.length === 0) {
    problems.push(...schemaProblems(file, yaml, schema));
  }
  if (problems.length > 0) return {source: undefined, problems};
  return {source: toArea(yaml.value as RawArea), problems};
}

/** What the schema of a file does not allow in it, each at its place. */
export function schemaProblems(file: string, yaml: YamlSource, schema: Schema): SourceProblem[] {
  return checkSchema(yaml.value, schema).map(({path, message, isKey, suggestion}) => ({
    ...problemIn(file, isKey ? yaml.keyPlaceOf(path) : yaml.placeOf(path), message),
    ...(suggestion === undefined ? {} : {suggestion}),
  }));
}

/** A problem with the value at `path`. */
export function problemAt(
  file: string,
  yaml: YamlSource,
  path: readonly (string | number)[],
  message: string,
): SourceProblem {
  return problemIn(file, yaml.placeOf(path), message);
}

/** A problem at a place. */
export function problemIn(file: string, place: YamlPosition, message: string): SourceProblem {
  return {file, ...place, message};
}

/** Turns a checked raw area into the checklist's terms. */
export function toArea(raw: RawArea): AreaSource {
  const examples = new Map<string, TopicExamples>();
  const questions = new Map<string, Question>();
  const rows = raw.rows.map((row): Row => {
    const topics = roles.flatMap((role): Topic[] => {
      const topic = row[role];
      if (!topic) return [];
      const id = role === 'mentor' ? row.id : `${row.id}/${role}`;
      examples.set(id, {
        sentences: (topic.sentences ?? []).map(toSentence),
        nearMisses: (topic['near-misses'] ?? []).map(toSentence),
      });
      questions.set(id, toQuestion(topic));
      return [toTopic(id, topic, row.id, raw.id, role)];
    });
    return {id: row.id, title: row.title, headings: row.headings ?? [], topics};
  });
  return {area: {id: raw.id, title: raw.title, rows}, groups: raw.groups ?? {}, examples, questions};
}

function toTopic(id: string, raw: RawTopic, row: string, area: string, role: Role): Topic {
  const {cues = [], partly = []} = raw;
  const parts: TopicPart[] = raw.needs
    ? raw.needs.map((need, index) => ({
        part: need.part,
        // A cue of the topic itself shows all its parts at once.
        cues: [...(need.cues ?? []), ...cues],
        partly: [...(need.partly ?? []), ...(index === 0 ? partly : [])],
      }))
    : [{part: '', cues, partly}];
  return {
    id,
    row,
    area,
    role,
    parts,
    title: raw.title,
    statement: raw.statement ?? '',
    criterion: raw.criterion ?? '',
    find: raw.find,
    headings: raw.headings ?? [],
    linksCount: raw['links-count'] ?? false,
  };
}

/** The question of a topic; where a lab wrote none for its own, one made of what it looks for. */
function toQuestion({question, more, find}: RawTopic): Question {
  const subject = lowerFirst(find.trim().replace(/[.!?\s]+$/, ''));
  const ask = question ?? `How do we handle this in our lab: ${subject}?`;
  return {ask, more: more ?? ask};
}

function toSentence(raw: RawSentence): TopicSentence {
  if (typeof raw === 'string') return {text: raw, under: '', shows: 'covered'};
  return {text: raw.text, under: raw.under ?? '', shows: raw.shows ?? 'covered'};
}
