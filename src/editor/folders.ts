import * as vscode from 'vscode';
import {configName, isPagePath} from './handbook-files.ts';

const passedOver = new Set(['node_modules', '_site', '_book', 'renv', '.git', '.venv']);
/** Beyond this many folders a search ends: a handbook is not spread that wide. */
const mostFolders = 10_000;

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

/**
 * The pages in a folder and below, as paths relative to it, sorted.
 *
 * Generated folders are passed over, and so is what answers for itself: a folder with a config of its own, and another
 * folder of the workspace.
 *
 * @param hidden whether to look into folders whose name starts with a dot
 */
export async function pagesBelow(folder: vscode.Uri, hidden = false): Promise<string[]> {
  const found: string[] = [];
  const open = [''];
  for (let at = 0; at < open.length && at < mostFolders; at++) {
    const path = open[at] ?? '';
    const uri = path === '' ? folder : vscode.Uri.joinPath(folder, path);
    const {files, folders} = await namesIn(uri);
    if (path !== '' && (files.includes(configName) || isWorkspaceFolder(uri))) continue;
    const below = (name: string) => (path === '' ? name : `${path}/${name}`);
    const isShown = (name: string) => hidden || !name.startsWith('.');
    found.push(...files.filter(name => isPagePath(name) && isShown(name)).map(below));
    open.push(...folders.filter(name => isShown(name) && !passedOver.has(name)).map(below));
  }
  return found.sort();
}

function isWorkspaceFolder(uri: vscode.Uri): boolean {
  return vscode.workspace.workspaceFolders?.some(folder => folder.uri.toString() === uri.toString()) ?? false;
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
