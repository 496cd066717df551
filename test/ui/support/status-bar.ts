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

  /** Waits until there is no entry with this text. */
  async waitForChange(text: string): Promise<void> {
    await eventually(
      `the status bar to say something else than "${text}"`,
      () => this.texts(),
      all => !all.includes(text),
    );
  }

  async click(text: RegExp): Promise<void> {
    await this.#page.locator('.statusbar-item:visible', {hasText: text}).first().click();
  }

  /** The problem counts as a screen reader says them, such as `Warnings: 1, Infos: 40`. */
  async problemCounts(): Promise<string> {
    return (await this.#page.locator('[id="status.problems"]').getAttribute('aria-label')) ?? '';
  }

  /** Rests the mouse on the language status ({}) until it says this, and returns all that it says. */
  async waitForLanguageStatus(text: RegExp): Promise<string> {
    return eventually(
      `${text} in the language status`,
      async () => (await this.#openLanguageStatus()).innerText(),
      said => text.test(said),
    );
  }

  /** Which links of the language status lie beyond its edge, where nobody sees them. */
  async linksOutOfSight(): Promise<string[]> {
    const hover = await this.#openLanguageStatus();
    return hover.evaluate(element => {
      const edge = element.getBoundingClientRect().right;
      return [...element.querySelectorAll('.monaco-link')]
        .filter(link => link.getBoundingClientRect().right > edge)
        .map(link => link.textContent ?? '');
    });
  }

  /** Follows a link of the language status, which must be in sight: Playwright would scroll to it, a person cannot. */
  async clickLanguageStatus(link: string): Promise<void> {
    if ((await this.linksOutOfSight()).includes(link)) throw new Error(`The link "${link}" is out of sight`);
    await (await this.#openLanguageStatus()).getByText(link, {exact: true}).first().click();
  }

  /** Opened anew each time: what is open does not change. */
  async #openLanguageStatus(): Promise<Locator> {
    const hover = this.#page
      .locator('.workbench-hover:visible', {has: this.#page.locator('.hover-language-status')})
      .first();
    if (await hover.isVisible()) {
      await this.#page.locator('.editor-group-container.active').hover();
      // One that changed as the mouse left it stays; a key closes it.
      await this.#page.keyboard.press('Escape');
      await hover.waitFor({state: 'hidden'});
    }
    await this.#page.locator('[id="status.languageStatus"]').hover();
    await hover.waitFor();
    return hover;
  }
}
