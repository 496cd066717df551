import type {Locator, Page} from 'playwright-core';
import {eventually} from './eventually.ts';
import {allRows, bringIntoView} from './list.ts';

/** An entry of a quick pick; `group` is the heading that stands above it. */
export interface QuickPickEntry {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly checked: boolean;
}

/** The box at the top of the window: command palette, quick open, quick picks and input boxes. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget:visible');
  }

  /** Waits until it is open with this text in its empty box or above it. */
  async waitFor(prompt: string | RegExp): Promise<void> {
    await eventually(
      `a quick input that asks "${prompt}"`,
      async () => [await this.prompt(), await this.title()],
      texts => texts.some(text => (typeof prompt === 'string' ? text.includes(prompt) : prompt.test(text))),
    );
  }

  /** What it asks for, in the empty box or as its message; '' when it is closed. */
  async prompt(): Promise<string> {
    const box = await this.#box().evaluateAll(all => all.map(one => one.getAttribute('placeholder') ?? ''));
    const message = await this.#widget.locator('.quick-input-message:visible').allInnerTexts();
    return [...box, ...message].join(' ');
  }

  async title(): Promise<string> {
    return (await this.#widget.locator('.quick-input-title:visible').allInnerTexts()).join(' ');
  }

  /** Puts this text into the box in place of what is there. */
  async fill(text: string): Promise<void> {
    await this.#box().fill(text);
  }

  /** All entries, also those below the edge. */
  async entries(): Promise<QuickPickEntry[]> {
    const rows = await allRows(this.#list(), {
      label: '.label-name',
      description: '.label-description',
      detail: '.quick-input-list-label-meta',
    });
    return rows.map(({parts, checked}) => ({...parts, checked: checked ?? false}));
  }

  /** Clicks the entry with this label. */
  async choose(label: string): Promise<void> {
    const entry = this.#find(label);
    // The list may still be on its way.
    await this.#list().locator('.monaco-list-row').first().waitFor();
    await bringIntoView(this.#list(), entry);
    await entry.click();
  }

  /** Ticks the entries with these labels, then confirms. */
  async chooseSeveral(labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      await this.fill(label);
      await this.#toggle(label);
    }
    await this.#confirm();
  }

  /** Ticks the entries with these labels and no others, then confirms. */
  async chooseOnly(labels: readonly string[]): Promise<void> {
    await this.#list().locator('.monaco-list-row').first().waitFor();
    for (const {label, checked} of await this.entries()) {
      if (checked !== labels.includes(label)) await this.#toggle(label);
    }
    await this.#confirm();
  }

  /** Types an answer into an input box and confirms it. */
  async answer(text: string): Promise<void> {
    await this.fill(text);
    await this.#page.keyboard.press('Enter');
  }

  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.waitUntilClosed();
  }

  /** Opens it with a key, pressed again if something else took the focus away from it. */
  async open(key: string): Promise<void> {
    const box = this.#box();
    for (let presses = 1; ; presses++) {
      await this.#page.keyboard.press(key);
      const opened = await box.waitFor({timeout: 5000}).then(
        () => true,
        () => false,
      );
      if (opened) return;
      if (presses === 3) throw new Error(`${key} did not open the quick input`);
    }
  }

  async waitUntilClosed(): Promise<void> {
    await this.#widget.waitFor({state: 'hidden'});
  }

  async #toggle(label: string): Promise<void> {
    const entry = this.#find(label);
    const before = await entry.getAttribute('aria-checked');
    await entry.click();
    await eventually(
      `the tick of "${label}" to change`,
      async () => entry.getAttribute('aria-checked'),
      now => now !== before,
    );
  }

  async #confirm(): Promise<void> {
    const ok = this.#widget.locator('.quick-input-action .monaco-button', {hasText: 'OK'});
    await ok.click();
    // The next question may open at once in the same box.
    await ok.waitFor({state: 'hidden'});
  }

  #box(): Locator {
    return this.#widget.locator('.quick-input-box input');
  }

  #list(): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list');
  }

  #find(label: string): Locator {
    const name = this.#page.locator('.label-name').getByText(label, {exact: true});
    return this.#list().locator('.monaco-list-row').filter({has: name}).first();
  }
}
