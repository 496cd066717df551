import * as vscode from 'vscode';
import {readDocument} from '../../lint/markdown/document.ts';
import {
  canStart,
  indexName,
  newHandbook,
  newHandbookPages,
  startHandbook,
} from '../../snippets/new-handbook.ts';
import type {LoadedConfig} from '../configs.ts';
import {applyEdit} from '../edits.ts';
import {tellRefused} from '../lab-templates.ts';
import {askNewHandbook, type NewHandbookAnswers} from '../new-handbook-questions.ts';
import {writePages} from '../new-pages.ts';
import type {Parts} from '../parts.ts';
import {tell, tellChanged} from '../tell.ts';
import {today} from '../today.ts';

/** New Handbook from Template…: in a new document, in a page without a sentence, or as pages of a folder. */
export function registerNewHandbook(
  {active, data, configs, log}: Pick<Parts, 'active' | 'data' | 'configs' | 'log'>,
  docs: string,
): vscode.Disposable {
  /** The settings that count for a page, or for one at the top of the first folder. */
  const configFor = async (page: vscode.Uri | undefined): Promise<LoadedConfig> => {
    const own = page && vscode.workspace.getWorkspaceFolder(page);
    const folder = own ?? vscode.workspace.workspaceFolders?.[0];
    if (!folder) return configs.none;
    const place = own && page ? page : vscode.Uri.joinPath(folder.uri, 'lab-handbook.md');
    return nearestConfig(place, folder.uri);
  };
  const nearestConfig = async (page: vscode.Uri, top: vscode.Uri): Promise<LoadedConfig> => {
    const config = await configs.nearest(page, top);
    return config ? configs.load(config) : configs.none;
  };
  const sourcesOf = (from: LoadedConfig) =>
    Promise.all([from.engine(), from.templates(), data.handbookTexts()]);
  const inPages = async (answers: NewHandbookAnswers, folder: vscode.Uri): Promise<boolean> => {
    const top = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
    const from = await nearestConfig(vscode.Uri.joinPath(folder, indexName), top);
    const [{checklist}, own, texts] = await sourcesOf(from);
    const spec = {...answers, today: today()};
    const pages = newHandbookPages(spec, checklist, own.templates, texts);
    const index = await writePages(folder, pages, spec, from, docs, log);
    if (!index) return false;
    await vscode.window.showTextDocument(index);
    tellRefused(own, own.refused);
    tell(vscode.l10n.t('Fill in what is in [brackets], page by page.'));
    return true;
  };
  const inOneFile = async (
    answers: NewHandbookAnswers,
    given: vscode.TextDocument | undefined,
  ): Promise<boolean> => {
    const from = await configFor(given?.uri ?? active.page?.uri);
    const [{checklist}, own, texts] = await sourcesOf(from);
    const spec = {...answers, today: today()};
    if (given) {
      const before = given.getText();
      const text = startHandbook(before, spec, checklist, own.templates, texts);
      const done = text !== undefined && (await applyEdit(given, {start: 0, end: before.length, text}));
      if (!done) return tellChanged();
    }
    const content = newHandbook(spec, checklist, own.templates, texts);
    const document = given ?? (await vscode.workspace.openTextDocument({language: 'markdown', content}));
    await vscode.window.showTextDocument(document);
    tellRefused(own, own.refused);
    tell(vscode.l10n.t('Fill in what is in [brackets], then save it as lab-handbook.md.'));
    return true;
  };
  /**
   * @param page one without a sentence, to write the handbook into
   * @param known the answers, so that nothing is asked
   */
  const create = async (page?: string, known?: NewHandbookAnswers): Promise<boolean> => {
    const given =
      page === undefined ? undefined : await vscode.workspace.openTextDocument(vscode.Uri.parse(page));
    if (given && !canStart(readDocument('', given.getText()))) {
      const message = vscode.l10n.t('This page has text in it already. Insert sections one by one instead.');
      return tell(message);
    }
    const answers = known ?? (await askNewHandbook(given !== undefined));
    if (!answers) return false;
    return answers.folder && !given ? inPages(answers, answers.folder) : inOneFile(answers, given);
  };
  return vscode.commands.registerCommand('labHandbook.newHandbook', create);
}
