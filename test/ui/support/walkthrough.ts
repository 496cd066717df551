import type {Locator, Page} from 'playwright-core';

/** The page of a walkthrough. */
export class Walkthrough {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async waitFor(title: string): Promise<void> {
    await this.#details().locator('.category-title', {hasText: title}).waitFor();
  }

  /** The titles of its steps. */
  async steps(): Promise<string[]> {
    const titles = this.#details().locator('.step-title');
    await titles.first().waitFor();
    return titles.allInnerTexts();
  }

  /** Opens a step and returns what it says. */
  async openStep(title: string): Promise<string> {
    const step = this.#details().locator('.getting-started-step', {hasText: title});
    await step.locator('.step-title').click();
    const text = step.locator('.step-description-container');
    await text.waitFor();
    return text.innerText();
  }

  #details(): Locator {
    return this.#page.locator('.gettingStartedSlideDetails');
  }
}
