import * as vscode from 'vscode';
import type {Inserting} from '../inserting.ts';
import type {Parts} from '../parts.ts';
import {type Target, targetOf} from '../target.ts';
import {tell} from '../tell.ts';
import {pickTopics, type TopicChoice} from '../topic-picker.ts';

/** Insert Section…, and Insert All Missing Sections. */
export function registerInsertCommands(
  parts: Pick<Parts, 'active' | 'handbooks'>,
  inserting: Inserting,
): vscode.Disposable[] {
  const targetFor = async (page: vscode.Uri | string | undefined): Promise<Target | undefined> => {
    const target = await targetOf(page, parts);
    if (!target) tell(vscode.l10n.t('Open a page of a lab handbook first.'));
    return target;
  };
  /** Lets the user choose from the topics, where what is missing from the handbook is known. */
  const choose = async (page: vscode.Uri | string | undefined, choice: TopicChoice): Promise<boolean> => {
    const target = await targetFor(page);
    if (!target || !isRead(target)) return false;
    const chosen = await pickTopics(target.state, choice);
    return chosen.length > 0 && inserting.insert(target.page, chosen);
  };
  /** @param page an address, or what the context menu passes: the page itself */
  const insertSection = async (page?: vscode.Uri | string, topicIds?: unknown): Promise<boolean> => {
    // A menu passes things of its own behind the page.
    if (!isListOfIds(topicIds)) return choose(page, picking());
    const target = await targetFor(page);
    return target !== undefined && topicIds.length > 0 && inserting.insert(target.page, topicIds);
  };
  /** Of these topics, those that the user chooses. */
  const insertSome = (page: string, topicIds: readonly string[]): Promise<boolean> =>
    choose(page, {...picking(), among: topicIds});
  const insertAllMissing = async (): Promise<boolean> => {
    const target = await targetFor(undefined);
    if (!target || !isRead(target)) return false;
    const missing = target.state.result.coverage.filter(one => one.status === 'missing');
    if (missing.length === 0) return tell(vscode.l10n.t('No topic is missing from this handbook.'));
    return inserting.insert(
      target.page,
      missing.map(one => one.topic.id),
    );
  };
  return [
    vscode.commands.registerCommand('labHandbook.insertSection', insertSection),
    vscode.commands.registerCommand('labHandbook.insertSome', insertSome),
    vscode.commands.registerCommand('labHandbook.insertAllMissing', insertAllMissing),
  ];
}

/** Whether it is known what the handbook lacks; where not, the user is told. */
function isRead({state: {found, result}}: Target): boolean {
  if (result.english) return true;
  const message = vscode.l10n.t(
    '{0} does not look English, so its topics are not checked, and what is missing is not known. Nothing was inserted.',
    found.name,
  );
  return tell(message);
}

function isListOfIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(one => typeof one === 'string');
}

function picking(): TopicChoice {
  return {
    title: vscode.l10n.t('Insert Section'),
    placeholder: vscode.l10n.t('Which topics should the handbook speak of? Choose one or several'),
    statuses: ['missing', 'partial', 'covered'],
    many: true,
  };
}
