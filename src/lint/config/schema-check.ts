import {type OutputUnit, type Schema, Validator} from '@cfworker/json-schema';
import {nearestOf} from '../checklist.ts';

/** A value that a schema does not allow, and what would be right. */
export interface SchemaProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
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
    const message = explain(error, path, value, schema);
    const key = `${path.join('/')} ${message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{path, message}];
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

function explain(
  error: OutputUnit,
  path: readonly (string | number)[],
  value: unknown,
  schema: Schema,
): string {
  const key = path.at(-1);
  const name = path.length > 0 ? `\`${path.join('.')}\`` : 'The file';
  if (error.keyword === 'false' || error.keyword === 'unevaluatedProperties') {
    const known = propertiesAt(schema, path.slice(0, -1));
    const nearest = nearestOf(String(key), known);
    const hint = nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
    return `There is no setting ${name}.${hint}`;
  }
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

function child(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** The schema of the value at `path`, through references; the first alternative that fits the way down. */
function schemaAt(root: Schema, path: readonly (string | number)[]): Schema | undefined {
  let nodes: Schema[] = [root];
  for (const key of path) {
    nodes = nodes.flatMap(node => expand(node, root)).flatMap(node => down(node, key));
  }
  return nodes.flatMap(node => expand(node, root))[0];
}

function expand(node: Schema, root: Schema): Schema[] {
  const target =
    typeof node.$ref === 'string'
      ? node.$ref
          .split('/')
          .slice(1)
          .reduce<unknown>((current, key) => child(current, key), root)
      : undefined;
  const own = isSchema(target) ? expand(target, root) : [node];
  const alternatives: unknown[] = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  return [...own, ...alternatives.filter(isSchema).flatMap(one => expand(one, root))];
}

function down(node: Schema, key: string | number): Schema[] {
  const next: unknown =
    typeof key === 'number' ? node.items : (child(node.properties, key) ?? node.additionalProperties);
  return isSchema(next) ? [next] : [];
}

function propertiesAt(root: Schema, path: readonly (string | number)[]): string[] {
  const parents = path.reduce<Schema[]>(
    (nodes, key) => nodes.flatMap(node => expand(node, root)).flatMap(node => down(node, key)),
    [root],
  );
  return parents.flatMap(node => expand(node, root)).flatMap(node => Object.keys(node.properties ?? {}));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
