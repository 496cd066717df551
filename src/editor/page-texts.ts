import * as vscode from 'vscode';
import {type Document, readDocument} from '../lint/markdown/document.ts';

/** A page as it is now: its text, or why it cannot be read; `gone` where there is no such file any more. */
export type PageText =
  | {readonly text: string; readonly version: number | undefined}
  | {readonly unreadable: string}
  | {readonly gone: true};

/** No page is read beyond this size, in bytes: it is no handbook, whatever its name. */
const largest = 20 * 1024 * 1024;

/** Reads pages: what is open as it stands in the editor, what is not from disk, each once until it changes. */
export class PageTexts {
  readonly #reading = new Map<string, Promise<PageText>>();
  readonly #onDisk = new Map<string, PageText>();
  readonly #parsed = new Map<string, {file: string; text: string; document: Document}>();

  /** The page's text; `version` is that of the open document, undefined for one on disk. */
  async read(uri: vscode.Uri): Promise<PageText> {
    const open = openDocument(uri);
    if (open) return {text: open.getText(), version: open.version};
    const key = uri.toString();
    const known = this.#reading.get(key);
    if (known) return known;
    const reading = fromDisk(uri);
    this.#reading.set(key, reading);
    const page = await reading;
    // A file that changed while it was read is read again by the next who asks.
    if (this.#reading.get(key) === reading) this.#onDisk.set(key, page);
    return page;
  }

  /** The text as a document, parsed anew only where it changed. */
  parse(uri: vscode.Uri, file: string, text: string): Document {
    const key = uri.toString();
    const known = this.#parsed.get(key);
    if (known?.file === file && known.text === text) return known.document;
    const document = readDocument(file, text);
    this.#parsed.set(key, {file, text, document});
    return document;
  }

  /** Whether this is still what the page says, undefined for nothing, as far as is known without reading it again. */
  isCurrent(uri: vscode.Uri, text: string | undefined): boolean {
    const open = openDocument(uri);
    if (open) return open.getText() === text;
    const known = this.#onDisk.get(uri.toString());
    return known !== undefined && ('text' in known ? known.text : undefined) === text;
  }

  /** Forgets what was read of a page: it has changed on disk. */
  drop(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#reading.delete(key);
    this.#onDisk.delete(key);
    if (!openDocument(uri)) this.#parsed.delete(key);
  }

  /** Forgets all pages but these. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const map of [this.#reading, this.#onDisk, this.#parsed]) {
      for (const key of map.keys()) if (!keys.has(key)) map.delete(key);
    }
  }
}

/** The open document of that address. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === key);
}

async function fromDisk(uri: vscode.Uri): Promise<PageText> {
  try {
    const {size} = await vscode.workspace.fs.stat(uri);
    if (size > largest) {
      const limit = largest / 1024 / 1024;
      return {unreadable: vscode.l10n.t('it is larger than {0} MB', limit)};
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.includes(0)) return {unreadable: vscode.l10n.t('it is not a text file, or not in UTF-8')};
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), version: undefined};
  } catch (error) {
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return isGone ? {gone: true} : {unreadable: reasonOf(error)};
  }
}

/** Why a file could not be read, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return vscode.l10n.t('it is not in UTF-8');
  if (error instanceof vscode.FileSystemError) {
    if (error.code === 'FileNotFound') return vscode.l10n.t('it is no longer there');
    if (error.code === 'NoPermissions') return vscode.l10n.t('you are not allowed to read it');
    if (error.code === 'FileIsADirectory') return vscode.l10n.t('it is a folder');
  }
  return error instanceof Error ? error.message : String(error);
}
