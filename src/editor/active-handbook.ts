import * as vscode from 'vscode';
import {declaresHandbook} from '../lint/markdown/declared.ts';
import type {Membership} from './found-handbook.ts';
import {mayBePage} from './handbook-files.ts';
import type {HandbookState} from './handbook-state.ts';
import {pageOf} from './handbook-state.ts';
import type {Handbooks} from './handbooks.ts';
import type {Log} from './log.ts';

/** Knows which handbook the user is looking at, and tells views and menus. */
export class ActiveHandbook {
  readonly #changed = new vscode.EventEmitter<HandbookState | undefined>();
  /** Another page came into view, or what is known of the handbook in view may have changed. */
  readonly onDidChange = this.#changed.event;
  readonly #disposables: vscode.Disposable[];
  #key: string | undefined;
  #turn = 0;

  constructor(
    readonly handbooks: Handbooks,
    readonly log: Log,
  ) {
    this.#disposables = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      handbooks.onDidChange(() => this.#update()),
      handbooks.onDidForget(() => this.#update()),
      handbooks.onDidChangeMembership(() => this.#update()),
    ];
  }

  /** The handbook of the active editor, else the last one looked at, else any that is known. */
  get state(): HandbookState | undefined {
    const {states} = this.handbooks;
    return states.find(state => state.found.key === this.#key) ?? states[0];
  }

  /** The page in the active editor, if it could belong to a handbook. */
  get page(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && mayBePage(document.uri, document.languageId) ? document : undefined;
  }

  /** Which handbook the page in the active editor belongs to, or why to none; undefined for other files. */
  async membership(): Promise<Membership | undefined> {
    const {page} = this;
    if (!page) return undefined;
    // The pages of a handbook are found together; one of them may say that it is none.
    if (declaresHandbook(page.getText()) === false) return {not: {kind: 'front-matter'}};
    return this.handbooks.membership(page.uri);
  }

  #update(): void {
    const {page} = this;
    const state = page && this.handbooks.states.find(one => pageOf(one, page.uri));
    if (state) this.#key = state.found.key;
    this.#tellMenus(++this.#turn).catch((error: unknown) => this.log.error('telling the menus', error));
    this.#changed.fire(this.state);
  }

  /** Which commands make sense: also for a handbook that is linted only when the user asks, and was not yet. */
  async #tellMenus(turn: number): Promise<void> {
    const membership = await this.membership();
    if (turn !== this.#turn) return;
    const isHandbook = membership !== undefined && 'handbook' in membership;
    const setContext = (name: string, value: boolean) =>
      vscode.commands.executeCommand('setContext', `labHandbook.${name}`, value);
    await setContext('isHandbook', isHandbook);
    await setContext('hasHandbook', isHandbook || this.handbooks.states.length > 0);
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}
