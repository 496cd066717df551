import type {Locator, Page} from 'playwright-core';

/** A menu that a right click or a button has opened. */
export class ContextMenu {
  readonly #items: Locator;

  constructor(page: Page) {
    this.#items = page.locator('.monaco-menu .action-item:not(.disabled) .action-label:not(.separator)');
  }

  /** What the open menu offers. */
  async items(): Promise<string[]> {
    await this.#items.first().waitFor();
    return this.#items.allInnerTexts();
  }

  async choose(label: string | RegExp): Promise<void> {
    const item = this.#items.filter({hasText: label}).first();
    // The menu takes clicks once the mouse has moved.
    await item.hover({force: true});
    await item.click();
    await this.#items.first().waitFor({state: 'hidden'});
  }
}
