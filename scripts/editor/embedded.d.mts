import type {Browser, Page} from 'playwright-core';

/** A VS Code server and a browser; see embedded.mjs. */
export interface EmbeddedEditor {
  readonly server: {readonly origin: string; readonly host: string};
  readonly browser: Browser;
  page(
    what: {open?: string; development?: readonly string[]; tests?: string},
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Page>;
  stop(): Promise<void>;
}

export function startEmbedded(options?: {
  dataFolder?: string;
  extensionsFolder?: string;
  settings?: Readonly<Record<string, unknown>>;
  build?: {root: string; node: string};
}): Promise<EmbeddedEditor>;
