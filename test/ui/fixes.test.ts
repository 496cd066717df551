import assert from 'node:assert/strict';
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

describe('the fixes of a gap', () => {
  let window: Workbench;

  before(async () => {
    window = await (await sharedSession()).open(copyOf('examples', 'our-lab'));
    await window.openFile('thin.md');
    await window.problems.waitUntil('the gap', warned);
  });

  after(() => window.close());

  it('are in the menu of the light bulb at the heading', async () => {
    await window.problems.goTo(gap);
    const offered = await window.editor.openFixes();
    await window.screenshot('light-bulb');
    assert.deepEqual(offered.slice(0, fixes.length), fixes);
  });

  it('insert the section from there', async () => {
    await window.editor.chooseFix(insert);
    await window.editor.waitForText('## When I am away');
    await window.problems.waitUntil('no gap', notWarned);
    await window.editor.undo();
    await window.problems.waitUntil('the gap again', warned);
  });

  it('leave the topic out for this lab, with a reason that stays in the file', async () => {
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

  it('are in the Problems panel too, where the section can be said to cover the topic', async () => {
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

  it('lead to the page of the topic', async () => {
    await window.problems.openFixes(gap);
    await window.contextMenu.choose(learn);
    await window.webPage.waitForHeading(topic);
    await window.screenshot('topic-page');
  });
});
