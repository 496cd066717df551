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
    for (let clicks = 1; ; clicks++) {
      // The menu takes clicks once the mouse has moved, and none in the moment after it opened.
      await item.hover({force: true});
      await item.click();
      const closed = await this.#items
        .first()
        .waitFor({state: 'hidden', timeout: 2000})
        .then(
          () => true,
          () => false,
        );
      if (closed) return;
      if (clicks === 3) throw new Error(`The menu did not take the click on "${label}"`);
    }
  }
}
