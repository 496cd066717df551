import type * as vscode from 'vscode';
import type {Engine} from '../lint/engine.ts';
import type {LintResult} from '../lint/linter.ts';
import type {Document} from '../lint/markdown/document.ts';
import type {FoundHandbook} from './found-handbook.ts';
import type {Checked} from './page-status.ts';

/** A page that could not be read, and why, as the end of a sentence. */
export interface UnreadPage {
  readonly uri: vscode.Uri;
  readonly reason: string;
}

/** A page of a handbook as it was when the handbook was last linted. */
export interface ReadPage {
  readonly uri: vscode.Uri;
  readonly document: Document;
  /** The version of the open document; undefined for a page read from disk. */
  readonly version: number | undefined;
}

/** A file with its text when the handbook was linted. */
export interface SeenPage {
  readonly uri: vscode.Uri;
  readonly text: string | undefined;
}

/** A handbook with what linting it found. */
export interface HandbookState {
  readonly found: FoundHandbook;
  readonly engine: Engine;
  readonly result: LintResult;
  readonly pages: readonly ReadPage[];
  readonly unread: readonly UnreadPage[];
  /** All that was looked at, also what says that it is no handbook; the text is undefined where none could be read. */
  readonly seen: readonly SeenPage[];
}

/** The page of that address, if the handbook has it. */
export function pageOf(state: HandbookState, uri: vscode.Uri): ReadPage | undefined {
  const key = uri.toString();
  return state.pages.find(page => page.uri.toString() === key);
}

/** The page that diagnostics and evidence call by that name. */
export function pageNamed(state: HandbookState, file: string): ReadPage | undefined {
  return state.pages.find(page => page.document.file === file);
}

/** What the status tells of a handbook. */
export function checkedOf({found: {name}, result: {summary, english}, unread}: HandbookState): Checked {
  return {name, summary, english, unread: unread.length};
}
