import * as vscode from 'vscode';
import type {Area} from '../lint/checklist.ts';
import type {Status, TopicCoverage} from '../lint/detection/coverage.ts';
import type {HandbookState} from './handbook-state.ts';
import {statusIcon, statusInWords, statusOrder} from './status-words.ts';

interface TopicItem extends vscode.QuickPickItem {
  readonly topic?: string;
}

/** What is offered to choose from. */
export interface TopicChoice {
  readonly title: string;
  readonly placeholder: string;
  /** The statuses to offer. */
  readonly statuses: readonly Status[];
  /** Only these topics, by id; all where it is left out. */
  readonly among?: readonly string[];
  /** Whether several can be chosen at once. */
  readonly many: boolean;
}

/**
 * Lets the user choose topics, grouped by area; typing filters by title, statement and id.
 *
 * @returns the ids chosen; none where the user changed their mind
 */
export async function pickTopics(
  state: HandbookState,
  {title, placeholder, statuses, among, many}: TopicChoice,
): Promise<string[]> {
  const options = {title, placeHolder: placeholder, matchOnDescription: true, matchOnDetail: true};
  const items = itemsOf(state, statuses, among);
  if (many) {
    const chosen = await vscode.window.showQuickPick(items, {...options, canPickMany: true});
    return (chosen ?? []).flatMap(item => item.topic ?? []);
  }
  const chosen = await vscode.window.showQuickPick(items, options);
  return chosen?.topic === undefined ? [] : [chosen.topic];
}

/** Areas in which something is missing come first, and in each area what is missing. */
function itemsOf(
  {result, engine}: HandbookState,
  statuses: readonly Status[],
  among: readonly string[] | undefined,
): TopicItem[] {
  const offered = result.coverage.filter(
    ({topic, status}) => statuses.includes(status) && (among?.includes(topic.id) ?? true),
  );
  const groups = engine.checklist.data.areas.map(area => ({
    area,
    topics: offered
      .filter(one => one.topic.area === area.id)
      .sort((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status)),
  }));
  const hasGap = ({topics}: {topics: readonly TopicCoverage[]}) =>
    topics.some(one => one.status === 'missing');
  return [...groups.filter(hasGap), ...groups.filter(group => !hasGap(group))]
    .filter(({topics}) => topics.length > 0)
    .flatMap(({area, topics}) => [separator(area), ...topics.map(toItem)]);
}

function separator({title}: Area): TopicItem {
  return {label: title, kind: vscode.QuickPickItemKind.Separator};
}

function toItem({topic, status}: TopicCoverage): TopicItem {
  return {
    label: `$(${statusIcon[status]}) ${topic.title}`,
    description: `${statusInWords(status, vscode.l10n)} · ${topic.id}`,
    detail: topic.statement === '' ? topic.find : topic.statement,
    topic: topic.id,
  };
}
