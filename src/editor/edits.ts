import * as vscode from 'vscode';
import type {TextEdit} from '../snippets/directive-edits.ts';

/** Adds a change of the core to one of VS Code's; offsets are those of the document as it stands. */
export function addEdit(to: vscode.WorkspaceEdit, document: vscode.TextDocument, edit: TextEdit): void {
  const range = new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end));
  to.replace(document.uri, range, edit.text);
}

/** Applies one change of the core to a document; false where VS Code refuses it. */
export async function applyEdit(document: vscode.TextDocument, edit: TextEdit): Promise<boolean> {
  const whole = new vscode.WorkspaceEdit();
  addEdit(whole, document, edit);
  return vscode.workspace.applyEdit(whole);
}
