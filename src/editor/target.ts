import * as vscode from 'vscode';
import {type HandbookState, pageOf} from './handbook-state.ts';
import type {Parts} from './parts.ts';

/** The handbook that a command is meant for, as it stands now, and the page of it that the user has in mind. */
export interface Target {
  readonly state: HandbookState;
  readonly page: vscode.Uri;
}

/**
 * The handbook of a page, else of the page in view, else the last one looked at.
 *
 * @param page an address, or what a menu passes
 */
export async function targetOf(
  page: vscode.Uri | string | undefined,
  {handbooks, active}: Pick<Parts, 'handbooks' | 'active'>,
): Promise<Target | undefined> {
  const uri = typeof page === 'string' ? vscode.Uri.parse(page) : (page ?? active.page?.uri);
  const state = (uri && (await handbooks.fresh(uri))) ?? (await lastOne(active.state, handbooks));
  if (!state) return undefined;
  // A README beside the handbook may be in view: what is meant is the handbook.
  const place = uri && pageOf(state, uri) ? uri : state.pages[0]?.uri;
  return place && {state, page: place};
}

async function lastOne(
  state: HandbookState | undefined,
  handbooks: Parts['handbooks'],
): Promise<HandbookState | undefined> {
  const [first] = state?.found.pages ?? [];
  return (first && (await handbooks.fresh(first))) ?? state;
}
