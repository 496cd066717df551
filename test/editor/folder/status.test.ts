import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type {FoundHandbook, Membership} from '../../../src/editor/found-handbook.ts';
import {checkTexts, configTexts, coverageTexts, settingsTexts} from '../../../src/editor/page-status.ts';
import {whyText} from '../../../src/editor/why.ts';
import {ourExtension, testFile} from '../support/workspace.ts';

describe('the entries of the language status', () => {
  it('lead only to commands that exist', async () => {
    await ourExtension().activate();
    const {l10n} = vscode;
    const config = testFile('examples', '.lab-handbook.yaml');
    const checked: Membership = {handbook: {why: {kind: 'name'}} as FoundHandbook};
    const summary = {covered: 1, partial: 1, missing: 1, ignored: 1};
    const settings = {config: 'a', mistakes: 0, checklist: 'b', extended: false};
    const all = [
      checkTexts(checked, '', {run: 'onType', large: false}, l10n),
      checkTexts(checked, '', {run: 'manual', large: false}, l10n),
      checkTexts({not: {kind: 'name'}}, '', {run: 'onType', large: false}, l10n),
      checkTexts({not: {kind: 'switched-off'}}, '', {run: 'onType', large: false}, l10n),
      settingsTexts({...settings, config: undefined}, undefined, l10n),
      configTexts(1, 0, l10n),
      configTexts(1, 1, l10n),
      coverageTexts({name: '', summary, english: true, unread: 0}, l10n),
    ].map(({command}) => command.command);
    const known = new Set(await vscode.commands.getCommands());
    assert.deepEqual(
      all.filter(id => !known.has(id)),
      [],
    );
    await vscode.commands.executeCommand('vscode.open', config);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), config.toString());
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

describe('the reason why a file is checked', () => {
  it('names the config by its path in the workspace', () => {
    const config = testFile('examples', '.lab-handbook.yaml');
    const why = {kind: 'config', config, index: 0} as const;
    assert.equal(
      whyText({handbook: {name: 'Velasquin Lab', why} as FoundHandbook}),
      'This file is checked: examples/.lab-handbook.yaml lists it as a page of “Velasquin Lab”.',
    );
  });
});
