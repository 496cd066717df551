import fs from 'node:fs';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {ContextMenu} from './context-menu.ts';
import {eventually} from './eventually.ts';
import {Notifications} from './notifications.ts';
import {ProblemsPanel} from './problems-panel.ts';
import {QuickInput} from './quick-input.ts';
import {StatusBar} from './status-bar.ts';
import {TextEditor} from './text-editor.ts';
import {TreeView} from './tree-view.ts';
import {Walkthrough} from './walkthrough.ts';
import {WebPage} from './web-page.ts';

const screenshots = path.join(import.meta.dirname, '..', '..', '..', 'out', 'screenshots');

/**
 * A window of VS Code as a person sees it. Whatever it does waits for what it needs to be in view; nothing sleeps, and
 * nothing reaches behind the surface.
 */
export class Workbench {
  readonly quickInput: QuickInput;
  readonly problems: ProblemsPanel;
  readonly editor: TextEditor;
  readonly statusBar: StatusBar;
  readonly contextMenu: ContextMenu;
  readonly notifications: Notifications;
  readonly walkthrough: Walkthrough;
  readonly webPage: WebPage;

  private constructor(readonly page: Page) {
    this.quickInput = new QuickInput(page);
    this.problems = new ProblemsPanel(page);
    this.editor = new TextEditor(page, this.quickInput);
    this.statusBar = new StatusBar(page);
    this.contextMenu = new ContextMenu(page);
    this.notifications = new Notifications(page);
    this.walkthrough = new Walkthrough(page);
    this.webPage = new WebPage(page);
  }

  /** The workbench in this page, once the extension host has made itself known. */
  static async in(page: Page): Promise<Workbench> {
    await page.locator('.monaco-workbench').waitFor({timeout: 60_000});
    await page.locator('[id="status.host"]').waitFor({timeout: 60_000});
    return new Workbench(page);
  }

  /** A view of the side bar. */
  view(title: string): TreeView {
    return new TreeView(this.page, title);
  }

  /** Opens a file by its name through quick open; again if a page that was still opening came in front of it. */
  async openFile(name: string): Promise<void> {
    const title = path.posix.basename(name);
    for (let tries = 1; ; tries++) {
      await this.quickInput.open('ControlOrMeta+p');
      await this.quickInput.fill(name);
      await this.quickInput.choose(title);
      await this.quickInput.waitUntilClosed();
      const opened = await this.waitForTab(title).then(
        () => true,
        () => false,
      );
      if (opened) break;
      if (tries === 2) throw new Error(`${name} did not stay in front`);
    }
    await this.editor.focus();
  }

  /** Runs a command from the palette by the words that stand there, such as `Lab Handbook: Insert Section…`. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.open('F1');
    await this.quickInput.fill(`>${title}`);
    await this.quickInput.choose(title);
  }

  /** Which commands the palette offers for these words. */
  async commands(words: string): Promise<string[]> {
    await this.quickInput.open('F1');
    await this.quickInput.fill(`>${words}`);
    const found = await eventually(
      `commands for "${words}"`,
      () => this.quickInput.entries(),
      entries => entries.length > 0,
    );
    await this.quickInput.cancel();
    return found.map(({label}) => label);
  }

  /** The title of the tab in front; of a file, its name. */
  async activeTab(): Promise<string> {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    if (!(await tab.isVisible())) return '';
    return (await tab.getAttribute('data-resource-name')) ?? tab.locator('.label-name').innerText();
  }

  async waitForTab(title: string): Promise<void> {
    await eventually(
      `the tab "${title}" in front`,
      () => this.activeTab(),
      active => active === title,
    );
  }

  /** The number on the Explorer's icon. */
  async badgeOfExplorer(): Promise<string> {
    return this.page
      .locator('.activitybar .action-item', {has: this.page.locator('[aria-label^="Explorer"]')})
      .locator('.badge-content')
      .innerText();
  }

  /** Keeps a picture in out/screenshots. */
  async screenshot(name: string): Promise<void> {
    fs.mkdirSync(screenshots, {recursive: true});
    await this.page.screenshot({path: path.join(screenshots, `${name}.png`), animations: 'disabled'});
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
