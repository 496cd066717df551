import * as vscode from 'vscode';
import {isPagePath} from './handbook-files.ts';

const passedOver = new Set(['node_modules', '_site', '_book', 'renv']);
/** Beyond this many files and folders a search ends: a handbook is not that large. */
const mostEntries = 20_000;

/** The names of the files and folders in a folder; none where it cannot be read. */
export async function namesIn(folder: vscode.Uri): Promise<{files: string[]; folders: string[]}> {
  const files: string[] = [];
  const folders: string[] = [];
  for (const [name, type] of await entriesOf(folder)) {
    if (type === vscode.FileType.Directory) folders.push(name);
    // A link to a file is read as the file; a link to a folder may lead anywhere, even round in a circle.
    else if (type & vscode.FileType.File) files.push(name);
  }
  return {files, folders};
}

/** The pages in a folder and below, as paths relative to it, sorted; hidden and generated folders are passed over. */
export async function pagesBelow(folder: vscode.Uri): Promise<string[]> {
  const found: string[] = [];
  const open = [''];
  let seen = 0;
  for (let path = open.pop(); path !== undefined && seen < mostEntries; path = open.pop()) {
    const {files, folders} = await namesIn(path === '' ? folder : vscode.Uri.joinPath(folder, path));
    const below = (name: string) => (path === '' ? name : `${path}/${name}`);
    seen += files.length + folders.length;
    found.push(...files.filter(name => isPagePath(name) && !name.startsWith('.')).map(below));
    open.push(...folders.filter(name => !name.startsWith('.') && !passedOver.has(name)).map(below));
  }
  return found.sort();
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
