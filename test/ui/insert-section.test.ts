import assert from 'node:assert/strict';
import type {Problem} from './support/problems-panel.ts';
import {copyOf} from './support/session.ts';
import {sharedSession} from './support/shared-session.ts';
import type {Workbench} from './support/workbench.ts';

const gap = 'missing-topic absence-contingency';
const topic = 'A plan for when the PI is away';

const warned = (problems: readonly Problem[]) => problems.some(({code}) => code === gap);
const blanks = (problems: readonly Problem[]) =>
  problems.filter(
    ({code, message}) => code === 'unfilled-placeholder' && /name of the deputy|phone number/.test(message),
  ).length;

describe('a gap in the handbook of a PI', () => {
  let window: Workbench;

  before(async () => {
    window = await (await sharedSession()).open(copyOf('examples', 'our-lab'));
    await window.openFile('thin.md');
  });

  after(() => window.close());

  it('is a warning in the Problems panel', async () => {
    const problems = await window.problems.waitUntil('the gap', warned);
    const found = problems.find(({code}) => code === gap);
    assert.equal(found?.severity, 'warning');
    assert.equal(found?.source, 'Lab Handbook');
    assert.match(found?.message ?? '', /^Not found: a plan for when the PI is away\./);
    await window.screenshot('problems');
  });

  it('is closed by the section inserted from the palette, with the cursor in its first blank', async () => {
    await insertFromPalette();
    await window.editor.waitForText('When I am away');
    await window.editor.waitForCursor(/^Ln 77, Col 71 \(20 selected\)$/);
    const problems = await window.problems.waitUntil('blanks in place of the gap', all => !warned(all));
    assert.ok(blanks(problems) > 0, 'the blanks of the section are noted');
    await window.screenshot('inserted');
  });

  it('is back after one undo', async () => {
    await window.editor.undo();
    await window.problems.waitUntil('the gap again', all => warned(all) && blanks(all) === 0);
  });

  it('is gone for good when the section is inserted again and its blanks are filled', async () => {
    await insertFromPalette();
    await window.problems.waitUntil('blanks in place of the gap', all => !warned(all) && blanks(all) > 0);
    await window.editor.type('Aurelio');
    await window.editor.press('Tab');
    await window.editor.type('555 0134');
    await window.editor.waitForText('Aurelio stands in for me');
    await window.problems.waitUntil('no gap and no blanks', all => !warned(all) && blanks(all) === 0);
    await window.editor.save();
    await window.screenshot('filled');
  });

  async function insertFromPalette(): Promise<void> {
    await window.runCommand('Lab Handbook: Insert Section…');
    await window.quickInput.waitFor('Which topics should the handbook speak of?');
    await window.screenshot('insert-section');
    await window.quickInput.chooseSeveral([topic]);
  }
});
