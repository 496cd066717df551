import * as vscode from 'vscode';
import {testFile} from './workspace.ts';

/** What every editor test runs on: a stock VS Code opens the second as plain text. */
export const pageEndings = ['md', 'qmd'] as const;

export interface OpenPage {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  /** Where the mark stood in the text. */
  readonly cursor: vscode.Position;
}

/** Stands for the cursor in the texts of tests. */
const mark = '‸';
let count = 0;

/** A file that no other test uses, in a folder of its own. */
export function ownFile(name: string): vscode.Uri {
  count++;
  return testFile(`own-${count}`, name);
}

/** Writes a file and opens it, with the cursor where `‸` stands in the text. */
export async function openFile(uri: vscode.Uri, ...lines: string[]): Promise<OpenPage> {
  const marked = lines.join('\n');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(marked.replace(mark, '')));
  return showPage(await vscode.workspace.openTextDocument(uri), marked);
}

/** Opens a document that was never saved, with the cursor where `‸` stands in the text. */
export async function openUntitled(...lines: string[]): Promise<OpenPage> {
  const marked = lines.join('\n');
  const content = marked.replace(mark, '');
  return showPage(await vscode.workspace.openTextDocument({language: 'markdown', content}), marked);
}

async function showPage(document: vscode.TextDocument, marked: string): Promise<OpenPage> {
  const editor = await vscode.window.showTextDocument(document);
  const cursor = document.positionAt(Math.max(0, marked.indexOf(mark)));
  editor.selection = new vscode.Selection(cursor, cursor);
  return {document, editor, cursor};
}

/** Closes all editors, and loses what was typed in them. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(group => group.tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
