import type {Locator, Page} from 'playwright-core';
import {eventually} from './eventually.ts';

/** The bar at the bottom of the window. */
export class StatusBar {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The texts of all entries. */
  async texts(): Promise<string[]> {
    const texts = await this.#page.locator('.statusbar-item:visible').allInnerTexts();
    return texts.map(text => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  }

  /** Waits for an entry with such a text and returns it. */
  async waitFor(text: RegExp): Promise<string> {
    const texts = await eventually(
      `${text} in the status bar`,
      () => this.texts(),
      all => all.some(one => text.test(one)),
    );
    return texts.find(one => text.test(one)) ?? '';
  }

  async click(text: RegExp): Promise<void> {
    await this.#page.locator('.statusbar-item:visible', {hasText: text}).first().click();
  }

  /** The problem counts as a screen reader says them, such as `Warnings: 1, Infos: 40`. */
  async problemCounts(): Promise<string> {
    return (await this.#page.locator('[id="status.problems"]').getAttribute('aria-label')) ?? '';
  }

  /** What the language status ({}) says while the mouse rests on it. */
  async languageStatus(): Promise<string> {
    await this.#page.locator('[id="status.languageStatus"]').hover();
    return (await this.#languageHover()).innerText();
  }

  /** Follows a link of the language status. */
  async clickLanguageStatus(link: string): Promise<void> {
    await this.#page.locator('[id="status.languageStatus"]').hover();
    await (await this.#languageHover()).getByText(link, {exact: true}).first().click();
  }

  async #languageHover(): Promise<Locator> {
    const hover = this.#page.locator('.workbench-hover:visible', {
      has: this.#page.locator('.hover-language-status'),
    });
    await hover.first().waitFor();
    return hover.first();
  }
}
