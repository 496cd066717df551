import * as vscode from 'vscode';
import {type Role, roles} from '../lint/checklist.ts';

/** What a new handbook is made for. */
export interface NewHandbookAnswers {
  readonly lab: string;
  readonly pi: string;
  readonly roles: readonly Role[];
  /** Where its pages go; undefined for a handbook in one file. */
  readonly folder: vscode.Uri | undefined;
}

/**
 * Asks what a new handbook is made for; undefined where the user changed their mind.
 *
 * @param inOneFile where nothing else is possible, so that it is not asked
 */
export async function askNewHandbook(inOneFile: boolean): Promise<NewHandbookAnswers | undefined> {
  const title = vscode.l10n.t('New Handbook from Template');
  const all = {title, ignoreFocusOut: true};
  const validateInput = (value: string) =>
    value.trim() === '' ? vscode.l10n.t('Please write a name; it can be changed later.') : undefined;
  const lab = await vscode.window.showInputBox({
    ...all,
    prompt: vscode.l10n.t('What is your lab called?'),
    placeHolder: vscode.l10n.t('Velasquin Lab'),
    validateInput,
  });
  if (lab === undefined) return undefined;
  const pi = await vscode.window.showInputBox({
    ...all,
    prompt: vscode.l10n.t('Who leads it? The handbook is written in this person’s voice.'),
    validateInput,
  });
  if (pi === undefined) return undefined;
  const labels: Readonly<Record<Role, string>> = {
    mentor: vscode.l10n.t('What people can expect of you'),
    practice: vscode.l10n.t('Good practices that help'),
    mentee: vscode.l10n.t('What you ask of people'),
  };
  const chosen = await vscode.window.showQuickPick(
    roles.map(role => ({label: labels[role], picked: true, role})),
    {...all, canPickMany: true, placeHolder: vscode.l10n.t('What should it speak of?')},
  );
  if (!chosen || chosen.length === 0) return undefined;
  const answers = {lab: lab.trim(), pi: pi.trim(), roles: chosen.map(({role}) => role)};
  if (inOneFile) return {...answers, folder: undefined};
  const form = await vscode.window.showQuickPick(
    [
      {label: vscode.l10n.t('One file'), detail: vscode.l10n.t('Easy to read through, to print and to send')},
      {
        label: vscode.l10n.t('A page for each area'),
        detail: vscode.l10n.t('A folder with a first page that leads to the others'),
        inPages: true,
      },
    ],
    {...all, placeHolder: vscode.l10n.t('One file, or a page for each area?')},
  );
  if (!form) return undefined;
  const folder = form.inPages ? await askFolder(title) : undefined;
  return form.inPages && !folder ? undefined : {...answers, folder};
}

/** Where the pages go: by default a folder of their own in the folder that is open. */
async function askFolder(title: string): Promise<vscode.Uri | undefined> {
  const own = (vscode.workspace.workspaceFolders ?? []).map(({name, uri}) => ({
    label: vscode.l10n.t('In a folder called lab-handbook'),
    description: name,
    uri: vscode.Uri.joinPath(uri, 'lab-handbook'),
  }));
  const other = {label: vscode.l10n.t('In another folder…'), uri: undefined};
  const chosen =
    own.length > 0
      ? await vscode.window.showQuickPick([...own, other], {
          title,
          ignoreFocusOut: true,
          placeHolder: vscode.l10n.t('Where should the pages be put?'),
        })
      : other;
  if (!chosen || chosen.uri) return chosen?.uri;
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  const [picked] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title,
      openLabel: vscode.l10n.t('Put the Pages Here'),
      ...(defaultUri && {defaultUri}),
    })) ?? [];
  return picked;
}
