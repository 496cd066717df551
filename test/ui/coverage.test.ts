import assert from 'node:assert/strict';
import {commandLineSays, type Report} from './support/command-line.ts';
import {copyOf} from './support/session.ts';
import {sharedSession} from './support/shared-session.ts';
import type {TreeRow, TreeView} from './support/tree-view.ts';
import type {Workbench} from './support/workbench.ts';

const area = 'Communication standards';
const gap = 'A plan for when the PI is away';
const addressed = 'A rhythm and format for meetings with the PI';

const spoken = (rows: readonly TreeRow[], label: string) => rows.find(row => row.label === label)?.spoken;

describe('the coverage of a handbook', () => {
  let window: Workbench;
  let tree: TreeView;
  let report: Report;

  before(async () => {
    const folder = copyOf('examples', 'our-lab');
    report = commandLineSays(folder, 'thin.md');
    window = await (await sharedSession()).open(folder);
    tree = window.view('Lab Handbook');
    await window.openFile('thin.md');
  });

  after(() => window.close());

  it('is the number in the status bar that the command line counts', async () => {
    assert.equal(report.topics.length, 73);
    assert.equal(
      await window.statusBar.waitFor(/^Handbook \d/),
      `Handbook ${report.summary.covered}/${report.topics.length}`,
    );
  });

  it('is shown by a click there, area by area, with the handbook’s name', async () => {
    assert.equal(await tree.isUnfolded(), false);
    await window.statusBar.click(/Handbook \d/);
    await tree.takeSideBar();
    const rows = await tree.waitUntil('the areas', all => all.some(({label}) => label === area));
    assert.equal(await tree.description(), 'Velasquin Lab');
    const own = report.topics.filter(one => one.area === 'communication-standards');
    const covered = own.filter(({status}) => status === 'covered').length;
    assert.equal(spoken(rows, area), `${area}, ${covered} of ${own.length} topics addressed`);
    assert.equal(await window.badgeOfExplorer(), String(report.summary.missing));
  });

  it('says in words which topic of a row is addressed', async () => {
    await tree.expand(area);
    await tree.expand('When the PI is away');
    await tree.expand('Meetings with the PI');
    const rows = await tree.waitUntil('both topics', all =>
      [gap, addressed].every(label => spoken(all, label) !== undefined),
    );
    assert.equal(spoken(rows, gap), `${gap}, not found`);
    assert.match(spoken(rows, addressed) ?? '', /^A rhythm and format for meetings with the PI, addressed/);
    await window.screenshot('tree');
  });

  it('leads from an addressed topic to the sentence that addresses it', async () => {
    const [best] = report.topics.find(({id}) => id === 'meetings')?.evidence ?? [];
    assert.ok(best);
    await tree.click(addressed);
    const length = best.endColumn - best.column;
    const cursor = `Ln ${best.endLine}, Col ${best.endColumn} (${length} selected)`;
    await window.editor.waitForCursor(cursor);
  });

  it('shows only what is not found when asked for that', async () => {
    await tree.clickTitleButton('Filter by Status…');
    await window.quickInput.waitFor('What should the list show?');
    await window.screenshot('filter');
    await window.quickInput.chooseOnly(['not found']);
    const rows = await tree.waitUntil('the filter at work', all => !all.some(row => row.label === addressed));
    assert.equal(await tree.message(), 'Only: not found');
    assert.equal(spoken(rows, gap), `${gap}, not found`);
    await window.screenshot('filtered');
    await tree.clickTitleButton('Clear Filter');
    await tree.waitUntil('all topics again', all => all.some(row => row.label === addressed));
  });

  it('grows with a section inserted by the button in a topic’s row', async () => {
    await tree.clickButton(gap, 'Insert Section');
    await window.editor.waitForText('## When I am away');
    await tree.waitUntil(
      'the topic as addressed',
      rows => !/not found$/.test(spoken(rows, gap) ?? 'not found'),
    );
    await window.statusBar.waitForChange(`Handbook ${report.summary.covered}/73`);
    await window.screenshot('tree-inserted');
  });

  it('is told in the language status, with why the file is checked', async () => {
    const status = await window.statusBar.waitForLanguageStatus(/Lab handbook: checked/);
    await window.screenshot('language-status');
    assert.match(status, /listed in \.lab-handbook\.yaml/);
    assert.match(status, /MIT Biology Mentoring Competencies/);
    assert.match(status, /\d+ of 73 topics addressed/);
  });
});
