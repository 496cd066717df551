import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {choose, closeAll, endings, fixesAt, openPage, smallHandbook} from '../support/pages.ts';
import {countProblems, until, untilProblem} from '../support/waiting.ts';

const titles = (actions: readonly vscode.CodeAction[]) => actions.map(({title}) => title);

for (const ending of endings) {
  describe(`quick fixes in a .${ending} file`, () => {
    afterEach(closeAll);
    const open = (...lines: string[]) => openPage(`lab-handbook.${ending}`, ...lines);

    it('insert the section of a missing topic, say that it is covered, ignore it, or explain it', async () => {
      const {document} = await open(...smallHandbook);
      await untilProblem(document.uri, /^5 missing-topic absence-contingency$/);
      const fixes = await fixesAt(document, 5);
      for (const wanted of [
        /^Insert section for “A plan for when the PI is away”$/,
        /^(This|A) section already covers/,
        /^Not for this lab: ignore/,
      ])
        assert.ok(
          titles(fixes).some(title => wanted.test(title)),
          titles(fixes).join('\n'),
        );
      await choose(fixes, /^Insert section for “A plan for when the PI is away”$/);
      await untilProblem(document.uri, /missing-topic absence-contingency$/, false);
      assert.match(document.getText(), /## When I am away/);
    });

    it('write down that a section covers a topic, and the warning goes', async () => {
      const {document} = await open(...smallHandbook);
      await untilProblem(document.uri, /^5 missing-topic absence-contingency$/);
      const uri = document.uri.toString();
      await vscode.commands.executeCommand('labHandbook.coverTopic', uri, ['absence-contingency'], 4);
      assert.match(
        document.getText(),
        /## Vacation\n\n<!-- lab-handbook: covers absence-contingency -->\n\nTake/,
      );
      await untilProblem(document.uri, /absence-contingency$/, false);
      await vscode.commands.executeCommand('labHandbook.coverTopic', uri, ['recognition'], 4);
      assert.match(document.getText(), /covers absence-contingency recognition -->/);
    });

    it('write nothing into a section that is no longer where it was', async () => {
      const {document} = await open(...smallHandbook);
      await untilProblem(document.uri, /^5 missing-topic absence-contingency$/);
      const before = document.getText();
      const uri = document.uri.toString();
      const cover = (version: number) =>
        vscode.commands.executeCommand('labHandbook.coverTopic', uri, ['absence-contingency'], 4, version);
      assert.equal(await cover(document.version - 1), false);
      assert.equal(document.getText(), before);
      assert.equal(await cover(document.version), true);
      assert.match(document.getText(), /## Vacation\n\n<!-- lab-handbook: covers absence-contingency -->/);
    });

    it('keep the reason why a topic is not for this lab', async () => {
      const {document} = await open(...smallHandbook);
      await untilProblem(document.uri, /missing-topic recognition$/);
      const uri = document.uri.toString();
      const ignore = (topic: string, reason: string) =>
        vscode.commands.executeCommand('labHandbook.ignoreTopic', uri, [topic], reason);
      await ignore('recognition', 'we thank each other --> at lunch');
      await ignore('mentor-limits', '');
      assert.ok(
        document
          .getText()
          .endsWith(
            '\n\n<!-- lab-handbook: ignore recognition -- we thank each other at lunch -->\n<!-- lab-handbook: ignore mentor-limits -->\n',
          ),
        document.getText(),
      );
      await untilProblem(document.uri, /missing-topic (recognition|mentor-limits)$/, false);
    });

    it('are few where many topics are missing: the rest is chosen from a list', async () => {
      const {document} = await open(...smallHandbook);
      await untilProblem(document.uri, /^1 missing-topic expectations$/);
      const all = titles(await fixesAt(document, 1));
      assert.ok(all.filter(title => /^Insert section for/.test(title)).length <= 6, all.join('\n'));
      assert.ok(all.some(title => /^Insert some of these \d+ sections…$/.test(title)));
      assert.ok(all.length < 25);
    });

    it('insert all that an area lacks', async () => {
      const {document} = await open(...smallHandbook);
      await untilProblem(document.uri, /missing-topic career-goals$/);
      const {range} =
        vscode.languages
          .getDiagnostics(document.uri)
          .find(({code}) => typeof code === 'object' && code.value === 'missing-topic career-goals') ??
        assert.fail();
      const fixes = await fixesAt(document, range.start.line + 1);
      await choose(fixes, /^Insert all \d+ missing sections of “[^”]*career goals”$/);
      await untilProblem(document.uri, /missing-topic career-(goals|plan)/, false);
    });

    it('fill an empty section, or take its heading out', async () => {
      const {document} = await open(
        ...smallHandbook,
        '',
        '## Mental health',
        '',
        '## Good news',
        '',
        'Cake!',
      );
      await untilProblem(document.uri, /^13 empty-section$/);
      const fixes = await fixesAt(document, 13);
      await choose(fixes, /^Fill this section with the template “[^”]*(health|well)[^”]*”$/i);
      await untilProblem(document.uri, /empty-section$/, false);
      assert.match(document.getText(), /## Mental health\n\n[^#\n][^#]*\n\n## Good news\n/);
      await vscode.commands.executeCommand('undo');
      await untilProblem(document.uri, /^13 empty-section$/);
      await choose(await fixesAt(document, 13), /^Take out this heading$/);
      assert.match(document.getText(), /\n\n## Good news\n/);
      assert.doesNotMatch(document.getText(), /Mental health/);
    });

    it('choose for a blank, go to it, or take its sentence out', async () => {
      const {document} = await open(
        ...smallHandbook,
        '',
        'We meet [weekly / monthly]. Bring data. Ask [name] for keys.',
      );
      await untilProblem(document.uri, /^13 unfilled-placeholder$/);
      await choose(await fixesAt(document, 13), /^Choose “monthly”$/);
      assert.match(document.getText(), /We meet monthly\./);
      await until('one blank less', () => countProblems(document.uri, /^13 unfilled-placeholder$/) === 1);
      await choose(await fixesAt(document, 13), /^Fill in this blank$/);
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor && document.getText(editor.selection), '[name]');
      await choose(await fixesAt(document, 13), /^Take out this sentence$/);
      assert.match(document.getText(), /We meet monthly\. Bring data\.\n$/);
    });

    it('replace a topic that does not exist by the nearest', async () => {
      const {document} = await open(
        ...smallHandbook,
        '',
        '<!-- lab-handbook: ignore absence-contingncy -- we are never away -->',
      );
      await untilProblem(document.uri, /^13 unknown-topic$/);
      await choose(await fixesAt(document, 13), /^Replace with “absence-contingency”$/);
      assert.match(document.getText(), /ignore absence-contingency -- we/);
      await untilProblem(document.uri, /unknown-topic$/, false);
      await untilProblem(document.uri, /absence-contingency$/, false);
    });

    it('set the date of the last review', async () => {
      const {document} = await open(
        '---',
        'lab-handbook: {last-reviewed: 2020-01-01}',
        '---',
        '',
        ...smallHandbook,
      );
      await untilProblem(document.uri, /^2 stale-review$/);
      await choose(await fixesAt(document, 2), /read it through/);
      const now = new Date();
      const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part =>
        String(part).padStart(2, '0'),
      );
      assert.match(document.getText(), new RegExp(`last-reviewed: ${day.join('-')}\\}`));
      await untilProblem(document.uri, /stale-review$/, false);
    });

    it('are offered on nothing that is not ours', async () => {
      const {document} = await openPage(`notes.${ending}`, ...smallHandbook);
      assert.deepEqual(
        titles(await fixesAt(document, 5)).filter(title => /section/i.test(title)),
        [],
      );
    });
  });
}
