import {type OutputUnit, type Schema, Validator} from '@cfworker/json-schema';
import {nearestOf} from '../checklist.ts';
import {child, keysAt, schemaAt} from './schema-lookup.ts';

/** A value that a schema does not allow, and what would be right. */
export interface SchemaProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** Whether the last key of `path` itself is wrong, and not what stands there. */
  readonly isKey?: boolean;
  /** The key that was probably meant. */
  readonly suggestion?: string;
}

/**
 * Checks a value against a JSON schema (draft 2020-12).
 *
 * The library was chosen because it needs no code generation, which the browser's extension host forbids.
 */
export function checkSchema(value: unknown, schema: Schema): SchemaProblem[] {
  const {valid, errors} = new Validator(schema, '2020-12', false).validate(value);
  if (valid) return [];
  const depths = errors.map(error => error.instanceLocation.split('/').length);
  // Outer errors only repeat that something inside is wrong.
  const telling = errors.filter(error => !summaries.has(error.keyword));
  const chosen =
    telling.length > 0 ? telling : errors.filter((_, index) => depths[index] === Math.max(...depths));
  const seen = new Set<string>();
  return chosen.flatMap(error => {
    const path = pathOf(error.instanceLocation, value);
    const problem = isUnknownKey(error)
      ? unknownKey(path, schema)
      : {path, message: explain(error, path, value, schema)};
    const key = `${path.join('/')} ${problem.message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [problem];
  });
}

const summaries = new Set([
  'properties',
  'items',
  'additionalProperties',
  'patternProperties',
  'anyOf',
  'oneOf',
  '$ref',
  'if',
  'propertyNames',
  'allOf',
]);

function isUnknownKey({keyword}: OutputUnit): boolean {
  return keyword === 'false' || keyword === 'unevaluatedProperties';
}

function unknownKey(path: readonly (string | number)[], schema: Schema): SchemaProblem {
  const known = keysAt(schema, path.slice(0, -1)).map(({name}) => name);
  const suggestion = nearestOf(String(path.at(-1)), known);
  const hint = suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`;
  const message = `There is no setting \`${path.join('.')}\`.${hint}`;
  return {path, message, isKey: true, ...(suggestion === undefined ? {} : {suggestion})};
}

function explain(
  error: OutputUnit,
  path: readonly (string | number)[],
  value: unknown,
  schema: Schema,
): string {
  const name = path.length > 0 ? `\`${path.join('.')}\`` : 'The file';
  const node = schemaAt(schema, path);
  const found = describe(valueAt(value, path));
  switch (error.keyword) {
    case 'type':
      return `${name} must be ${typeName(node?.type)}, but is ${found}.`;
    case 'enum':
      return `${name} must be one of ${(node?.enum ?? []).map(String).join(', ')}, but is ${found}.`;
    case 'required':
      return `${name} lacks ${(error.error.match(/"([^"]+)"/)?.[1] ?? 'a key').replace(/^/, '`').replace(/$/, '`')}.`;
    default:
      return `${name} is not allowed here (${found}): ${error.error}`;
  }
}

function typeName(type: unknown): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'a group of settings',
    string: 'a text',
    boolean: 'true or false',
    integer: 'a whole number',
    number: 'a number',
    null: 'empty',
  };
  return (Array.isArray(type) ? type : [type]).map(one => names[String(one)] ?? String(one)).join(' or ');
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'object') return 'a group of settings';
  return `\`${String(value).slice(0, 60)}\``;
}

function pathOf(location: string, value: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let current = value;
  for (const raw of location.split('/').slice(1)) {
    const key = decodeURIComponent(raw).replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(current) ? Number(key) : key;
    path.push(step);
    current = child(current, step);
  }
  return path;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((current, key) => child(current, key), value);
}
