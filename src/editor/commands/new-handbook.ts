import * as vscode from 'vscode';
import {type Role, roles} from '../../lint/checklist.ts';
import {readDocument} from '../../lint/markdown/document.ts';
import {canStart, newHandbook, startHandbook} from '../../snippets/new-handbook.ts';
import type {LoadedConfig} from '../configs.ts';
import {applyEdit} from '../edits.ts';
import {tellRefused} from '../lab-templates.ts';
import type {Parts} from '../parts.ts';
import {tell, tellChanged} from '../tell.ts';
import {today} from '../today.ts';

/** New Handbook from Template…, in a new document or in a page without a sentence. */
export function registerNewHandbook({active, configs}: Pick<Parts, 'active' | 'configs'>): vscode.Disposable {
  /** The settings file near a page, else the one at the top of the first folder. */
  const configFor = async (page: vscode.Uri | undefined): Promise<LoadedConfig> => {
    const own = page && vscode.workspace.getWorkspaceFolder(page);
    const folder = own ?? vscode.workspace.workspaceFolders?.[0];
    if (!folder) return configs.none;
    const place = own && page ? page : vscode.Uri.joinPath(folder.uri, 'lab-handbook.md');
    const config = await configs.nearest(place, folder.uri);
    return config ? configs.load(config) : configs.none;
  };
  /** @param page one without a sentence, to write the handbook into; without it a new document is opened */
  const create = async (page?: string): Promise<boolean> => {
    const given =
      page === undefined ? undefined : await vscode.workspace.openTextDocument(vscode.Uri.parse(page));
    if (given && !canStart(readDocument('', given.getText()))) {
      const message = vscode.l10n.t('This page has text in it already. Insert sections one by one instead.');
      return tell(message);
    }
    const answers = await ask();
    if (!answers) return false;
    const from = await configFor(given?.uri ?? active.page?.uri);
    const [engine, own] = await Promise.all([from.engine(), from.templates()]);
    const {templates} = own;
    const spec = {...answers, today: today()};
    if (given) {
      const before = given.getText();
      const text = startHandbook(before, spec, engine.checklist, templates);
      const done = text !== undefined && (await applyEdit(given, {start: 0, end: before.length, text}));
      if (!done) return tellChanged();
    }
    const content = newHandbook(spec, engine.checklist, templates);
    const document = given ?? (await vscode.workspace.openTextDocument({language: 'markdown', content}));
    await vscode.window.showTextDocument(document);
    tellRefused(own, own.refused);
    tell(vscode.l10n.t('Fill in what is in [brackets], then save it as lab-handbook.md.'));
    return true;
  };
  return vscode.commands.registerCommand('labHandbook.newHandbook', create);
}

/** What a new handbook is made for; undefined where the user changed their mind. */
async function ask(): Promise<{lab: string; pi: string; roles: readonly Role[]} | undefined> {
  const title = vscode.l10n.t('New Handbook from Template');
  const required = (value: string) =>
    value.trim() === '' ? vscode.l10n.t('Please write a name; it can be changed later.') : undefined;
  const lab = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('What is your lab called?'),
    placeHolder: vscode.l10n.t('Velasquin Lab'),
    validateInput: required,
    ignoreFocusOut: true,
  });
  if (lab === undefined) return undefined;
  const pi = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Who leads it? The handbook is written in this person’s voice.'),
    validateInput: required,
    ignoreFocusOut: true,
  });
  if (pi === undefined) return undefined;
  const labels: Readonly<Record<Role, string>> = {
    mentor: vscode.l10n.t('What people can expect of you'),
    practice: vscode.l10n.t('Good practices that help'),
    mentee: vscode.l10n.t('What you ask of people'),
  };
  const chosen = await vscode.window.showQuickPick(
    roles.map(role => ({label: labels[role], picked: true, role})),
    {title, canPickMany: true, placeHolder: vscode.l10n.t('What should it speak of?'), ignoreFocusOut: true},
  );
  if (!chosen || chosen.length === 0) return undefined;
  return {lab: lab.trim(), pi: pi.trim(), roles: chosen.map(({role}) => role)};
}
