import * as vscode from 'vscode';
import type {Membership} from './found-handbook.ts';
import {whyInShort, whySentence} from './why-sentences.ts';

/** Why a file is checked, or why it is not, as a sentence. */
export function whyText(membership: Membership): string {
  return whySentence(membership, decidingConfig(membership), vscode.l10n);
}

/** The same in a few words. */
export function shortWhy(membership: Membership): string {
  const checked = 'handbook' in membership;
  const why = checked ? membership.handbook.why : membership.not;
  return whyInShort(why, checked, decidingConfig(membership), vscode.l10n);
}

/** The config that decided, as the user knows it; empty where none did. */
function decidingConfig(membership: Membership): string {
  const why = 'handbook' in membership ? membership.handbook.why : membership.not;
  return 'config' in why ? vscode.workspace.asRelativePath(why.config) : '';
}
