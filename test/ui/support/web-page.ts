import type {FrameLocator, Page} from 'playwright-core';

/** What an extension shows in a page of its own, such as the preview of a Markdown file. */
export class WebPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async waitForHeading(title: string): Promise<void> {
    await this.#content().getByRole('heading', {name: title, exact: true}).first().waitFor();
  }

  #content(): FrameLocator {
    return this.#page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }
}
