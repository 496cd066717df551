import * as vscode from 'vscode';
import {mayBePage} from './handbook-files.ts';
import {openDocument} from './page-texts.ts';

/**
 * The pages that the user has open: those with a tab, and those with unsaved changes.
 *
 * Documents without a tab do not count: other extensions open some, and VS Code keeps closed ones for a while.
 */
export function openPages(): vscode.Uri[] {
  const {window, workspace} = vscode;
  const inTabs = window.tabGroups.all.flatMap(group => group.tabs.flatMap(({input}) => uriOf(input) ?? []));
  const seen = window.visibleTextEditors.map(({document}) => document.uri);
  const unsaved = workspace.textDocuments.filter(document => document.isDirty).map(({uri}) => uri);
  const unique = new Map([...inTabs, ...seen, ...unsaved].map(uri => [uri.toString(), uri]));
  return [...unique.values()].filter(uri => mayBePage(uri, openDocument(uri)?.languageId));
}

function uriOf(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
