import * as vscode from 'vscode';
import {filesBelow, newConfig} from '../../lint/config/new-config.ts';
import {exists} from '../exists.ts';
import {configName, folderOf} from '../handbook-files.ts';
import type {Parts} from '../parts.ts';

/** Create Config File: a settings file for the handbook in view, or the one that is there already. */
export function registerCreateConfig(
  {active, log}: Pick<Parts, 'active' | 'log'>,
  docs: string,
): vscode.Disposable {
  const createConfig = async (): Promise<void> => {
    const {state} = active;
    const folder = folderFor(state?.pages[0]?.uri ?? active.page?.uri);
    if (!folder) {
      const message = vscode.l10n.t('Open your handbook’s folder first: settings are kept there.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    const uri = state?.found.from.uri ?? vscode.Uri.joinPath(folder, configName);
    if (!(await exists(uri))) {
      // A page that was never saved, or that lies elsewhere, has no path that the file could name.
      const pages = (state?.found.pages ?? []).filter(page => page.scheme === uri.scheme);
      const files = filesBelow(
        folderOf(uri).path,
        pages.map(page => page.path),
      );
      const handbook =
        files.length > 0 && state
          ? {name: state.found.name, files}
          : {name: vscode.l10n.t('Our lab'), files: ['lab-handbook.md']};
      const text = newConfig([handbook], `${docs}/config.md`);
      try {
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      } catch (error) {
        log.info(String(error));
        const message = vscode.l10n.t('{0} could not be written. Is the folder read-only?', configName);
        void vscode.window.showErrorMessage(message);
        return;
      }
    }
    await vscode.window.showTextDocument(uri);
  };
  return vscode.commands.registerCommand('labHandbook.createConfig', createConfig);
}

function folderFor(uri: vscode.Uri | undefined): vscode.Uri | undefined {
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}
