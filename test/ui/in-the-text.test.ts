import assert from 'node:assert/strict';
import {copyOf} from './support/session.ts';
import {sharedSession} from './support/shared-session.ts';
import type {Workbench} from './support/workbench.ts';

const gap = 'missing-topic absence-contingency';

describe('the text of a handbook', () => {
  let window: Workbench;

  before(async () => {
    window = await (await sharedSession()).open(copyOf('examples', 'our-lab'));
    await window.openFile('thin.md');
    await window.problems.waitUntil('the gap', problems => problems.some(({code}) => code === gap));
  });

  after(() => window.close());

  it('says of a heading under the mouse which topics its section addresses', async () => {
    await window.editor.goToLine(28);
    const hover = await window.editor.hover('## Communication and meetings', 'This section speaks of:');
    await window.screenshot('hover');
    assert.match(hover, /A rhythm and format for meetings with the PI/);
  });

  it('offers the missing sections where a heading is begun, and inserts the one chosen', async () => {
    await window.editor.press('ControlOrMeta+End');
    await window.editor.type('\n\n##');
    const offered = await window.editor.waitForSuggestion('When I am away');
    await window.screenshot('suggestions');
    assert.ok(offered.length > 1, offered.join(' | '));
    await window.editor.acceptSuggestion('When I am away');
    await window.editor.waitForText('stands in for');
    await window.problems.waitUntil('no gap', all => all.length > 0 && !all.some(({code}) => code === gap));
    await window.screenshot('suggestion-accepted');
  });

  it('has links from its gaps to a page on the topic', async () => {
    await window.problems.followLink('missing-topic recognition/mentee');
    await window.webPage.waitForHeading('A request to thank mentors and each other');
    await window.screenshot('topic-page-linked');
  });
});
