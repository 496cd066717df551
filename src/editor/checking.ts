import * as vscode from 'vscode';
import {bookFiles} from '../lint/grouping.ts';
import {declaresHandbook} from '../lint/markdown/declared.ts';
import type {CheckedFiles} from './checked-files.ts';
import type {Configs} from './configs.ts';
import type {FoundHandbook} from './found-handbook.ts';
import {configName, isConfig, mayBePage, pageGlob} from './handbook-files.ts';
import type {Handbooks} from './handbooks.ts';
import type {Log} from './log.ts';
import {openPages} from './open-pages.ts';
import type {PageTexts} from './page-texts.ts';
import {Scheduler} from './scheduler.ts';
import {runModeOf, settingsSection, typingLimitOf} from './settings.ts';
import {waitsForUser} from './when-checked.ts';

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
  /** Counts the looks for handbooks: an older one gives way to a newer. */
  #turn = 0;

  constructor(
    readonly handbooks: Handbooks,
    readonly configs: Configs,
    readonly texts: PageTexts,
    readonly checked: CheckedFiles,
    readonly log: Log,
  ) {}

  /** Begins to watch, and checks what is open. */
  start(): void {
    const {workspace, window} = vscode;
    const changed = (uri?: vscode.Uri) => this.#filesChanged(uri);
    for (const document of workspace.textDocuments) this.#opened(document);
    this.#disposables.push(
      // VS Code's patterns know no braces within braces.
      ...[pageGlob, `**/{${[...bookFiles, configName].join(',')}}`].flatMap(glob => {
        const watcher = workspace.createFileSystemWatcher(glob);
        const events = [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete];
        return [watcher, ...events.map(event => event(changed))];
      }),
      ...this.#watchFolders(),
      workspace.onDidRenameFiles(() => changed()),
      workspace.onDidChangeWorkspaceFolders(() => changed()),
      workspace.onDidOpenTextDocument(document => this.#opened(document)),
      workspace.onDidCloseTextDocument(({uri}) => this.#closed(uri)),
      workspace.onDidChangeTextDocument(({document}) => this.#typed(document)),
      workspace.onDidSaveTextDocument(document => this.#saved(document)),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(settingsSection)) this.#settingsChanged();
      }),
      window.tabGroups.onDidChangeTabs(({opened, closed}) => {
        if (opened.length + closed.length > 0) this.#reconsiderSoon(0);
      }),
      this.checked.onDidChange(() => changed()),
    );
    this.#reconsiderSoon(0);
  }

  /** A folder that is deleted says nothing of the pages in it. */
  #watchFolders(): vscode.Disposable[] {
    const watcher = vscode.workspace.createFileSystemWatcher('**', true, true, false);
    const deleted = (uri: vscode.Uri) => {
      const inside = this.handbooks.pages.filter(page => page.path.startsWith(`${uri.path}/`));
      for (const page of inside) this.texts.drop(page);
      if (inside.length > 0) this.#filesChanged();
    };
    return [watcher, watcher.onDidDelete(deleted)];
  }

  /** Lints the page's handbook now, whatever `labHandbook.run` says. */
  async checkNow(uri: vscode.Uri): Promise<void> {
    const membership = await this.handbooks.membership(uri);
    if ('handbook' in membership) await this.handbooks.lint(membership.handbook);
  }

  #reconsiderSoon(pause: number): void {
    this.#scheduler.schedule('all', pause, () =>
      this.#run('looking for handbooks', () => this.#reconsider()),
    );
  }

  /** Finds the handbooks of all open pages and of the workspace's configs, and lints those that changed. */
  async #reconsider(): Promise<void> {
    const turn = ++this.#turn;
    const found = new Map<string, FoundHandbook>();
    for (const uri of openPages()) {
      const membership = await this.handbooks.membership(uri);
      if ('handbook' in membership) found.set(membership.handbook.key, membership.handbook);
    }
    for (const handbook of await this.#ofConfigs()) found.set(handbook.key, handbook);
    // Files moved while this was looking for handbooks: the next look knows better.
    if (turn !== this.#turn) return;
    this.handbooks.forgetExcept(({key}) => found.has(key));
    for (const handbook of found.values()) {
      if (turn !== this.#turn) return;
      if (!waitsForUser(handbook) && !this.handbooks.isCurrent(handbook)) await this.handbooks.lint(handbook);
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
    const {uri, languageId} = document;
    if (isConfig(uri)) this.#configChanged(uri);
    if (mayBePage(uri, languageId)) this.#declared.set(uri.toString(), declaresHandbook(document.getText()));
  }

  #closed(uri: vscode.Uri): void {
    this.#declared.delete(uri.toString());
    // What was typed and not saved is gone with the document.
    if (isConfig(uri)) this.#configChanged(uri);
    this.texts.drop(uri);
    this.#reconsiderSoon(filesPause);
  }

  #typed(document: vscode.TextDocument): void {
    const {uri} = document;
    if (isConfig(uri)) this.#configChanged(uri);
    if (!mayBePage(uri, document.languageId)) return;
    const text = document.getText();
    if (this.#declaresAnew(uri, text)) this.#membersChanged(typingPause);
    else if (runModeOf(uri) === 'onType' && text.length <= typingLimitOf(uri)) this.#check(uri, typingPause);
  }

  #saved({uri, languageId}: vscode.TextDocument): void {
    if (isConfig(uri)) this.#configChanged(uri);
    if (!mayBePage(uri, languageId)) return;
    this.texts.drop(uri);
    if (runModeOf(uri) !== 'manual') this.#check(uri, 0);
  }

  /** Whether the front matter says something else of the page than before. */
  #declaresAnew(uri: vscode.Uri, text: string): boolean {
    const key = uri.toString();
    const before = this.#declared.get(key);
    const now = declaresHandbook(text);
    this.#declared.set(key, now);
    return now !== before;
  }

  /** Files came, went, moved or were written to. */
  #filesChanged(uri?: vscode.Uri): void {
    if (uri && isConfig(uri)) this.configs.drop(uri);
    if (uri) this.texts.drop(uri);
    this.#membersChanged(filesPause);
  }

  #configChanged(uri: vscode.Uri): void {
    this.configs.drop(uri);
    this.#membersChanged(typingPause);
  }

  #settingsChanged(): void {
    this.handbooks.forgetResults();
    this.#membersChanged(0);
  }

  #membersChanged(pause: number): void {
    this.handbooks.forgetMemberships();
    this.#reconsiderSoon(pause);
  }

  /** Lints the page's handbook after a pause, as it is found then. */
  #check(uri: vscode.Uri, pause: number): void {
    this.#scheduler.schedule(uri.toString(), pause, () =>
      this.#run('checking a handbook', () => this.checkNow(uri)),
    );
  }

  #run(what: string, work: () => Promise<unknown>): void {
    work().catch((error: unknown) => this.log.error(what, error));
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}
