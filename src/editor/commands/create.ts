import * as vscode from 'vscode';
import {type Role, roles} from '../../lint/checklist.ts';
import {newConfig} from '../../lint/config/new-config.ts';
import {newHandbook} from '../../snippets/new-handbook.ts';
import {applyEdit} from '../edits.ts';
import {configName, folderOf, pathBelow} from '../handbook-files.ts';
import type {Parts} from '../parts.ts';

/** New Handbook from Template…, and Create Config File. */
export function registerCreateCommands(
  {active, data, log, configs}: Pick<Parts, 'active' | 'data' | 'log' | 'configs'>,
  docs: string,
): vscode.Disposable[] {
  /** @param page an empty page to write the handbook into; without it a new document is opened */
  const create = async (page?: string): Promise<boolean> => {
    const answers = await ask();
    if (!answers) return false;
    const engine = await configs.none.engine();
    const today = new Date().toISOString().slice(0, 10);
    const text = newHandbook({...answers, today}, engine.checklist, await data.templates());
    const document =
      page === undefined
        ? await vscode.workspace.openTextDocument({language: 'markdown', content: text})
        : await vscode.workspace.openTextDocument(vscode.Uri.parse(page));
    if (page !== undefined) {
      if (document.getText().trim() !== '') return false;
      if (!(await applyEdit(document, {start: 0, end: document.getText().length, text}))) return false;
    }
    await vscode.window.showTextDocument(document);
    // A hint without a button is cut after some 65 characters.
    const message = vscode.l10n.t('Fill in what is in [brackets], then save it as lab-handbook.md.');
    void vscode.window.showInformationMessage(message);
    return true;
  };

  const createConfig = async (): Promise<void> => {
    const {state} = active;
    const folder = folderFor(state?.pages[0]?.uri ?? active.page?.uri);
    if (!folder) {
      const message = vscode.l10n.t('Open your handbook’s folder first: settings are kept there.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    const uri = state?.found.from.uri ?? vscode.Uri.joinPath(folder, configName);
    if (!(await exists(uri))) {
      const pages = state?.found.pages ?? [];
      const files = pages.map(page => pathBelow(folderOf(uri), page));
      const text = newConfig(
        state?.found.name ?? vscode.l10n.t('Our lab'),
        files.length > 0 ? files : ['lab-handbook.md'],
        `${docs}/config.md`,
      );
      try {
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      } catch (error) {
        log.info(String(error));
        const message = vscode.l10n.t('{0} could not be written. Is the folder read-only?', configName);
        void vscode.window.showErrorMessage(message);
        return;
      }
    }
    await vscode.window.showTextDocument(uri);
  };

  return [
    vscode.commands.registerCommand('labHandbook.newHandbook', create),
    vscode.commands.registerCommand('labHandbook.createConfig', createConfig),
  ];
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

function folderFor(uri: vscode.Uri | undefined): vscode.Uri | undefined {
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
