import * as vscode from 'vscode';
import type {Diagnostic} from '../lint/diagnostic.ts';

/** A diagnostic as shown, with the core's behind it. */
export interface ShownProblem {
  readonly shown: vscode.Diagnostic;
  readonly origin: Diagnostic;
}

/** A quick fix that runs a command. */
export function commandAction(
  title: string,
  command: string,
  args: unknown[],
  problems: readonly ShownProblem[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = {title, command, arguments: args};
  action.diagnostics = problems.map(({shown}) => shown);
  return action;
}

/** A quick fix that changes the text. */
export function editAction(
  title: string,
  edit: vscode.WorkspaceEdit,
  problem: ShownProblem,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = edit;
  action.diagnostics = [problem.shown];
  return action;
}
