import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The schema checker's own code without the checks of keywords that no schema in `schemas` has: texts of JSON.
 *
 * Throws where the library's code has another form, as another version of it may have.
 */
export function checksOf(schemas) {
  const file = path.join(root, 'node_modules/@cfworker/json-schema/dist/esm/validate.js');
  const source = fs.readFileSync(file, 'utf8');
  const [taken, list] = source.match(/const \{ (\$ref, .*?) \} = schema;/) ?? [];
  if (!taken) throw new Error(`${file} takes keywords otherwise now: see scripts/build/schema-checks.mjs.`);
  const bindings = list.split(', ').map(binding => binding.split(': '));
  const isUsed = keyword => keyword.startsWith('__') || schemas.some(text => text.includes(`"${keyword}"`));
  const used = bindings.filter(([keyword]) => isUsed(keyword));
  const unused = bindings.filter(([keyword]) => !isUsed(keyword)).map(([keyword, name = keyword]) => name);
  const kept = `const { ${used.map(binding => binding.join(': ')).join(', ')} } = schema;`;
  // What can only be undefined lets the bundler leave out the code below it; all our schemas are of one draft.
  return source
    .replace(taken, () => kept)
    .replace(new RegExp(`(?<![/'])(?:${unused.map(name => `\\${name}`).join('|')})\\b`, 'g'), 'undefined')
    .replaceAll("draft === '4'", 'false')
    .replaceAll("draft === '7'", 'false');
}

/** The texts of the schemas of our data and of a lab's config. */
export function ourSchemas() {
  const folder = path.join(root, 'data/schema');
  return fs.readdirSync(folder).map(name => fs.readFileSync(path.join(folder, name), 'utf8'));
}
