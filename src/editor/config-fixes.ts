import * as vscode from 'vscode';
import type {ConfigProblems} from './config-problems.ts';
import {configSelector} from './handbook-files.ts';

/** Offers the nearest name for one in a lab's settings file that does not exist. */
export function registerConfigFixes(problems: ConfigProblems): vscode.Disposable {
  const provideCodeActions = (
    document: vscode.TextDocument,
    _range: vscode.Range,
    {diagnostics}: vscode.CodeActionContext,
  ) =>
    diagnostics.flatMap(diagnostic => {
      const suggestion = problems.suggestionFor(diagnostic, document);
      if (suggestion === undefined) return [];
      const quote = /^["']/.exec(document.getText(diagnostic.range))?.[0] ?? '';
      const title = vscode.l10n.t('Replace with “{0}”', suggestion);
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(document.uri, diagnostic.range, quote + suggestion + quote);
      action.diagnostics = [diagnostic];
      action.isPreferred = true;
      return [action];
    });
  return vscode.languages.registerCodeActionsProvider(
    configSelector,
    {provideCodeActions},
    {providedCodeActionKinds: [vscode.CodeActionKind.QuickFix]},
  );
}
