import * as vscode from 'vscode';
import type {ActiveHandbook} from './active-handbook.ts';
import {appliedSettings} from './applied-settings.ts';
import type {Configs} from './configs.ts';
import {configSelector, isConfig, pageSelector} from './handbook-files.ts';
import {checkedOf} from './handbook-state.ts';
import type {Handbooks} from './handbooks.ts';
import type {Log} from './log.ts';
import {checkTexts, configTexts, coverageTexts, type StatusTexts, settingsTexts} from './page-status.ts';
import {runModeOf, typingLimitOf} from './settings.ts';
import {shortWhy} from './why.ts';

const entries = ['check', 'settings', 'coverage'] as const;
type Entry = (typeof entries)[number];
/** What is shown of each entry; those that are left out are not there. */
type Shown = Partial<Record<Entry, StatusTexts>>;

/** The entries behind the braces in the status bar: whether and why the file is checked, by what, with what result. */
export class LanguageStatus {
  readonly #items = new Map<Entry, vscode.LanguageStatusItem>();
  readonly #disposables: vscode.Disposable[];
  #turn = 0;

  constructor(
    readonly active: ActiveHandbook,
    readonly handbooks: Handbooks,
    readonly configs: Configs,
    readonly log: Log,
  ) {
    this.#disposables = [
      active.onDidChange(() => this.#refresh()),
      handbooks.onDidChangeBusy(() => this.#refresh()),
    ];
    this.#refresh();
  }

  #refresh(): void {
    this.#update().catch((error: unknown) => this.log.error('telling the language status', error));
  }

  async #update(): Promise<void> {
    const turn = ++this.#turn;
    const document = vscode.window.activeTextEditor?.document;
    const [shown, busy] =
      document && isConfig(document.uri) ? [await this.#ofConfig(document.uri), false] : await this.#ofPage();
    if (turn === this.#turn) this.#show(shown, busy);
  }

  async #ofConfig(uri: vscode.Uri): Promise<Shown> {
    const {config, problems} = await this.configs.load(uri);
    return {settings: configTexts(config.handbooks.length, problems.length, vscode.l10n)};
  }

  async #ofPage(): Promise<[Shown, boolean]> {
    const {page} = this.active;
    const membership = await this.active.membership();
    if (!page || !membership) return [{}, false];
    const large = page.getText().length > typingLimitOf(page.uri);
    const when = {run: runModeOf(page.uri), large};
    const check = checkTexts(membership, shortWhy(membership), when, vscode.l10n);
    if ('not' in membership) return [{check}, false];
    const {handbook} = membership;
    const state = this.handbooks.states.find(one => one.found.key === handbook.key);
    const settings = settingsTexts(
      appliedSettings(handbook, await this.configs.data.knowledge()),
      handbook.from.uri,
      vscode.l10n,
    );
    const coverage = state && coverageTexts(checkedOf(state), vscode.l10n);
    return [{check, settings, ...(coverage ? {coverage} : {})}, this.handbooks.isBusy(handbook)];
  }

  #show(shown: Shown, busy: boolean): void {
    for (const entry of entries) {
      const texts = shown[entry];
      if (!texts) {
        this.#items.get(entry)?.dispose();
        this.#items.delete(entry);
        continue;
      }
      const item = this.#items.get(entry) ?? create(entry);
      this.#items.set(entry, item);
      const {Information, Warning} = vscode.LanguageStatusSeverity;
      item.text = texts.text;
      item.detail = texts.detail;
      item.severity = texts.warning ? Warning : Information;
      item.command = texts.command;
      item.busy = busy && entry === 'check';
    }
  }

  dispose(): void {
    for (const one of [...this.#disposables, ...this.#items.values()]) one.dispose();
  }
}

function create(entry: Entry): vscode.LanguageStatusItem {
  const selector = [pageSelector, configSelector].flat();
  const item = vscode.languages.createLanguageStatusItem(`labHandbook.${entry}`, selector);
  item.name = vscode.l10n.t('Lab Handbook');
  return item;
}
