import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {temporaryFolder} from '../../scripts/editor/clean-up.mjs';
import {sharedSession} from './support/shared-session.ts';
import type {Workbench} from './support/workbench.ts';

describe('a folder without a handbook', () => {
  let window: Workbench;

  before(async () => {
    const folder = path.join(temporaryFolder('ui'), 'new-lab');
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'notes.md'), '# Notes\n\nWe meet on Monday at ten.\n');
    window = await (await sharedSession()).open(folder);
    await window.openFile('notes.md');
  });

  after(() => window.close());

  it('has a Markdown file that is not checked, and says so', async () => {
    const status = await window.statusBar.waitForLanguageStatus(/Not a lab handbook/);
    await window.screenshot('not-checked');
    assert.match(status, /not by name, folder or front matter/);
    assert.match(await window.statusBar.problemCounts(), /No Problems/);
  });

  it('has it checked when asked to', async () => {
    await window.statusBar.clickLanguageStatus('Check This File');
    await window.notifications.waitFor('notes.md is now checked');
    await window.statusBar.waitFor(/^Handbook \d+\/73$/);
    await window.problems.waitUntil('gaps', all => all.some(({code}) => code.startsWith('missing-topic')));
    await window.screenshot('checked');
  });

  it('gets a config file', async () => {
    await window.runCommand('Lab Handbook: Create Config File');
    await window.waitForTab('.lab-handbook.yaml');
    await window.editor.waitForText('handbooks:');
    await window.editor.waitForText('- notes.md');
    await window.screenshot('config');
  });

  it('gets a handbook from the template, after four questions', async () => {
    await window.runCommand('Lab Handbook: New Handbook from Template…');
    await window.quickInput.waitFor('What is your lab called?');
    await window.screenshot('new-name');
    await window.quickInput.answer('Dune Lab');
    await window.quickInput.waitFor('Who leads it?');
    await window.quickInput.answer('Ines Dune');
    await window.quickInput.waitFor('What should it speak of?');
    await window.screenshot('new-roles');
    await window.quickInput.chooseOnly(['What people can expect of you', 'What you ask of people']);
    await window.quickInput.waitFor('One file, or a page for each area?');
    await window.screenshot('new-form');
    await window.quickInput.choose('One file');
    await window.editor.waitForText('# Dune Lab handbook');
    await window.editor.waitForText('Ines Dune');
    await window.statusBar.waitFor(/^Handbook \d+\/73$/);
    const next = 'lab-handbook.md';
    await window.notifications.waitFor(next);
    await window.screenshot('new-handbook');
    assert.equal(await window.notifications.isCut(next), false, 'all of the hint can be read');
  });

  it('gets it with a page for each area just as well', async () => {
    await window.runCommand('Lab Handbook: New Handbook from Template…');
    await window.quickInput.waitFor('What is your lab called?');
    await window.quickInput.answer('Dune Lab');
    await window.quickInput.waitFor('Who leads it?');
    await window.quickInput.answer('Ines Dune');
    await window.quickInput.waitFor('What should it speak of?');
    await window.quickInput.chooseOnly(['What people can expect of you']);
    await window.quickInput.waitFor('One file, or a page for each area?');
    await window.quickInput.choose('A page for each area');
    await window.quickInput.waitFor('Where should the pages be put?');
    await window.screenshot('new-place');
    await window.quickInput.choose('In a folder called lab-handbook');
    await window.waitForTab('index.md');
    await window.editor.waitForText('# Dune Lab handbook');
    await window.notifications.waitFor('page by page');
    await window.screenshot('new-pages');
    await window.editor.press('ControlOrMeta+End');
    await window.editor.waitForText('10-agreement.md');
  });

  it('is shown the way by the walkthrough', async () => {
    await window.runCommand('Lab Handbook: Open Walkthrough');
    await window.walkthrough.waitFor('Check your lab handbook');
    assert.deepEqual(await window.walkthrough.steps(), [
      'Open your handbook, or start one',
      'Read the warnings',
      'Insert a section',
      'Fill in the blanks',
      'Say “not for this lab”',
      'Share your settings with the lab',
    ]);
    assert.match(
      await window.walkthrough.openStep('Insert a section'),
      /Its section is put where it belongs/,
    );
    await window.screenshot('walkthrough');
  });
});
