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
    if (!(await this.isUnfolded())) await this.#pane.locator('.pane-header').click();
    await this.#list().waitFor();
  }

  async isUnfolded(): Promise<boolean> {
    const header = this.#pane.locator('.pane-header');
    await header.waitFor();
    return (await header.getAttribute('aria-expanded')) === 'true';
  }

  /** Folds the views above and below, which leaves the whole side bar to this one. */
  async takeSideBar(): Promise<void> {
    const others = this.#page.locator('.sidebar .pane-header[aria-expanded="true"]').filter({
      hasNot: this.#page.locator('h3.title').getByText(this.#title, {exact: true}),
    });
    for (let left = await others.count(); left > 0; left--) {
      await others.first().click();
      await eventually(
        'one view less',
        () => others.count(),
        count => count < left,
      );
    }
  }

  /** What stands beside the title. */
  async description(): Promise<string> {
    return this.#pane.locator('.pane-header .description').innerText();
  }

  /** The line above the rows. */
  async message(): Promise<string> {
    return this.#pane.locator('.message').innerText();
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
