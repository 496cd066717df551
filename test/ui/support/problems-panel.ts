import type {Locator, Page} from 'playwright-core';
import {eventually} from './eventually.ts';
import {allRows, bringIntoView} from './list.ts';

/** A row of the Problems panel below the name of its file. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly source: string;
  readonly code: string;
  /** Such as `[Ln 12, Col 1]`. */
  readonly place: string;
}

/** The Problems panel. */
export class ProblemsPanel {
  readonly #page: Page;
  readonly #panel: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#panel = page.locator('.markers-panel');
  }

  /** Opens the panel, as a click on the problem counts of the status bar does, unless it is open. */
  async show(): Promise<void> {
    if (await this.#panel.isVisible()) return;
    await this.#page.locator('[id="status.problems"] a').click();
    await this.#panel.waitFor();
  }

  /** All problems that the panel lists; it must be open. */
  async list(): Promise<Problem[]> {
    const rows = await allRows(this.#list(), {
      message: '.marker-message',
      source: '.marker-source',
      code: '.marker-code',
      place: '.marker-line',
    });
    return rows
      .filter(({level}) => level === 2)
      .map(({parts, icon}) => ({...parts, severity: severityOf(icon)}));
  }

  /** Waits until the list of problems is as `accept` wants it, and returns it. */
  async waitUntil(what: string, accept: (problems: readonly Problem[]) => boolean): Promise<Problem[]> {
    await this.show();
    return eventually(`the Problems panel to show ${what}`, () => this.list(), accept);
  }

  /** Shows only what contains `text`; '' shows everything. */
  async filter(text: string): Promise<void> {
    await this.show();
    await this.#page.locator('.panel .viewpane-filter input').fill(text);
  }

  /** Double-clicks the first problem with this code, which moves the cursor there. */
  async goTo(code: string): Promise<void> {
    // On its words, as what is in the row's middle may be the link.
    await (await this.#row(code)).locator('.marker-message').dblclick();
    await this.#page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /** Opens the fixes of the first problem with this code by the light bulb in its row; they are a context menu. */
  async openFixes(code: string): Promise<void> {
    const row = await this.#row(code);
    await row.locator('.marker-message').click();
    await row.locator('.markers-panel-action-quickfix:not(.disabled)').click();
  }

  /** Clicks the code of the first problem with it, which is a link. */
  async followLink(code: string): Promise<void> {
    await (await this.#row(code)).locator('a.monaco-link').click();
  }

  #list(): Locator {
    return this.#panel.locator('.tree-container .monaco-list');
  }

  async #row(code: string): Promise<Locator> {
    const marker = this.#page.locator('.marker-code').getByText(code, {exact: true});
    const row = this.#panel.locator('.monaco-list-row').filter({has: marker}).first();
    await bringIntoView(this.#list(), row);
    return row;
  }
}

function severityOf(icon: string): Problem['severity'] {
  if (icon.includes('error')) return 'error';
  return icon.includes('warning') ? 'warning' : 'info';
}
