import * as vscode from 'vscode';
import {makeHandbook} from '../lint/handbook.ts';
import {lint} from '../lint/linter.ts';
import {declaresHandbook} from '../lint/markdown/declared.ts';
import type {Discovery} from './discovery.ts';
import type {FoundHandbook, Membership} from './found-handbook.ts';
import {mayBePage, pathBelow} from './handbook-files.ts';
import {type HandbookState, pageOf, type ReadPage, type SeenPage, type UnreadPage} from './handbook-state.ts';
import type {Log} from './log.ts';
import {openDocument, type PageTexts} from './page-texts.ts';
import {settingsOf} from './settings.ts';
import {mayLintWhileTyping} from './when-checked.ts';

/** A lint that has begun. */
interface Running {
  readonly found: FoundHandbook;
  readonly result: Promise<HandbookState | undefined>;
}

/** The handbooks that are known, each with its latest result. Who triggers a lint is none of its business. */
export class Handbooks {
  readonly #changed = new vscode.EventEmitter<HandbookState>();
  readonly #forgotten = new vscode.EventEmitter<FoundHandbook>();
  readonly #membersChanged = new vscode.EventEmitter<void>();
  readonly #busyChanged = new vscode.EventEmitter<FoundHandbook>();
  /** A handbook was linted. */
  readonly onDidChange = this.#changed.event;
  /** A handbook is no longer known. */
  readonly onDidForget = this.#forgotten.event;
  /** Pages may belong to other handbooks than before. */
  readonly onDidChangeMembership = this.#membersChanged.event;
  /** The linting of a handbook began or ended. */
  readonly onDidChangeBusy = this.#busyChanged.event;
  readonly #members = new Map<string, Promise<Membership>>();
  readonly #states = new Map<string, HandbookState>();
  readonly #outdated = new Set<string>();
  /** Counts the lints begun, a handbook: an older one that is still reading gives way to a newer. */
  readonly #begun = new Map<string, number>();
  readonly #running = new Map<string, Running>();

  constructor(
    readonly discovery: Discovery,
    readonly texts: PageTexts,
    readonly log: Log,
    readonly docs: string,
  ) {}

  get states(): readonly HandbookState[] {
    return [...this.#states.values()];
  }

  /** All pages of the handbooks that are known. */
  get pages(): readonly vscode.Uri[] {
    return this.states.flatMap(({found}) => found.pages);
  }

  /** The handbook a page belongs to, or why it belongs to none. */
  membership(uri: vscode.Uri): Promise<Membership> {
    const key = uri.toString();
    const known = this.#members.get(key);
    if (known) return known;
    if (!mayBePage(uri, openDocument(uri)?.languageId)) return Promise.resolve({not: {kind: 'name'}});
    const finding = this.discovery.find(uri);
    this.#members.set(key, finding);
    finding.then(
      membership => {
        // What was forgotten meanwhile may be wrong by now.
        const holds = this.#members.get(key) === finding;
        if (holds && 'handbook' in membership) this.#share(finding, membership.handbook);
      },
      () => this.#members.delete(key),
    );
    return finding;
  }

  /** What was found for one page holds for the others: the folder is not searched once a page. */
  #share(finding: Promise<Membership>, {pages}: FoundHandbook): void {
    for (const page of pages) {
      const key = page.toString();
      if (!this.#members.has(key)) this.#members.set(key, finding);
    }
  }

  /** The latest result for the handbook of a page. */
  stateOf(uri: vscode.Uri): HandbookState | undefined {
    return this.states.find(state => pageOf(state, uri));
  }

  /** The result for the page's handbook as it stands now, linted anew where something has changed. */
  async fresh(uri: vscode.Uri): Promise<HandbookState | undefined> {
    const membership = await this.membership(uri);
    if (!('handbook' in membership)) return undefined;
    const state = this.#states.get(membership.handbook.key);
    if (state && this.isCurrent(membership.handbook)) return state;
    return this.lint(membership.handbook);
  }

  /**
   * The result for what is shown in passing, such as a hover: of the page as it stands, but nothing is linted that
   * waits for a save or for the user.
   */
  async inPassing(uri: vscode.Uri): Promise<HandbookState | undefined> {
    const membership = await this.membership(uri);
    if (!('handbook' in membership)) return undefined;
    if (mayLintWhileTyping(membership.handbook)) return this.fresh(uri);
    const state = this.#states.get(membership.handbook.key);
    return state && this.isCurrent(membership.handbook) ? state : undefined;
  }

  /** Lints a handbook; where a newer lint of it begins meanwhile, the result is that one's. */
  lint(found: FoundHandbook): Promise<HandbookState | undefined> {
    const turn = (this.#begun.get(found.key) ?? 0) + 1;
    this.#begun.set(found.key, turn);
    const running: Promise<HandbookState | undefined> = this.#lint(found, turn).then(
      state => state ?? this.#newer(found.key, running),
    );
    this.#running.set(found.key, {found, result: running});
    const ended = () => {
      if (this.#running.get(found.key)?.result !== running) return;
      this.#running.delete(found.key);
      this.#busyChanged.fire(found);
    };
    running.then(ended, ended);
    this.#busyChanged.fire(found);
    return running;
  }

  /** Whether a handbook is being linted at this moment. */
  isBusy({key}: FoundHandbook): boolean {
    return this.#running.has(key);
  }

  #newer(key: string, than: Promise<unknown>): Promise<HandbookState | undefined> | undefined {
    const newest = this.#running.get(key)?.result;
    // One that has ended is no longer running; its result is there.
    return newest && newest !== than ? newest : Promise.resolve(this.#states.get(key));
  }

  async #lint(found: FoundHandbook, turn: number): Promise<HandbookState | undefined> {
    const engine = await found.from.engine();
    const pages: ReadPage[] = [];
    const unread: UnreadPage[] = [];
    const seen: SeenPage[] = [];
    for (const uri of found.pages) {
      const page = await this.texts.read(uri);
      if (this.#begun.get(found.key) !== turn) return undefined;
      seen.push({uri, text: 'text' in page ? page.text : undefined});
      if ('gone' in page) continue;
      if ('unreadable' in page) unread.push({uri, reason: page.unreadable});
      else if (declaresHandbook(page.text) !== false) {
        const document = this.texts.parse(uri, pathBelow(found.base, uri), page.text);
        pages.push({uri, document, version: page.version});
      }
    }
    const handbook = makeHandbook(
      found.name,
      pages.map(page => page.document),
    );
    const state = {
      found,
      engine,
      pages,
      unread,
      seen,
      result: lint(handbook, engine, settingsOf(found, this.docs)),
    };
    this.#states.set(found.key, state);
    this.#outdated.delete(found.key);
    this.#changed.fire(state);
    return state;
  }

  /** Forgets which handbook each page belongs to: files, configs or settings have changed. */
  forgetMemberships(): void {
    this.#members.clear();
    this.discovery.forget();
    this.#membersChanged.fire();
  }

  /** Holds no result for current any more: the settings they were made under have changed. */
  forgetResults(): void {
    for (const key of this.#states.keys()) this.#outdated.add(key);
  }

  /** Forgets the handbooks that `keep` does not want. */
  forgetExcept(keep: (found: FoundHandbook) => boolean): void {
    for (const [key, {found}] of [...this.#running, ...this.#states]) {
      if (keep(found)) continue;
      // A lint of it that still reads its pages has nothing to bring home.
      this.#begun.set(key, (this.#begun.get(key) ?? 0) + 1);
      this.#running.delete(key);
      if (this.#states.delete(key)) this.#forgotten.fire(found);
    }
    const kept = [...this.#running.values(), ...this.#states.values()].flatMap(({found}) => found.pages);
    this.texts.keepOnly(new Set(kept.map(page => page.toString())));
  }

  /** Whether the latest result of a handbook still holds: nothing it was made of has changed. */
  isCurrent(found: FoundHandbook): boolean {
    const state = this.#states.get(found.key);
    return (
      state !== undefined &&
      !this.#outdated.has(found.key) &&
      isSame(state.found, found) &&
      this.#holds(state)
    );
  }

  #holds({seen}: HandbookState): boolean {
    return seen.every(({uri, text}) => this.texts.isCurrent(uri, text));
  }

  dispose(): void {
    this.#changed.dispose();
    this.#forgotten.dispose();
    this.#membersChanged.dispose();
    this.#busyChanged.dispose();
  }
}

/** Whether two findings of a handbook are alike: the same pages under the same settings file. */
function isSame(a: FoundHandbook, b: FoundHandbook): boolean {
  const pages = (found: FoundHandbook) => found.pages.map(page => page.toString()).join('\n');
  return a.from === b.from && a.name === b.name && pages(a) === pages(b);
}
