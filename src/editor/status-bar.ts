import * as vscode from 'vscode';
import type {ActiveHandbook} from './active-handbook.ts';
import {checkedOf} from './handbook-state.ts';
import type {Handbooks} from './handbooks.ts';
import type {Log} from './log.ts';
import {barTexts} from './page-status.ts';
import {settingsSection} from './settings.ts';

/** "Handbook 41/73" in the status bar, while a page of a handbook is in view. */
export class StatusBar {
  readonly #item = vscode.window.createStatusBarItem(
    'labHandbook.status',
    vscode.StatusBarAlignment.Right,
    100,
  );
  readonly #disposables: vscode.Disposable[];
  #turn = 0;

  constructor(
    readonly active: ActiveHandbook,
    readonly handbooks: Handbooks,
    readonly log: Log,
  ) {
    this.#item.name = vscode.l10n.t('Lab Handbook Coverage');
    this.#disposables = [this.#item, active.onDidChange(() => this.#refresh())];
    this.#refresh();
  }

  #refresh(): void {
    this.#update().catch((error: unknown) => this.log.error('showing the coverage in the status bar', error));
  }

  async #update(): Promise<void> {
    const turn = ++this.#turn;
    const {page} = this.active;
    const wanted =
      page && vscode.workspace.getConfiguration(settingsSection, page.uri).get('statusBar', true);
    const membership = wanted ? await this.active.membership() : undefined;
    if (turn !== this.#turn) return;
    if (!membership || 'not' in membership) return this.#item.hide();
    const {key} = membership.handbook;
    const state = this.handbooks.states.find(one => one.found.key === key);
    const {text, tooltip} = state
      ? barTexts(checkedOf(state), vscode.l10n)
      : {
          text: vscode.l10n.t('Handbook'),
          tooltip: vscode.l10n.t('This handbook has not been checked yet. Click to check it now.'),
        };
    this.#item.text = `$(checklist) ${text}`;
    this.#item.tooltip = tooltip;
    this.#item.command = state ? 'labHandbook.showCoverage' : 'labHandbook.checkNow';
    this.#item.accessibilityInformation = {label: tooltip};
    this.#item.show();
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}
