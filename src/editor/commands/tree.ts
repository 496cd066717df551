import * as vscode from 'vscode';
import type {Status} from '../../lint/detection/coverage.ts';
import type {CoverageNode} from '../../report/coverage-tree.ts';
import type {ActiveHandbook} from '../active-handbook.ts';
import {ChosenFilter} from '../coverage-filter.ts';
import {CoverageTree} from '../coverage-tree.ts';
import {type HandbookState, pageOf} from '../handbook-state.ts';
import type {Parts} from '../parts.ts';

/** The tree of the coverage with its filter and the buttons of its entries. */
export function registerCoverageTree(
  {active, data, log}: Pick<Parts, 'active' | 'data' | 'log'>,
  memento: vscode.Memento,
): vscode.Disposable[] {
  const chosen = new ChosenFilter(memento, log);
  const tree = new CoverageTree(active, chosen, data);
  /** A button works on its entry, or on all that are selected where that is one of them. */
  const onTopics =
    (command: string, statuses: readonly Status[]) =>
    async (node?: CoverageNode, selected?: readonly CoverageNode[]): Promise<unknown> => {
      const ids = (selected ?? (node ? [node] : [])).flatMap(one =>
        one.kind === 'topic' && statuses.includes(one.coverage.status) ? [one.id] : [],
      );
      const page = tree.state && pageFor(tree.state, active);
      if (!page || ids.length === 0) return false;
      return vscode.commands.executeCommand(command, page.toString(), ids);
    };
  const learn = async (node?: CoverageNode): Promise<unknown> => {
    if (node?.kind !== 'topic') return false;
    return vscode.commands.executeCommand('labHandbook.learnAbout', `topics/${node.id.replace('/', '-')}`);
  };
  const {registerCommand} = vscode.commands;
  return [
    chosen,
    tree,
    registerCommand('labHandbook.tree.insert', onTopics('labHandbook.insertSection', ['missing', 'partial'])),
    registerCommand(
      'labHandbook.tree.ignore',
      onTopics('labHandbook.ignoreTopic', ['missing', 'partial', 'covered']),
    ),
    registerCommand('labHandbook.tree.learn', learn),
    registerCommand('labHandbook.tree.filterStatus', (given?: unknown) => chosen.chooseStatuses(given)),
    registerCommand('labHandbook.tree.filterRole', (given?: unknown) => chosen.chooseRoles(given)),
    registerCommand('labHandbook.tree.clearFilter', () => chosen.clear()),
  ];
}

/** The page in view, where it belongs to the handbook that the tree shows; else its first one. */
function pageFor(state: HandbookState, {page}: ActiveHandbook): vscode.Uri | undefined {
  return page && pageOf(state, page.uri) ? page.uri : state.pages[0]?.uri;
}
