import * as vscode from 'vscode';
import type {Inserting} from '../inserting.ts';
import type {Parts} from '../parts.ts';
import {pickTopics, type TopicChoice} from '../topic-picker.ts';

/** Insert Section…, and Insert All Missing Sections. */
export function registerInsertCommands(
  {active, handbooks}: Pick<Parts, 'active' | 'handbooks'>,
  inserting: Inserting,
): vscode.Disposable[] {
  /** The handbook of a page, else the one the user looks at. */
  const stateFor = async (page: string | undefined) => {
    const uri = page === undefined ? active.page?.uri : vscode.Uri.parse(page);
    const state = (uri && (await handbooks.fresh(uri))) ?? active.state;
    if (!state)
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a page of a lab handbook first.'));
    const place = uri ?? state?.pages[0]?.uri;
    return state && place && {state, place};
  };
  const insertSection = async (page?: string, topicIds?: readonly string[]): Promise<boolean> => {
    const target = await stateFor(page);
    if (!target) return false;
    const chosen = topicIds ?? (await pickTopics(target.state, picking()));
    return chosen.length > 0 && inserting.insert(target.place, chosen);
  };
  /** Of these topics, those that the user chooses. */
  const insertSome = async (page: string, topicIds: readonly string[]): Promise<boolean> => {
    const target = await stateFor(page);
    if (!target) return false;
    const chosen = await pickTopics(target.state, {...picking(), among: topicIds});
    return chosen.length > 0 && inserting.insert(target.place, chosen);
  };
  const insertAllMissing = async (): Promise<boolean> => {
    const target = await stateFor(undefined);
    if (!target) return false;
    const missing = target.state.result.coverage.filter(one => one.status === 'missing');
    if (missing.length > 0)
      return inserting.insert(
        target.place,
        missing.map(one => one.topic.id),
      );
    void vscode.window.showInformationMessage(vscode.l10n.t('No topic is missing from this handbook.'));
    return false;
  };
  return [
    vscode.commands.registerCommand('labHandbook.insertSection', insertSection),
    vscode.commands.registerCommand('labHandbook.insertSome', insertSome),
    vscode.commands.registerCommand('labHandbook.insertAllMissing', insertAllMissing),
  ];
}

function picking(): TopicChoice {
  return {
    title: vscode.l10n.t('Insert Section'),
    placeholder: vscode.l10n.t('Which topics should the handbook speak of? Choose one or several'),
    statuses: ['missing', 'partial', 'covered'],
    many: true,
  };
}
