import * as vscode from 'vscode';
import {bookFiles, handbookEndings} from '../lint/grouping.ts';
import {declaresHandbook} from '../lint/markdown/declared.ts';
import type {CheckedFiles} from './checked-files.ts';
import type {Configs} from './configs.ts';
import type {FoundHandbook} from './found-handbook.ts';
import {configName, isConfig, mayBePage} from './handbook-files.ts';
import type {Handbooks} from './handbooks.ts';
import type {Log} from './log.ts';
import type {PageTexts} from './page-texts.ts';
import {Scheduler} from './scheduler.ts';
import {runModeOf, settingsSection, typingLimitOf} from './settings.ts';

/** Pause after the last key before a handbook is checked, in milliseconds. */
const typingPause = 300;
/** Pause after the last change of files: a checkout touches many at once. */
const filesPause = 150;

/** Decides when handbooks are checked: on open, while typing, on save, when files or settings change. */
export class Checking {
  readonly #scheduler = new Scheduler();
  readonly #disposables: vscode.Disposable[] = [this.#scheduler];
  /** What the front matter of open pages said last: a change can make a handbook of a file. */
  readonly #declared = new Map<string, boolean | undefined>();

  constructor(
    readonly handbooks: Handbooks,
    readonly configs: Configs,
    readonly texts: PageTexts,
    readonly checked: CheckedFiles,
    readonly log: Log,
  ) {}

  /** Begins to watch, and checks what is open. */
  start(): void {
    const {workspace} = vscode;
    const names = [...bookFiles, configName].join(',');
    const watcher = workspace.createFileSystemWatcher(`**/{*.{${handbookEndings.join(',')}},${names}}`);
    this.#disposables.push(
      watcher,
      watcher.onDidChange(uri => this.#fileChanged(uri)),
      watcher.onDidCreate(uri => this.#filesMoved(uri)),
      watcher.onDidDelete(uri => this.#filesMoved(uri)),
      workspace.onDidRenameFiles(() => this.#filesMoved()),
      workspace.onDidChangeWorkspaceFolders(() => this.#filesMoved()),
      workspace.onDidOpenTextDocument(document => this.#opened(document)),
      workspace.onDidCloseTextDocument(document => this.#closed(document)),
      workspace.onDidChangeTextDocument(({document}) => this.#typed(document)),
      workspace.onDidSaveTextDocument(document => this.#saved(document)),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(settingsSection)) this.reconsider();
      }),
      this.checked.onDidChange(() => this.reconsider()),
    );
    this.reconsider();
  }

  /** Finds the handbooks of all open pages and of the workspace's configs anew, and lints them. */
  reconsider(pause = 0): void {
    this.#scheduler.schedule('all', pause, () =>
      this.#run('checking the open pages', () => this.#reconsider()),
    );
  }

  /** Lints the page's handbook now, whatever `labHandbook.run` says. */
  async checkNow(uri: vscode.Uri): Promise<void> {
    const membership = await this.handbooks.membership(uri);
    if ('handbook' in membership) await this.handbooks.lint(membership.handbook);
  }

  async #reconsider(): Promise<void> {
    this.handbooks.forgetMembership();
    const found = new Map<string, FoundHandbook>();
    for (const document of vscode.workspace.textDocuments.filter(mayBePage)) {
      const membership = await this.handbooks.membership(document.uri);
      if ('handbook' in membership) found.set(membership.handbook.key, membership.handbook);
    }
    for (const handbook of await this.#ofConfigs()) found.set(handbook.key, handbook);
    this.handbooks.forgetExcept(({key}) => found.has(key));
    for (const handbook of found.values()) {
      const [first] = handbook.pages;
      const known = this.handbooks.states.some(state => state.found.key === handbook.key);
      if (known || (first && runModeOf(first) !== 'manual')) await this.handbooks.lint(handbook);
    }
  }

  /** A lab that has a config at the top of its folder wants its handbooks looked at before a page is open. */
  async #ofConfigs(): Promise<FoundHandbook[]> {
    const found: FoundHandbook[] = [];
    for (const {uri} of vscode.workspace.workspaceFolders ?? []) {
      const enabled = vscode.workspace.getConfiguration(settingsSection, uri).get('enable', true);
      const config = enabled
        ? await this.configs.nearest(vscode.Uri.joinPath(uri, configName), uri)
        : undefined;
      if (config)
        found.push(...(await this.handbooks.discovery.configured(await this.configs.load(config), uri)));
    }
    return found;
  }

  #opened(document: vscode.TextDocument): void {
    if (!mayBePage(document)) return;
    this.#declared.set(document.uri.toString(), declaresHandbook(document.getText()));
    this.#checkPage(document, 0, runModeOf(document.uri) !== 'manual');
  }

  #typed(document: vscode.TextDocument): void {
    if (isConfig(document.uri)) this.#configChanged(document.uri);
    if (!mayBePage(document)) return;
    const key = document.uri.toString();
    const text = document.getText();
    const declared = declaresHandbook(text);
    if (this.#declared.has(key) && this.#declared.get(key) !== declared) {
      this.handbooks.forgetMembership();
      this.reconsider(typingPause);
    }
    this.#declared.set(key, declared);
    const now = runModeOf(document.uri) === 'onType' && text.length <= typingLimitOf(document.uri);
    this.#checkPage(document, typingPause, now);
  }

  #saved(document: vscode.TextDocument): void {
    if (isConfig(document.uri)) this.#configChanged(document.uri);
    if (!mayBePage(document)) return;
    this.texts.drop(document.uri);
    this.#checkPage(document, 0, runModeOf(document.uri) !== 'manual');
  }

  #closed(document: vscode.TextDocument): void {
    this.#declared.delete(document.uri.toString());
    if (isConfig(document.uri)) this.#configChanged(document.uri);
    if (!mayBePage(document)) return;
    this.texts.drop(document.uri);
    this.reconsider(filesPause);
  }

  /** A file changed on disk; open pages say so themselves. */
  #fileChanged(uri: vscode.Uri): void {
    if (isConfig(uri)) this.#configChanged(uri);
    this.texts.drop(uri);
    const state = this.handbooks.stateOf(uri);
    if (state) this.#lintSoon(state.found, filesPause);
  }

  #filesMoved(uri?: vscode.Uri): void {
    if (uri && isConfig(uri)) this.configs.drop(uri);
    if (uri) this.texts.drop(uri);
    this.reconsider(filesPause);
  }

  #configChanged(uri: vscode.Uri): void {
    this.configs.drop(uri);
    this.reconsider(typingPause);
  }

  #checkPage(document: vscode.TextDocument, pause: number, wanted: boolean): void {
    if (!wanted) return;
    this.#run('finding the handbook of a page', async () => {
      const membership = await this.handbooks.membership(document.uri);
      if ('handbook' in membership) this.#lintSoon(membership.handbook, pause);
    });
  }

  #lintSoon(found: FoundHandbook, pause: number): void {
    this.#scheduler.schedule(found.key, pause, () =>
      this.#run('checking a handbook', () => this.handbooks.lint(found)),
    );
  }

  #run(what: string, work: () => Promise<unknown>): void {
    work().catch((error: unknown) => this.log.error(what, error));
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}
