import * as vscode from 'vscode';
import type {Role} from '../lint/checklist.ts';
import {addHandbook} from '../lint/config/handbook-edit.ts';
import {configWith, escapeGlob, type NamedHandbook} from '../lint/config/new-config.ts';
import {indexName, type NewPage} from '../snippets/new-handbook.ts';
import type {LoadedConfig} from './configs.ts';
import {applyEdit} from './edits.ts';
import {exists} from './exists.ts';
import {namesIn} from './folders.ts';
import {configName, folderOf, isPagePath, nameOf, pathBelow} from './handbook-files.ts';
import type {Log} from './log.ts';
import {tell} from './tell.ts';

/**
 * Writes the pages of a new handbook into a folder, and has them checked as one handbook.
 *
 * @param spec whose handbook it is, and whose topics it speaks of
 * @param from the settings that count there
 * @param docs the address of the docs
 * @returns the first page; undefined where nothing was written, which the user is told
 */
export async function writePages(
  folder: vscode.Uri,
  pages: readonly NewPage[],
  spec: {readonly lab: string; readonly roles: readonly Role[]},
  from: LoadedConfig,
  docs: string,
  log: Log,
): Promise<vscode.Uri | undefined> {
  const there: string[] = [];
  for (const {name} of pages) if (await exists(vscode.Uri.joinPath(folder, name))) there.push(name);
  if (there.length > 0) {
    const message = vscode.l10n.t(
      'The folder {0} has {1} in it already. Nothing was written; please choose another folder.',
      nameOf(folder),
      there.join(', '),
    );
    tell(message);
    return undefined;
  }
  const hasOthers = (await namesIn(folder)).files.some(isPagePath);
  // Where a folder holds other texts too, these are no pages of the handbook.
  const patterns = hasOthers ? [indexName, '[0-9][0-9]-*.md'] : ['*.md'];
  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  try {
    await vscode.workspace.fs.createDirectory(folder);
    for (const {name, text} of pages) await write(name, text);
    const handbook = {name: `${spec.lab} handbook`, patterns};
    if (!from.uri) await write(configName, configWith([handbook], `${docs}/config.md`, spec.roles));
    else if (from.config.handbooks.length > 0) await addTo(from.uri, folder, handbook);
  } catch (error) {
    log.info(String(error));
    const message = vscode.l10n.t('{0} could not be written. Is the folder read-only?', nameOf(folder));
    void vscode.window.showErrorMessage(message);
    return undefined;
  }
  return vscode.Uri.joinPath(folder, indexName);
}

/** Names the handbook in the settings file that counts for it: a second one beside it would hide the first. */
async function addTo(config: vscode.Uri, folder: vscode.Uri, {name, patterns}: NamedHandbook): Promise<void> {
  const base = folderOf(config);
  const below = base.path === folder.path ? '' : `${escapeGlob(pathBelow(base, folder))}/`;
  const handbook = {name, patterns: patterns.map(pattern => below + pattern)};
  const document = await vscode.workspace.openTextDocument(config);
  const before = document.getText();
  const text = addHandbook(before, handbook);
  const done = text !== undefined && (await applyEdit(document, {start: 0, end: before.length, text}));
  if (done && (await document.save())) return;
  const message = vscode.l10n.t(
    'Please add {0} to the handbooks in {1}, so that the new pages are checked.',
    handbook.patterns.join(', '),
    configName,
  );
  void vscode.window.showWarningMessage(message);
}
