import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import {readConfig} from '../../src/lint/config/config-source.ts';
import {handbookEndings} from '../../src/lint/grouping.ts';
import {data, root} from '../support/engine.ts';
import {manifest, readText, textOf} from './manifest.ts';

const {views, walkthroughs, languages, yamlValidation} = manifest.contributes;
const steps = walkthroughs.flatMap(walkthrough => walkthrough.steps);

describe('what wakes the extension', () => {
  const patterns = manifest.activationEvents.flatMap(
    event => /^workspaceContains:(.+)/.exec(event)?.[1] ?? [],
  );
  const inWorkspace = picomatch(patterns, {dot: true});

  it('is Markdown, by whatever extension it is opened', () => {
    for (const language of ['markdown', 'quarto', 'rmd'])
      assert.ok(manifest.activationEvents.includes(`onLanguage:${language}`), language);
  });

  it('is a folder with a config or with pages that VS Code by itself opens as plain text', () => {
    assert.ok(inWorkspace('deep/down/.lab-handbook.yaml'));
    for (const ending of handbookEndings.filter(one => !['md', 'markdown'].includes(one)))
      assert.ok(inWorkspace(`deep/down/page.${ending}`), ending);
  });

  it('is not just any folder', () => {
    for (const name of ['README.txt', 'analysis.R', 'config.yaml', '_quarto.yml', 'notes.md'])
      assert.ok(!inWorkspace(name), name);
    assert.ok(!manifest.activationEvents.some(event => event === '*' || event.startsWith('onStartup')));
  });
});

describe('the files of the manifest', () => {
  it('has one code for every host, which is packed', () => {
    assert.equal(manifest.main, './dist/extension.js');
    assert.equal(manifest.browser, manifest.main);
    assert.match(readText('.vscodeignore'), /^!dist\/extension\.js$/m);
  });

  it('has an icon of 256 by 256 pixels that is quick to load', () => {
    const png = fs.readFileSync(path.join(root, manifest.icon));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
    assert.ok(png.length < 20_000, `${png.length} bytes`);
  });

  it('has an icon of one colour for the view', () => {
    for (const {icon} of Object.values(views).flat()) {
      const colours = readText(icon).match(/#[0-9a-f]{3,6}\b/gi) ?? [];
      assert.equal(new Set(colours).size, 1, icon);
    }
  });

  it('checks the config file by the schema that the build writes', () => {
    for (const {fileMatch, url} of yamlValidation) {
      assert.equal(fileMatch, '.lab-handbook.yaml');
      assert.equal(url, './dist/data/config.schema.json');
      assert.match(readText('scripts/build.mjs'), /'config\.schema': configSchema/);
    }
    assert.deepEqual(languages, [{id: 'yaml', filenames: ['.lab-handbook.yaml']}]);
  });
});

describe('the walkthrough', () => {
  it('has a picture or a page for each of its few steps, and none to spare', () => {
    assert.ok(steps.length >= 4 && steps.length <= 6);
    const media = steps.map(step => step.media.svg ?? step.media.markdown ?? step.id);
    const there = fs.readdirSync(path.join(root, 'media', 'walkthrough'));
    assert.deepEqual(media.sort(), there.map(name => `media/walkthrough/${name}`).sort());
  });

  it('is written without the marks that VS Code shows as they are', () => {
    for (const {id, description} of steps) assert.doesNotMatch(textOf(description), /[`*_]/, id);
  });

  it('says in words what a picture shows', () => {
    for (const {id, media} of steps.filter(step => step.media.svg))
      assert.ok(textOf(media.altText).length > 30, id);
  });

  it('draws in the colours of the theme, with others for where there is none', () => {
    for (const {media} of steps) {
      if (!media.svg) continue;
      const colours = [...readText(media.svg).matchAll(/(?:fill|stroke)="(.*?)"/g)].map(
        ([, value]) => value ?? '',
      );
      assert.ok(colours.length > 0, media.svg);
      for (const colour of colours)
        assert.match(colour, /^(none|var\(--vscode-[\w-]+, #[0-9a-f]{6}\))$/i, media.svg);
    }
  });

  it('shows a config that can be used as it stands', () => {
    const [, yaml = ''] = /^```yaml\n([\s\S]*?)^```/m.exec(readText('media/walkthrough/share.md')) ?? [];
    assert.match(yaml, /^handbooks:/m);
    const {checklist, vocabulary} = data.knowledge;
    const context = {schema: data.configSchema, checklist, groups: vocabulary.groups};
    const {problems} = readConfig('.lab-handbook.yaml', yaml, context);
    assert.deepEqual(problems, []);
  });
});
