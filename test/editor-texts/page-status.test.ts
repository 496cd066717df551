import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type {FoundHandbook, Membership, WhyNot} from '../../src/editor/found-handbook.ts';
import {
  barTexts,
  type Checked,
  checkTexts,
  configTexts,
  coverageTexts,
  settingsSentence,
  settingsTexts,
  type WhenChecked,
} from '../../src/editor/page-status.ts';
import {english} from '../support/english.ts';

const config = {path: '/lab/.lab-handbook.yaml'} as vscode.Uri;
const handbook: Membership = {handbook: {name: 'Velasquin Lab', why: {kind: 'name'}} as FoundHandbook};
const result: Checked = {
  name: 'Velasquin Lab',
  summary: {covered: 41, partial: 5, missing: 27, ignored: 2},
  english: true,
  unread: 0,
};

describe('the status of a page', () => {
  const check = (when: WhenChecked) => checkTexts(handbook, 'by its name', when, english);

  it('says that it is checked, and why', () => {
    const {text, detail, command, warning} = check({run: 'onType', large: false});
    assert.equal(text, 'Lab handbook: checked');
    assert.equal(detail, 'by its name');
    assert.equal(command.command, 'labHandbook.whyChecked');
    assert.equal(warning, false);
  });

  it('says when: on saving, on asking, or on saving because the file is large', () => {
    const text = (when: WhenChecked) => check(when).text;
    assert.equal(text({run: 'onSave', large: false}), 'Lab handbook: checked when you save');
    assert.equal(text({run: 'manual', large: true}), 'Lab handbook: checked when you ask');
    assert.match(text({run: 'onType', large: true}), /when you save, as it is large$/);
    assert.equal(check({run: 'manual', large: false}).command.command, 'labHandbook.checkNow');
  });

  it('says that it is not checked, why, and offers what changes that', () => {
    const offered: readonly [WhyNot, string, boolean][] = [
      [{kind: 'name'}, 'labHandbook.checkFile', false],
      [{kind: 'front-matter'}, 'labHandbook.checkFile', false],
      [{kind: 'config-lists-others', config}, 'labHandbook.checkFile', false],
      [{kind: 'switched-off'}, 'labHandbook.openSettings', false],
      [{kind: 'config-unreadable', config}, 'vscode.open', true],
      [{kind: 'template', config}, 'vscode.open', false],
    ];
    for (const [not, command, warning] of offered) {
      const texts = checkTexts({not}, 'the reason', {run: 'onType', large: false}, english);
      assert.equal(texts.text, 'Not a lab handbook', not.kind);
      assert.equal(texts.detail, 'the reason', not.kind);
      assert.equal(texts.command.command, command, not.kind);
      assert.equal(texts.warning, warning, not.kind);
    }
  });
});

describe('the status of the settings', () => {
  const settings = {config: '.lab-handbook.yaml', mistakes: 0, checklist: 'Competencies', extended: false};

  it('names the settings file and the checklist', () => {
    const {text, detail, command, warning} = settingsTexts(settings, config, english);
    assert.equal(text, '.lab-handbook.yaml');
    assert.equal(detail, 'Competencies');
    assert.deepEqual(command.arguments, [config]);
    assert.equal(warning, false);
    assert.match(
      settingsTexts({...settings, extended: true}, config, english).detail,
      /, with your own topics$/,
    );
    const own = settingsTexts({...settings, checklist: undefined, extended: true}, config, english);
    assert.equal(own.detail, 'your own checklist');
  });

  it('offers to create a file where there is none', () => {
    const {text, command} = settingsTexts({...settings, config: undefined}, undefined, english);
    assert.equal(text, 'No settings file');
    assert.equal(command.command, 'labHandbook.createConfig');
  });

  it('warns of mistakes, of a handbook’s file and of one in view', () => {
    const one = settingsTexts({...settings, mistakes: 1}, config, english);
    assert.equal(one.detail, '1 mistake in it; what it said before holds · Competencies');
    assert.equal(one.warning, true);
    const inView = configTexts(0, 2, english);
    assert.match(inView.detail, /^2 mistakes in it/);
    assert.equal(inView.warning, true);
    assert.equal(inView.command.command, 'workbench.actions.view.problems');
  });

  it('counts the handbooks that a file in view names', () => {
    assert.equal(configTexts(1, 0, english).detail, 'names 1 handbook');
    assert.equal(configTexts(3, 0, english).detail, 'names 3 handbooks');
    assert.equal(configTexts(3, 0, english).warning, false);
  });
});

describe('the coverage in the status', () => {
  it('counts in words', () => {
    const {text, detail, warning} = coverageTexts(result, english);
    assert.equal(text, '41 of 73 topics addressed');
    assert.equal(detail, '5 partly addressed, 27 not found, 2 not for this lab');
    assert.equal(warning, false);
  });

  it('warns where a page could not be read', () => {
    const {detail, warning} = coverageTexts({...result, unread: 1}, english);
    assert.match(detail, /^1 page could not be read, 5 partly/);
    assert.equal(warning, true);
    assert.match(coverageTexts({...result, unread: 2}, english).detail, /^2 pages could not be read/);
  });

  it('says nothing of topics where the text does not look English', () => {
    const {text, detail} = coverageTexts({...result, english: false}, english);
    assert.equal(text, 'Does not look English');
    assert.equal(detail, 'its topics are not checked');
  });
});

describe('the status bar', () => {
  it('gives what is addressed of what applies, and the rest in words', () => {
    const {text, tooltip} = barTexts(result, english);
    assert.equal(text, 'Handbook 41/73');
    assert.equal(
      tooltip,
      'Velasquin Lab: 41 of 73 topics addressed, 5 partly addressed, 27 not found, 2 not for this lab. Click to see them all.',
    );
  });

  it('is short where all is addressed', () => {
    const {tooltip} = barTexts(
      {...result, summary: {covered: 73, partial: 0, missing: 0, ignored: 0}},
      english,
    );
    assert.equal(tooltip, 'Velasquin Lab: 73 of 73 topics addressed. Click to see them all.');
  });

  it('counts nothing where the text does not look English', () => {
    const {text, tooltip} = barTexts({...result, english: false}, english);
    assert.equal(text, 'Handbook');
    assert.match(tooltip, /does not look English/);
  });
});

describe('which settings count, as a sentence', () => {
  it('names the settings file, and the checklist', () => {
    const sentence = (config: string | undefined, mistakes: number, checklist: string | undefined) =>
      settingsSentence({config, mistakes, checklist, extended: checklist === undefined}, english);
    assert.equal(
      sentence('lab/.lab-handbook.yaml', 0, 'Competencies'),
      'What counts: lab/.lab-handbook.yaml · Competencies.',
    );
    assert.equal(sentence(undefined, 0, 'Competencies'), 'What counts: No settings file · Competencies.');
    assert.match(sentence('.lab-handbook.yaml', 1, undefined), /1 mistake in it.* · your own checklist\.$/);
  });
});
