import assert from 'node:assert/strict';
import {roles} from '../../src/lint/checklist.ts';
import {levels} from '../../src/lint/diagnostic.ts';
import {defaultSettings} from '../../src/lint/settings.ts';
import {data} from '../support/engine.ts';
import {manifest, type Setting, textOf} from './manifest.ts';

const settings = manifest.contributes.configuration.properties;
const setting = (name: string): Setting => settings[`labHandbook.${name}`] ?? {};
const {rules} = data.knowledge;

describe('the settings of the manifest', () => {
  it('hold for each folder by itself, and say what they do', () => {
    for (const [name, one] of Object.entries(settings)) {
      assert.equal(one.scope, 'resource', name);
      assert.notEqual(one.default, undefined, name);
      assert.ok(textOf(one.markdownDescription).length > 20, name);
    }
  });

  it('explain each value of a choice', () => {
    const every = Object.entries(settings).flatMap(([name, one]) => [
      {name, one},
      ...(one.items ? [{name, one: one.items}] : []),
      ...Object.entries(one.properties ?? {}).map(([part, inner]) => ({name: `${name}.${part}`, one: inner})),
    ]);
    const choices = every.filter(({one}) => one.enum);
    assert.equal(choices.length, 2 + rules.length);
    for (const {name, one} of choices) assert.equal(one.enumDescriptions?.length, one.enum?.length, name);
  });

  it('list the rules of data/rules.yaml, each with its usual level', () => {
    const listed = setting('rules').properties ?? {};
    assert.deepEqual(
      Object.keys(listed),
      rules.map(({id}) => id),
    );
    for (const {id, severity} of rules) {
      assert.deepEqual(listed[id]?.enum, levels, id);
      const usual = typeof severity === 'string' ? [severity] : Object.values(severity);
      for (const level of usual)
        assert.match(textOf(listed[id]?.description), new RegExp(`\\b${level}\\b`), id);
    }
  });

  it('start from what the linter does without settings', () => {
    assert.deepEqual(setting('roles').items?.enum, roles);
    assert.deepEqual(setting('roles').default, defaultSettings.roles);
    assert.equal(setting('reviewMonths').default, defaultSettings.reviewMonths);
    assert.deepEqual(setting('rules').default, {});
  });

  it('allow the months that a config file allows', () => {
    const {properties = {}} = data.configSchema as {properties?: Record<string, Setting>};
    const {minimum, maximum} = properties['review-months'] ?? {};
    assert.equal(setting('reviewMonths').minimum, minimum);
    assert.equal(setting('reviewMonths').maximum, maximum);
  });
});
