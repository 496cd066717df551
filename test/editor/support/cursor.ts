import * as vscode from 'vscode';
import {openPage} from './pages.ts';

/** A document that is open in an editor, and a place in it. */
export interface Cursor {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** Stands for the cursor in the texts of tests. */
const mark = '‸';

/** Writes a file into a folder of its own and opens it, with the cursor where `‸` stands in the text. */
export async function openAt(name: string, ...lines: string[]): Promise<Cursor> {
  const marked = lines.join('\n');
  return putCursor(await openPage(name, marked.replace(mark, '')), marked);
}

/** Opens a document that was never saved, with the cursor where `‸` stands in the text. */
export async function openUntitledAt(...lines: string[]): Promise<Cursor> {
  const marked = lines.join('\n');
  const content = marked.replace(mark, '');
  const document = await vscode.workspace.openTextDocument({language: 'markdown', content});
  return putCursor(await vscode.window.showTextDocument(document), marked);
}

function putCursor(editor: vscode.TextEditor, marked: string): Cursor {
  const {document} = editor;
  // VS Code gives all lines the same end, so an offset into the text as written may point elsewhere.
  const before = marked.slice(0, Math.max(0, marked.indexOf(mark))).split(/\r\n|\n/);
  const position = new vscode.Position(before.length - 1, before.at(-1)?.length ?? 0);
  editor.selection = new vscode.Selection(position, position);
  return {document, position};
}

/** Everything on offer at the cursor, by us and by others; `trigger` is the character typed last, if it triggers. */
export async function completionsAt(
  {document, position}: Cursor,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
  );
  return list.items;
}

/** What an item is called. */
export function labelOf({label}: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** Markdown as a reader sees it: without the marks that keep text from being Markdown. */
export function readable(markdown: vscode.MarkdownString | vscode.MarkedString | undefined): string {
  const text = typeof markdown === 'string' ? markdown : (markdown?.value ?? '');
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
