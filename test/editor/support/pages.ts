import * as vscode from 'vscode';
import {testFile} from './workspace.ts';

/** The endings that every feature is tried with: VS Code knows the first as Markdown, the second as plain text. */
export const endings = ['md', 'qmd'] as const;

/** Writes a file of the test's workspace. */
export async function writeFile(path: string, ...lines: string[]): Promise<vscode.Uri> {
  const uri = testFile(...path.split('/'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${lines.join('\n')}\n`));
  return uri;
}

let opened = 0;

/** Writes a file into a folder of its own, which no other test knows, and opens it. */
export async function openPage(name: string, ...lines: string[]): Promise<vscode.TextEditor> {
  // Each test file has its own copy of this module: the time keeps their folders apart.
  const uri = await writeFile(`pages/${Date.now()}-${++opened}/${name}`, ...lines);
  return vscode.window.showTextDocument(uri, {preview: false});
}

/** Closes all editors without saving, so that the next test starts with none. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(one => one.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** A handbook of a few lines that lacks most topics. */
export const smallHandbook = [
  '# Lab handbook',
  '',
  'Welcome! We study how cells divide, and this page says how we work together.',
  '',
  '## Vacation',
  '',
  'Take your vacation, all of it, and tell me three weeks ahead.',
  '',
  '## Safety',
  '',
  'Lab coats stay in the lab. Spills are reported to [name of safety officer].',
] as const;

/** Replaces the first `from` in a document as a person would, by typing over it. */
export async function replaceText(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const {document} = editor;
  const at = document.getText().indexOf(from);
  if (at < 0) throw new Error(`“${from}” is not in the text`);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  await editor.edit(edit => edit.replace(range, to));
}

/** The titles of the quick fixes offered at a line (from 1). */
export async function fixesAt(document: vscode.TextDocument, line: number): Promise<vscode.CodeAction[]> {
  const {range} = document.lineAt(line - 1);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** Does what choosing a quick fix does: first its edit, then its command. */
export async function choose(actions: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find(one => title.test(one.title));
  if (!action) throw new Error(`${title} is not among ${actions.map(one => one.title).join(', ')}`);
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  const {command} = action;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
