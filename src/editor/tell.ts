import * as vscode from 'vscode';

/** Tells why a command did nothing; false, which is what such a command answers. */
export function tell(message: string): false {
  void vscode.window.showInformationMessage(message);
  return false;
}

/** The same where a document is no longer what the command was meant for. */
export function tellChanged(): false {
  return tell(vscode.l10n.t('The text changed in the meantime. Please try again.'));
}
