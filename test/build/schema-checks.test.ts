import assert from 'node:assert/strict';
import path from 'node:path';
import {type OutputUnit, type Schema, Validator} from '@cfworker/json-schema';
import {build} from 'esbuild';
import {checksOf, ourSchemas} from '../../scripts/build/schema-checks.mjs';
import {data, root} from '../support/engine.ts';

/** What a config may have at its keys, right and wrong, and what can stand inside of it. */
const keys = ['handbooks', 'topics', 'rules', 'roles', 'review-months', 'checklist', 'templates', 'typo/~%'];
const simple = ['', 'a', 'mentor', 'error', 0, 1, 1.5, 1201, true, false, null];
const nested = simple.flatMap(value => [
  value,
  [value],
  [value, value],
  {a: value, __proto: value},
  [{name: value, files: [value], ignore: [value, {topic: value}, {reason: value}]}],
  {areas: [{id: value, name: value, rows: [{id: value, topics: [{id: value, cues: value}]}]}]},
  {'built-in': value, areas: value},
]);

describe('the checks of schemas in the bundles', () => {
  it('say what the whole library says of right and wrong configs', async () => {
    const {outputFiles} = await build({
      stdin: {contents: "export {Validator} from '@cfworker/json-schema';", resolveDir: root},
      bundle: true,
      write: false,
      minify: true,
      format: 'cjs',
      conditions: ['worker'],
      plugins: [
        {
          name: 'checks',
          setup: ({onLoad}) =>
            onLoad({filter: /json-schema[\\/]dist[\\/]esm[\\/]validate\.js$/}, ({path: file}) => ({
              contents: checksOf(ourSchemas()),
              resolveDir: path.dirname(file),
            })),
        },
      ],
    });
    const module = {exports: {} as {Validator: typeof Validator}};
    new Function('module', outputFiles[0]?.text ?? '')(module);
    const schema: Schema = data.configSchema;
    const errors = (by: typeof Validator, value: unknown): OutputUnit[] =>
      new by(structuredClone(schema), '2020-12', false).validate(value).errors;
    const configs = [...simple, ...keys.flatMap(key => nested.map(value => ({[key]: value})))];
    const keywords = new Set<string>();
    for (const config of configs) {
      const expected = errors(Validator, config);
      for (const {keyword} of expected) keywords.add(keyword);
      assert.deepEqual(errors(module.exports.Validator, config), expected, JSON.stringify(config));
    }
    for (const keyword of ['type', 'enum', 'required', 'false', 'anyOf', 'minimum', 'maximum', '$ref'])
      assert.ok(keywords.has(keyword), keyword);
  });

  it('keep a keyword as soon as a schema has it', () => {
    assert.doesNotMatch(checksOf(['{"type": "string"}']), /\$uniqueItems\b/);
    assert.match(checksOf(['{"uniqueItems": true}']), /uniqueItems: \$uniqueItems\b/);
  });
});
