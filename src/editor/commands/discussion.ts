import * as vscode from 'vscode';
import {mergeQuestions} from '../../lint/config/merge-checklist.ts';
import {formatDiscussion} from '../../report/discussion.ts';
import type {Parts} from '../parts.ts';
import {targetOf} from '../target.ts';
import {tell} from '../tell.ts';
import {today} from '../today.ts';

/** Create Discussion Guide: questions for a conversation about the handbook in view, in a new document. */
export function registerCreateDiscussionGuide({
  active,
  handbooks,
  data,
}: Pick<Parts, 'active' | 'handbooks' | 'data'>): vscode.Disposable {
  const create = async (page?: vscode.Uri | string): Promise<boolean> => {
    const target = await targetOf(page, {active, handbooks});
    if (!target) return tell(vscode.l10n.t('Open a page of a lab handbook first.'));
    const {found, engine, result} = target.state;
    if (!result.english) {
      const message = vscode.l10n.t(
        '{0} does not look English, so its topics are not checked, and there are no questions to suggest.',
        found.name,
      );
      return tell(message);
    }
    const questions = mergeQuestions(await data.questions(), found.from.config.checklist);
    const content = formatDiscussion([{result, checklist: engine.checklist.data, questions}], today());
    const document = await vscode.workspace.openTextDocument({language: 'markdown', content});
    await vscode.window.showTextDocument(document);
    return true;
  };
  return vscode.commands.registerCommand('labHandbook.createDiscussionGuide', create);
}
