import * as vscode from 'vscode';
import type {Log} from '../log.ts';

/** Commands that only open something: the coverage view, settings, the walkthrough, the log. */
export function registerOpenCommands(extensionId: string, log: Log): vscode.Disposable[] {
  const opening =
    (command: string, ...args: unknown[]) =>
    () =>
      vscode.commands.executeCommand(command, ...args);
  const {registerCommand} = vscode.commands;
  return [
    registerCommand('labHandbook.showCoverage', opening('labHandbook.coverage.focus')),
    registerCommand(
      'labHandbook.openSettings',
      opening('workbench.action.openSettings', `@ext:${extensionId}`),
    ),
    registerCommand(
      'labHandbook.openWalkthrough',
      opening('workbench.action.openWalkthrough', `${extensionId}#labHandbook.walkthrough`, false),
    ),
    registerCommand('labHandbook.showLog', () => log.show()),
  ];
}
