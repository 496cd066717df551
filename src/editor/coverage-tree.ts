import * as vscode from 'vscode';
import {type CoverageGroup, type CoverageNode, coverageTree} from '../report/coverage-tree.ts';
import type {ActiveHandbook} from './active-handbook.ts';
import type {BundledData} from './bundled-data.ts';
import type {ChosenFilter} from './coverage-filter.ts';
import {itemOf, topicTooltip} from './coverage-items.ts';
import {badgeTooltip, filterInWords} from './coverage-words.ts';
import type {HandbookState} from './handbook-state.ts';

/** The view "Lab Handbook" in the Explorer: the coverage of the handbook that the user is looking at. */
export class CoverageTree implements vscode.TreeDataProvider<CoverageNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<CoverageNode>;
  readonly #disposables: vscode.Disposable[];
  #state: HandbookState | undefined;
  #roots: readonly CoverageGroup[] = [];
  /** What the view shows, in brief: as long as it is the same, nothing flickers while somebody types. */
  #shown: string | undefined;

  constructor(
    readonly active: ActiveHandbook,
    readonly chosen: ChosenFilter,
    readonly data: BundledData,
  ) {
    this.#view = vscode.window.createTreeView('labHandbook.coverage', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.#disposables = [
      this.#changed,
      this.#view,
      active.onDidChange(state => this.#update(state)),
      chosen.onDidChange(() => this.#update(this.#state)),
    ];
    this.#update(active.state);
  }

  /** The handbook shown. */
  get state(): HandbookState | undefined {
    return this.#state;
  }

  getChildren(node?: CoverageNode): CoverageNode[] {
    if (!node) return [...this.#roots];
    return node.kind === 'topic' ? [] : [...node.children];
  }

  getTreeItem(node: CoverageNode): vscode.TreeItem {
    return itemOf(node, this.#state?.pages[0]?.uri);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: CoverageNode): Promise<vscode.TreeItem> {
    if (node.kind === 'topic') item.tooltip = topicTooltip(node.coverage, await this.data.knowledge());
    return item;
  }

  #update(state: HandbookState | undefined): void {
    const sameChecklist = state?.engine === this.#state?.engine;
    this.#state = state;
    const {filter} = this.chosen;
    const shown = JSON.stringify([state && inBrief(state), filter]);
    if (shown === this.#shown && sameChecklist) return;
    this.#shown = shown;
    this.#roots = state?.result.english
      ? coverageTree(state.result.coverage, state.engine.checklist.data, filter)
      : [];
    this.#describe(state);
    this.#changed.fire(undefined);
  }

  #describe(state: HandbookState | undefined): void {
    const name = state?.found.name;
    const missing = state?.result.english ? state.result.summary.missing : 0;
    // VS Code takes undefined for "none", which its types for exact optional properties do not say.
    Object.assign(this.#view, {
      description: name,
      message: this.#message(state),
      badge:
        missing > 0 && name !== undefined
          ? {value: missing, tooltip: badgeTooltip(missing, name, vscode.l10n)}
          : undefined,
    });
  }

  /** A line above the tree; where it is empty because of the filter, VS Code shows how to clear it instead. */
  #message(state: HandbookState | undefined): string | undefined {
    if (!state) return vscode.l10n.t('No handbook has been checked yet.');
    if (!state.result.english)
      return vscode.l10n.t('This handbook does not look English, so its topics are not checked.');
    return this.#roots.length > 0 ? filterInWords(this.chosen.filter, vscode.l10n) : undefined;
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}

/** What the view shows of a handbook. Where evidence stands changes with every key; how much there is does not. */
function inBrief({found: {key, name}, result: {english, coverage}}: HandbookState): unknown {
  const topics = coverage.map(({topic, status, evidence, missingParts, ignoredBecause, sure}) => [
    topic.id,
    status,
    evidence.length,
    missingParts,
    ignoredBecause,
    sure,
  ]);
  return [key, name, english, topics];
}
