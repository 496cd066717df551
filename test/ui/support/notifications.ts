import type {Locator, Page} from 'playwright-core';

/** The messages in the lower right corner. */
export class Notifications {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async texts(): Promise<string[]> {
    return this.#page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  async waitFor(text: string | RegExp): Promise<void> {
    await this.#toast(text).waitFor();
  }

  /** Whether the end of a message does not fit and shows as dots. */
  async isCut(text: string | RegExp): Promise<boolean> {
    const message = this.#toast(text).locator('.notification-list-item-message');
    return message.evaluate(element => element.scrollWidth > element.clientWidth);
  }

  async clickButton(text: string | RegExp, button: string): Promise<void> {
    await this.#toast(text).locator('.monaco-button', {hasText: button}).click();
  }

  #toast(text: string | RegExp): Locator {
    return this.#page.locator('.notification-toast', {hasText: text}).first();
  }
}
