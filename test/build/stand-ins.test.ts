import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import path from 'node:path';
import {build} from 'esbuild';
import {commandLineStandIns, editorStandIns} from '../../scripts/build/stand-ins.mjs';
import {addHandbook} from '../../src/lint/config/handbook-edit.ts';
import {ignoreInConfig} from '../../src/lint/config/ignore-edit.ts';
import {placeToRead, placeToWrite} from '../../src/lint/config/yaml-place.ts';
import {readYaml} from '../../src/lint/config/yaml-source.ts';
import {root} from '../support/engine.ts';

/** What our reading of YAML gives for a text, and where three of its values stand. */
function outcome(read: typeof readYaml, text: string): unknown {
  const {value, problems, placeOf, keyPlaceOf} = read(text);
  const paths = [[], ['a'], ['a', 1], ['a', 'b']];
  return {value, problems, places: paths.map(path => [placeOf(path), keyPlaceOf(path)])};
}

const real = {readYaml, placeToRead, placeToWrite, ignoreInConfig, addHandbook};
const config =
  'handbooks:\n  - name: A\n    files: [a.md, "b.md"]\n    ignore: [{topic: x}]\n  - {name: B, files: [c.md]}\n';

/** What stands at each place of a text, and what changes of it give. */
function edited(by: typeof real, text: string): unknown {
  const offsets = Array.from({length: Math.min(text.length, 120) + 1}, (_, at) => at);
  return {
    places: offsets.map(at => [by.placeToRead(text, at), by.placeToWrite(text, at)]),
    ignored: [0, 1].map(index => by.ignoreInConfig(text, index, ['feedback'], 'no')),
    added: by.addHandbook(text, {name: 'C', patterns: ['d.md']}),
  };
}

describe('the stand-ins for modules of dependencies', () => {
  for (const plugin of [commandLineStandIns(), editorStandIns()])
    it('stop the build where the bundle has no such module any more', async () => {
      await assert.rejects(
        build({stdin: {contents: '1;'}, bundle: true, write: false, logLevel: 'silent', plugins: [plugin]}),
        /The bundle has no yaml\/browser\/dist\/schema\/tags\.js any more/,
      );
    });

  it('read YAML as the library does', async () => {
    const {outputFiles} = await build({
      stdin: {
        contents: `export {readYaml} from './src/lint/config/yaml-source.ts';
          import {readDocument} from './src/lint/markdown/document.ts';
          import {checkSchema} from './src/lint/config/schema-check.ts';
          export {placeToRead, placeToWrite} from './src/lint/config/yaml-place.ts';
          export {ignoreInConfig} from './src/lint/config/ignore-edit.ts';
          export {addHandbook} from './src/lint/config/handbook-edit.ts';
          export const others = {readDocument, checkSchema};`,
        resolveDir: root,
      },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      alias: {yaml: path.join(root, 'node_modules/yaml/browser/index.js')},
      plugins: [commandLineStandIns()],
    });
    const module = {exports: {} as typeof real};
    new Function('module', 'require', outputFiles[0]?.text ?? '')(module, createRequire(import.meta.url));
    const texts = [
      '',
      '# nothing',
      'a: 1\nb: [x, "y", ~, true, 0x1f, .5, 2026-11-24]\n',
      'a:\n  - &n {b: c}\n  - *n\n  - <<: *n\n    d: |\n      text\n      more\n',
      'a: &x [1]\nb: *y\n',
      'a: 1\na: 2\n',
      'a: [1\n',
      'a:\n\t- b\n',
      '%YAML 1.1\n---\na: true\n<<: {b: 2}\n',
      '%YAML 9.9\n---\na: 1\n',
      '%TAG ! tag:x,2000:\n---\na: !y 1\n',
      '--- a\n--- b\n',
      '? a\n: 1\n? 2\n: b\n',
      'a: &x y\n? *x\n: 3\n',
      'a: !!str 12\nb: !!int "3"\nc: !unknown x\n',
      'just text',
      '- a\n- b: >-\n    folded\n    text\n',
      'a: {b: {c: [}]}}',
      `a: &a [x, x]\nb: &b [${'*a, '.repeat(30)}*a]\nc: [${'*b, '.repeat(30)}*b]\n`,
    ];
    for (const text of texts)
      assert.deepEqual(outcome(module.exports.readYaml, text), outcome(readYaml, text), text);
    for (const text of [...texts, config])
      assert.deepEqual(edited(module.exports, text), edited(real, text), text);
  });
});
