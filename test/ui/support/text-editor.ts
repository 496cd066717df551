import type {Locator, Page} from 'playwright-core';
import {eventually} from './eventually.ts';
import {rowsInView} from './list.ts';
import type {QuickInput} from './quick-input.ts';

/** How long a light bulb may take to shine by itself, in milliseconds. */
const bulbPatience = 3000;

/** The text editor that is in front. */
export class TextEditor {
  readonly #page: Page;
  readonly #quickInput: QuickInput;
  readonly #editor: Locator;
  readonly #fixes: Locator;

  constructor(page: Page, quickInput: QuickInput) {
    this.#page = page;
    this.#quickInput = quickInput;
    this.#editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
    this.#fixes = page.locator('.action-widget .actionList');
  }

  /** The lines in view, wrapped ones as they are wrapped. */
  async visibleText(): Promise<string> {
    const lines = await this.#editor.locator('.view-line').evaluateAll(elements =>
      elements
        .map(element => ({
          top: Number.parseFloat(element.style.top),
          text: element.textContent,
        }))
        .sort((a, b) => a.top - b.top)
        .map(({text}) => (text ?? '').replace(/\u00a0/g, ' ')),
    );
    return lines.join('\n');
  }

  async waitForText(text: string): Promise<void> {
    await eventually(
      `"${text}" to be in view`,
      async () => this.visibleText(),
      shown => shown.includes(text),
    );
  }

  /** Where the cursor is, such as `Ln 3, Col 1`, with `(5 selected)` if something is. */
  async cursor(): Promise<string> {
    return this.#page.locator('[id="status.editor.selection"]').innerText();
  }

  /** Waits until the place of the cursor reads so; the status bar is told of it a little later than the text. */
  async waitForCursor(place: string | RegExp): Promise<void> {
    await eventually(
      `the cursor at ${place}`,
      () => this.cursor(),
      at => (typeof place === 'string' ? at === place : place.test(at)),
    );
  }

  async goToLine(line: number): Promise<void> {
    await this.focus();
    await this.#quickInput.open('Control+g');
    await this.#quickInput.answer(`:${line}`);
    await this.#quickInput.waitUntilClosed();
    await this.waitForCursor(new RegExp(`^Ln ${line},`));
  }

  /** Brings the keyboard back to the text, without moving the cursor. */
  async focus(): Promise<void> {
    if (!(await this.#hasFocus())) await this.#page.keyboard.press('ControlOrMeta+1');
    await eventually('the text editor to have the focus', () => this.#hasFocus());
  }

  /** Types at the cursor, key by key. */
  async type(text: string): Promise<void> {
    await this.focus();
    await this.#page.keyboard.type(text);
  }

  /** Presses a key or a chord such as `Tab` or `ControlOrMeta+Home`. */
  async press(key: string): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press(key);
  }

  async undo(): Promise<void> {
    await this.press('ControlOrMeta+z');
  }

  async save(): Promise<void> {
    await this.press('ControlOrMeta+s');
    await this.#page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** Opens the menu of the light bulb in the cursor's line, once it shines, and says what it offers. */
  async openFixes(): Promise<string[]> {
    await this.focus();
    const bulb = this.#lightBulb();
    // VS Code lights none for what was asked while the focus was in the Problems panel, until the cursor moves.
    const lit = await bulb.waitFor({timeout: bulbPatience}).then(
      () => true,
      () => false,
    );
    if (!lit) await this.press('Home');
    await bulb.click();
    return this.fixes();
  }

  /** What the open menu of fixes offers. */
  async fixes(): Promise<string[]> {
    await this.#fixes.locator('.monaco-list-row.action').first().waitFor();
    const rows = await rowsInView(this.#fixes.locator('.monaco-list'), {title: '.title'});
    return rows.map(({parts}) => parts.title).filter(title => title !== '');
  }

  /** Chooses from the open menu of fixes. */
  async chooseFix(title: string | RegExp): Promise<void> {
    const fix = this.#fixes.locator('.monaco-list-row.action', {hasText: title}).first();
    // The menu takes clicks once the mouse has moved.
    await fix.hover({force: true});
    await fix.click();
    await this.#fixes.waitFor({state: 'hidden'});
  }

  /** Waits until what was typed has brought this suggestion into view, and says which are there. */
  async waitForSuggestion(label: string): Promise<string[]> {
    return eventually(
      `the suggestion "${label}"`,
      async () => {
        const list = this.#suggestions();
        if (!(await list.isVisible())) return [];
        return (await rowsInView(list, {label: '.label-name'})).map(({parts}) => parts.label);
      },
      labels => labels.includes(label),
    );
  }

  async acceptSuggestion(label: string): Promise<void> {
    const name = this.#page.locator('.label-name').getByText(label, {exact: true});
    await this.#suggestions().locator('.monaco-list-row').filter({has: name}).first().click();
    await this.#suggestions().waitFor({state: 'hidden'});
  }

  /** Rests the mouse on a text in view until this is shown there, and returns all that is. */
  async hover(text: string, wanted: string): Promise<string> {
    await this.#editor.locator('.view-line').getByText(text).first().hover();
    const hover = this.#page
      .locator('.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content')
      .first();
    return eventually(
      `a hover on "${text}" that says "${wanted}"`,
      async () => ((await hover.isVisible()) ? hover.innerText() : ''),
      shown => shown.includes(wanted),
    );
  }

  async #hasFocus(): Promise<boolean> {
    return this.#editor.evaluate(element => element.classList.contains('focused'));
  }

  /** In the margin or, where the line has no room, in the text. */
  #lightBulb(): Locator {
    const margin = '[class*="codicon-gutter-lightbulb"]';
    return this.#editor.locator(`${margin}, .lightBulbWidget`).filter({visible: true}).first();
  }

  #suggestions(): Locator {
    return this.#page.locator('.suggest-widget.visible .monaco-list');
  }
}
