import * as vscode from 'vscode';
import type {BundledData} from '../bundled-data.ts';
import {exists} from '../exists.ts';
import type {Log} from '../log.ts';

/** Pages are named as in links: `topics/meetings-mentee`, `rules/missing-topic`. */
const pagePath = /^(?:topics|rules)\/[a-z][a-z0-9-]*$/;

/** Opens the bundled page of a topic or rule: by command, and for the links that diagnostics carry. */
export function registerLearning(data: BundledData, log: Log): vscode.Disposable[] {
  const open = async (page: string): Promise<boolean> => {
    const uri = pagePath.test(page) ? data.page(`${page}.md`) : undefined;
    if (!uri || !(await exists(uri))) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is no page on this. It may be one of your lab’s own topics.'),
      );
      return false;
    }
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch (error) {
      // The preview is an extension that can be switched off: the text is readable too.
      log.info(`No Markdown preview: ${String(error)}`);
      await vscode.window.showTextDocument(uri, {preview: true});
    }
    return true;
  };
  return [
    vscode.commands.registerCommand('labHandbook.learnAbout', open),
    vscode.window.registerUriHandler({
      handleUri: async ({path}) => {
        await open(path.replace(/^\//, ''));
      },
    }),
  ];
}
