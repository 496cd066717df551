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
    const setContext = (name: string, value: boolean) =>
      vscode.commands.executeCommand('setContext', `labHandbook.${name}`, value);
    Promise.all([
      setContext('isHandbook', state !== undefined),
      setContext('hasHandbook', this.handbooks.states.length > 0),
    ]).catch((error: unknown) => this.log.error('telling the menus', error));
    this.#changed.fire(this.state);
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}
