import type {Schema} from '@cfworker/json-schema';

/** A key that a schema allows. */
export interface SchemaKey {
  readonly name: string;
  /** What it is for; empty where the schema does not say. */
  readonly description: string;
}

/** The schema of the value at `path`, through references; the first alternative that fits the way down. */
export function schemaAt(root: Schema, path: readonly (string | number)[]): Schema | undefined {
  return schemasAt(root, path)[0];
}

/** The keys that may stand in the map at `path`. */
export function keysAt(root: Schema, path: readonly (string | number)[]): SchemaKey[] {
  return schemasAt(root, path).flatMap(node =>
    Object.entries(node.properties ?? {}).map(([name, value]) => ({
      name,
      description: schemasIn(value, root).find(one => one.description)?.description ?? '',
    })),
  );
}

/** The values that may stand at `path`, where they are only a few. */
export function valuesAt(root: Schema, path: readonly (string | number)[]): string[] {
  return schemasAt(root, path).flatMap((node): string[] => {
    if (node.type === 'boolean') return ['true', 'false'];
    return (node.enum ?? []).filter(value => typeof value === 'string');
  });
}

/** What stands under a key or index; undefined where nothing can. */
export function child(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** All alternatives for the value at `path`. */
function schemasAt(root: Schema, path: readonly (string | number)[]): Schema[] {
  const nodes = path.reduce<Schema[]>(
    (all, key) => all.flatMap(node => expand(node, root)).flatMap(node => down(node, key)),
    [root],
  );
  return nodes.flatMap(node => expand(node, root));
}

function schemasIn(value: unknown, root: Schema): Schema[] {
  return isSchema(value) ? [value, ...expand(value, root)] : [];
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

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
