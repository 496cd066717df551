import type {Locator, Page} from 'playwright-core';
import {eventually} from './eventually.ts';
import {allRows, bringIntoView} from './list.ts';

/** A row of a tree. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says, with the status. */
  readonly spoken: string;
  readonly level: number;
  readonly expanded: boolean | undefined;
}

/** A view in the side bar, by its title. */
export class TreeView {
  readonly #page: Page;
  readonly #pane: Locator;
  readonly #title: string;

  constructor(page: Page, title: string) {
    this.#page = page;
    this.#title = title;
    const heading = page.locator('.pane-header h3.title').getByText(title, {exact: true});
    this.#pane = page.locator('.sidebar .pane').filter({has: heading});
  }

  /** Unfolds the view if only its title is shown. */
  async show(): Promise<void> {
    const header = this.#pane.locator('.pane-header');
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
    await this.#list().waitFor();
  }

  /** The rows, without those that are folded away. */
  async rows(): Promise<TreeRow[]> {
    const rows = await allRows(this.#list(), {label: '.label-name', description: '.label-description'});
    return rows.map(({parts, label, level, expanded}) => ({...parts, spoken: label, level, expanded}));
  }

  async waitUntil(what: string, accept: (rows: readonly TreeRow[]) => boolean): Promise<TreeRow[]> {
    return eventually(`the view "${this.#title}" to show ${what}`, () => this.rows(), accept);
  }

  async expand(label: string): Promise<void> {
    const row = await this.#row(label);
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await eventually(
      `"${label}" to unfold`,
      () => row.getAttribute('aria-expanded'),
      value => value === 'true',
    );
  }

  async click(label: string): Promise<void> {
    await (await this.#row(label)).click();
  }

  /** Opens the context menu of a row. */
  async openMenu(label: string): Promise<void> {
    await (await this.#row(label)).click({button: 'right'});
  }

  /** Clicks a button that shows in the row when the mouse is on it. */
  async clickButton(label: string, button: string): Promise<void> {
    const row = await this.#row(label);
    await row.hover();
    await row.locator(`.actions [aria-label^="${button}"]`).click();
  }

  /** Clicks a button in the view's title. */
  async clickTitleButton(button: string): Promise<void> {
    await this.#pane.locator('.pane-header').hover();
    await this.#pane.locator(`.pane-header .actions [aria-label^="${button}"]`).click();
  }

  #list(): Locator {
    return this.#pane.locator('.monaco-list');
  }

  async #row(label: string): Promise<Locator> {
    const name = this.#page.locator('.label-name').getByText(label, {exact: true});
    const row = this.#pane.locator('.monaco-list-rows > .monaco-list-row').filter({has: name}).first();
    await bringIntoView(this.#list(), row);
    return row;
  }
}
