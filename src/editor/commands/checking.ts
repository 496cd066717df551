import * as vscode from 'vscode';
import {declareHandbook} from '../../snippets/front-matter-edit.ts';
import {settingsText} from '../applied-settings.ts';
import {applyEdit} from '../edits.ts';
import type {Membership} from '../found-handbook.ts';
import {nameOf} from '../handbook-files.ts';
import type {Parts} from '../parts.ts';
import {shownText} from '../shown-text.ts';
import {whyText} from '../why.ts';

/** What decides whether the file in view is checked: Check This File, Stop Checking, Check Now, Why. */
export function registerCheckingCommands({
  active,
  checked,
  checking,
  handbooks,
  data,
}: Pick<Parts, 'active' | 'checked' | 'checking' | 'handbooks' | 'data'>): vscode.Disposable[] {
  const say = (message: string) => void vscode.window.showInformationMessage(message);
  const needsPage = () => say(vscode.l10n.t('Open a Markdown file first.'));

  const checkFile = async (): Promise<void> => {
    const {page} = active;
    if (!page) return needsPage();
    const membership = await active.membership();
    if (membership && 'not' in membership && membership.not.kind === 'front-matter') {
      const after = (await declare(page, true)) ? await active.membership() : undefined;
      // What the line said before may still be known.
      if (after && 'not' in after && after.not.kind !== 'front-matter') await tellWhyNot(after);
      return;
    }
    await checked.set(page.uri, true);
    if (await tellWhyNot(await handbooks.membership(page.uri))) return;
    await checking.checkNow(page.uri);
    if (page.isUntitled) return;
    const inFile = vscode.l10n.t('Say So in the File');
    const message = vscode.l10n.t(
      '{0} is now checked, for you and in this workspace. A line at the top of the file makes it a handbook for colleagues and CI too.',
      shownText(nameOf(page.uri)),
    );
    const chosen = await vscode.window.showInformationMessage(message, inFile);
    if (chosen === inFile) await declare(page, true);
  };

  const stopChecking = async (): Promise<void> => {
    const {page} = active;
    const membership = await active.membership();
    if (!page || !membership) return needsPage();
    if ('not' in membership) return say(vscode.l10n.t('This file is not checked.'));
    const {why} = membership.handbook;
    if (checked.has(page.uri)) await checked.set(page.uri, false);
    if (why.kind === 'command') return;
    if (why.kind === 'config') {
      const open = vscode.l10n.t('Open .lab-handbook.yaml');
      const message = vscode.l10n.t(
        'This file is checked because .lab-handbook.yaml lists it. Take it out there.',
      );
      const chosen = await vscode.window.showInformationMessage(message, open);
      if (chosen === open) await vscode.window.showTextDocument(why.config);
      return;
    }
    if (!(await declare(page, false)))
      say(vscode.l10n.t('The front matter could not be changed. Set “lab-handbook: false” there.'));
  };

  const checkNow = async (): Promise<void> => {
    const {page, state} = active;
    const membership = page && (await handbooks.membership(page.uri));
    // A file beside the handbook may be in view: what is meant is the handbook.
    const uri = membership && 'handbook' in membership ? page?.uri : state?.found.pages[0];
    if (uri) await checking.checkNow(uri);
    else if (membership) say(whyText(membership));
    else needsPage();
  };

  const whyChecked = async (): Promise<void> => {
    const membership = await active.membership();
    if (!membership) return needsPage();
    const settings = vscode.l10n.t('Open Settings');
    const counts =
      'handbook' in membership ? [settingsText(membership.handbook, await data.knowledge())] : [];
    const text = [whyText(membership), ...counts].join(' ');
    const other =
      'handbook' in membership
        ? {title: vscode.l10n.t('Stop Checking'), command: 'labHandbook.stopChecking'}
        : {title: vscode.l10n.t('Check This File'), command: 'labHandbook.checkFile'};
    const chosen = await vscode.window.showInformationMessage(text, other.title, settings);
    if (chosen === other.title) await vscode.commands.executeCommand(other.command);
    else if (chosen === settings) await vscode.commands.executeCommand('labHandbook.openSettings');
  };

  return [
    vscode.commands.registerCommand('labHandbook.checkFile', checkFile),
    vscode.commands.registerCommand('labHandbook.stopChecking', stopChecking),
    vscode.commands.registerCommand('labHandbook.checkNow', checkNow),
    vscode.commands.registerCommand('labHandbook.whyChecked', whyChecked),
  ];
}

/** Says why a file is still not checked, though the user asked for it; false where it is. */
async function tellWhyNot(membership: Membership | undefined): Promise<boolean> {
  if (!membership || 'handbook' in membership) return false;
  const settings = vscode.l10n.t('Open Settings');
  const chosen = await vscode.window.showInformationMessage(whyText(membership), settings);
  if (chosen === settings) await vscode.commands.executeCommand('labHandbook.openSettings');
  return true;
}

async function declare(document: vscode.TextDocument, isHandbook: boolean): Promise<boolean> {
  const edit = declareHandbook(document.getText(), isHandbook);
  return edit !== undefined && applyEdit(document, edit);
}
