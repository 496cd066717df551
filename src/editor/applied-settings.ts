import * as vscode from 'vscode';
import type {Knowledge} from '../lint/knowledge.ts';
import type {FoundHandbook} from './found-handbook.ts';
import {type AppliedSettings, settingsSentence} from './page-status.ts';

/** The settings file and the checklist that a handbook is checked by. */
export function appliedSettings({from}: FoundHandbook, {checklist}: Knowledge): AppliedSettings {
  const own = from.config.checklist;
  return {
    config: from.uri && vscode.workspace.asRelativePath(from.uri),
    mistakes: from.problems.length,
    checklist: own?.builtIn === false ? undefined : checklist.title,
    extended: own !== undefined,
  };
}

/** The same as a sentence. */
export function settingsText(handbook: FoundHandbook, builtIn: Knowledge): string {
  return settingsSentence(appliedSettings(handbook, builtIn), vscode.l10n);
}
