import * as vscode from 'vscode';
import {roles} from '../lint/checklist.ts';
import type {CoverageFilter} from '../report/coverage-tree.ts';
import type {Log} from './log.ts';
import {roleInWords, statusIcon, statusInWords, statusOrder} from './status-words.ts';

const stateKey = 'coverageFilter';

/** What the tree shows of the coverage, chosen by status and by role; kept with the workspace. */
export class ChosenFilter {
  readonly #changed = new vscode.EventEmitter<CoverageFilter>();
  readonly onDidChange = this.#changed.event;
  #filter: CoverageFilter;

  constructor(
    readonly memento: vscode.Memento,
    readonly log: Log,
  ) {
    const kept = memento.get<Partial<CoverageFilter>>(stateKey, {});
    this.#filter = {statuses: some(statusOrder, kept.statuses), roles: some(roles, kept.roles)};
    this.#tellMenus();
  }

  get filter(): CoverageFilter {
    return this.#filter;
  }

  /** Lets the user choose the statuses; those given are taken without asking. */
  async chooseStatuses(given?: unknown): Promise<CoverageFilter> {
    const chosen = await choose(statusOrder, this.#filter.statuses, given, {
      title: vscode.l10n.t('Show Topics by Status'),
      label: status => `$(${statusIcon[status]}) ${statusInWords(status, vscode.l10n)}`,
    });
    return this.#set({...this.#filter, ...(chosen ? {statuses: chosen} : {})});
  }

  /** Lets the user choose the roles; those given are taken without asking. */
  async chooseRoles(given?: unknown): Promise<CoverageFilter> {
    const chosen = await choose(roles, this.#filter.roles, given, {
      title: vscode.l10n.t('Show Topics by Role'),
      label: role => roleInWords(role, vscode.l10n),
    });
    return this.#set({...this.#filter, ...(chosen ? {roles: chosen} : {})});
  }

  /** Shows everything again. */
  clear(): Promise<CoverageFilter> {
    return this.#set({statuses: [], roles: []});
  }

  async #set(filter: CoverageFilter): Promise<CoverageFilter> {
    this.#filter = filter;
    this.#tellMenus();
    this.#changed.fire(filter);
    await this.memento.update(stateKey, filter);
    return filter;
  }

  #tellMenus(): void {
    const filtered = this.#filter.statuses.length > 0 || this.#filter.roles.length > 0;
    vscode.commands
      .executeCommand('setContext', 'labHandbook.filtered', filtered)
      .then(undefined, (error: unknown) => this.log.error('telling the menus of the filter', error));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Those of `all` that are meant; all and none alike are an empty list, which filters nothing. */
function some<T>(all: readonly T[], meant: unknown): readonly T[] {
  const chosen = Array.isArray(meant) ? all.filter(one => meant.includes(one)) : [];
  return chosen.length === all.length ? [] : chosen;
}

/** Asks which are shown; undefined where the user changed their mind. */
async function choose<T>(
  all: readonly T[],
  now: readonly T[],
  given: unknown,
  {title, label}: {title: string; label: (one: T) => string},
): Promise<readonly T[] | undefined> {
  if (Array.isArray(given)) return some(all, given);
  const items = all.map(value => ({
    label: label(value),
    picked: now.length === 0 || now.includes(value),
    value,
  }));
  const placeHolder = vscode.l10n.t('What should the list show?');
  const chosen = await vscode.window.showQuickPick(items, {title, placeHolder, canPickMany: true});
  return (
    chosen &&
    some(
      all,
      chosen.map(({value}) => value),
    )
  );
}
