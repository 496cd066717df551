import * as vscode from 'vscode';
import {handbookEndings} from '../lint/grouping.ts';

/** The name of a lab's settings file. */
export const configName = '.lab-handbook.yaml';

/** Files that may be pages of a handbook. */
export const pageGlob = `**/*.{${handbookEndings.join(',')}}`;

const ending = new RegExp(`\\.(?:${handbookEndings.join('|')})$`, 'i');

/** Schemes of documents that people edit outside a folder; others may be views: a diff, a git revision, a chat. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];

/**
 * What providers are registered for: by file name, as a stock VS Code opens `.qmd` and `.Rmd` as plain text, and whatever
 * keeps the files. Of views of something else no handbook is found.
 */
export const pageSelector: vscode.DocumentSelector = [
  {scheme: 'untitled', language: 'markdown'},
  {pattern: pageGlob},
];

/** The documents that are labs' settings files. */
export const configSelector: vscode.DocumentSelector = [{pattern: `**/${configName}`}];

/** Whether a document could be a page of a handbook. */
export function mayBePage(uri: vscode.Uri, languageId: string | undefined): boolean {
  if (uri.scheme === 'untitled') return languageId === 'markdown' || ending.test(uri.path);
  return isPagePath(uri.path) && isEdited(uri);
}

/** Whether a path has the ending of a page. */
export function isPagePath(path: string): boolean {
  return ending.test(path);
}

/** Whether the document is a lab's settings file. */
export function isConfig(uri: vscode.Uri): boolean {
  return isEdited(uri) && uri.path.endsWith(`/${configName}`);
}

function isEdited(uri: vscode.Uri): boolean {
  return schemes.includes(uri.scheme) || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** The folder a file is in. */
export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** The last part of a path. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The path of `uri` below `folder`, with forward slashes; its whole path where it lies elsewhere. */
export function pathBelow(folder: vscode.Uri, uri: vscode.Uri): string {
  const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : uri.path.replace(/^\//, '');
}
