import type * as vscode from 'vscode';
import type {Ignored} from '../lint/settings.ts';
import type {LoadedConfig} from './configs.ts';

/** Why a file is checked. */
export type Why =
  | {readonly kind: 'config'; readonly config: vscode.Uri; readonly index: number}
  | {readonly kind: 'front-matter'}
  | {readonly kind: 'command'}
  | {readonly kind: 'name'}
  | {readonly kind: 'folder'; readonly folder: string};

/** Why it is not. */
export type WhyNot =
  | {readonly kind: 'switched-off'}
  | {readonly kind: 'front-matter'}
  | {readonly kind: 'config-lists-others'; readonly config: vscode.Uri}
  | {readonly kind: 'config-unreadable'; readonly config: vscode.Uri}
  | {readonly kind: 'template'; readonly config: vscode.Uri}
  | {readonly kind: 'name'};

/** A handbook of the workspace: its pages and what applies to them. */
export interface FoundHandbook {
  /** Tells handbooks apart. */
  readonly key: string;
  readonly name: string;
  readonly pages: readonly vscode.Uri[];
  /** The folder from which the paths of pages are told. */
  readonly base: vscode.Uri;
  readonly from: LoadedConfig;
  readonly ignored: readonly Ignored[];
  readonly why: Why;
}

/** Which handbook a file belongs to, or why to none. */
export type Membership = {readonly handbook: FoundHandbook} | {readonly not: WhyNot};
