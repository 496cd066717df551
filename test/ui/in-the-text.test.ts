import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type {Problem} from './support/problems-panel.ts';
import {copyOf} from './support/session.ts';
import {sharedSession} from './support/shared-session.ts';
import type {Workbench} from './support/workbench.ts';

const gap = 'missing-topic absence-contingency';
const topic = 'A plan for when the PI is away';
const fixes = [
  `Insert section for “${topic}”`,
  `This section already covers “${topic}”`,
  `Not for this lab: ignore “${topic}”…`,
  `Learn about “${topic}”`,
] as const;
const [insert, covers, ignore, learn] = fixes;

const warned = (problems: readonly Problem[]) => problems.some(({code}) => code === gap);
const notWarned = (problems: readonly Problem[]) => problems.length > 0 && !warned(problems);

// One window for all, as opening one takes longer than any of the tests.
describe('the text of a handbook', () => {
  let window: Workbench;
  const folder = copyOf('examples', 'our-lab');

  before(async () => {
    window = await (await sharedSession()).open(folder);
    await window.openFile('thin.md');
    await window.problems.waitUntil('the gap', warned);
  });

  after(() => window.close());

  it('says of a heading under the mouse which topics its section addresses', async () => {
    await window.editor.goToLine(28);
    const hover = await window.editor.hover('## Communication and meetings', 'This section speaks of:');
    await window.screenshot('hover');
    assert.match(hover, /A rhythm and format for meetings with the PI/);
  });

  it('has a light bulb at a gap, with what can be done about it', async () => {
    await window.problems.goTo(gap);
    const offered = await window.editor.openFixes();
    await window.screenshot('light-bulb');
    assert.deepEqual(offered.slice(0, fixes.length), fixes);
  });

  it('takes a section from the light bulb', async () => {
    await window.editor.chooseFix(insert);
    await window.editor.waitForText('## When I am away');
    await window.problems.waitUntil('no gap', notWarned);
    await window.editor.undo();
    await window.problems.waitUntil('the gap again', warned);
  });

  it('keeps the reason why a topic is not for this lab', async () => {
    await window.problems.goTo(gap);
    await window.editor.openFixes();
    await window.editor.chooseFix(ignore);
    await window.quickInput.waitFor(`Not for this lab: ${topic}`);
    await window.screenshot('reason');
    await window.quickInput.answer('The department sees to it');
    await window.quickInput.waitFor('Where should the reason be kept?');
    await window.screenshot('where');
    await window.quickInput.choose('In this page');
    await window.problems.waitUntil('no gap', notWarned);
    await window.editor.press('ControlOrMeta+End');
    await window.editor.waitForText(
      '<!-- lab-handbook: ignore absence-contingency -- The department sees to it -->',
    );
    await window.screenshot('ignored');
    await window.editor.undo();
    await window.problems.waitUntil('the gap again', warned);
  });

  it('can be said to cover a topic, from the Problems panel', async () => {
    await window.problems.openFixes(gap);
    const offered = await window.contextMenu.items();
    await window.screenshot('panel-fixes');
    for (const fix of fixes) assert.ok(offered.includes(fix), `${fix} is in ${offered.join(' | ')}`);
    await window.contextMenu.choose(covers);
    await window.problems.waitUntil('no gap', notWarned);
    await window.editor.waitForText('<!-- lab-handbook: covers absence-contingency -->');
    await window.editor.undo();
    await window.problems.waitUntil('the gap again', warned);
  });

  it('leads to the page on a topic, by a fix and by the link in the Problems panel', async () => {
    await window.problems.openFixes(gap);
    await window.contextMenu.choose(learn);
    await window.webPage.waitForHeading(topic);
    await window.problems.followLink('missing-topic recognition/mentee');
    await window.webPage.waitForHeading('A request to thank mentors and each other');
    await window.screenshot('topic-page');
  });

  it('offers the missing sections where a heading is begun, and inserts the one chosen', async () => {
    await window.openFile('thin.md');
    await window.editor.press('ControlOrMeta+End');
    await window.editor.type('\n\n##');
    const offered = await window.editor.waitForSuggestion('When I am away');
    await window.screenshot('suggestions');
    assert.ok(offered.length > 1, offered.join(' | '));
    await window.editor.acceptSuggestion('When I am away');
    await window.editor.waitForText('stands in for');
    await window.problems.waitUntil('no gap', notWarned);
    await window.screenshot('suggestion-accepted');
  });

  it('has the reason in the settings file where that is asked for', async () => {
    const other = 'missing-topic career-plan';
    await window.problems.goTo(other);
    await window.editor.openFixes();
    await window.editor.chooseFix(/^Not for this lab: ignore “[^”]*plan/);
    await window.quickInput.waitFor('Not for this lab:');
    await window.quickInput.answer('Each does this with the department');
    await window.quickInput.waitFor('Where should the reason be kept?');
    await window.quickInput.choose('In the settings file');
    await window.problems.waitUntil('that gap no longer', all => all.every(({code}) => code !== other));
    const config = fs.readFileSync(path.join(folder, '.lab-handbook.yaml'), 'utf8');
    assert.match(config, /ignore: \[\{topic: career-plan, reason: "Each does this with the department"\}\]/);
  });
});
