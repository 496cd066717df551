import * as vscode from 'vscode';
import type {BundledData} from './bundled-data.ts';
import {commandAction, type ShownProblem} from './code-action.ts';
import {pageSelector} from './handbook-files.ts';
import {pageOf} from './handbook-state.ts';
import type {Handbooks} from './handbooks.ts';
import type {Problems} from './problems.ts';
import {textActions} from './text-actions.ts';
import {topicActions} from './topic-actions.ts';

/** Fixes for what the Problems panel shows: light bulb, quick fix menu and panel ask here. */
export class CodeActions implements vscode.CodeActionProvider {
  readonly #registration: vscode.Disposable;

  constructor(
    readonly handbooks: Handbooks,
    readonly problems: Problems,
    readonly data: BundledData,
  ) {
    this.#registration = vscode.languages.registerCodeActionsProvider(pageSelector, this, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    });
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    {diagnostics, only}: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
    const problems = diagnostics.flatMap((shown): ShownProblem[] => {
      const origin = this.problems.originOf(shown);
      return origin ? [{shown, origin}] : [];
    });
    const state = this.handbooks.stateOf(document.uri);
    const page = state && pageOf(state, document.uri);
    if (problems.length === 0 || !state || !page) return [];
    // Edits hold for the text as it was linted; commands look again before they change anything.
    const isCurrent = document.getText() === page.document.text;
    const {version} = document;
    const templates = isCurrent ? (await state.found.from.templates()).templates : [];
    const builtIn = await this.data.knowledge();
    return [
      ...topicActions(problems, {state, page, version: isCurrent ? version : undefined, builtIn}),
      ...(isCurrent ? problems.flatMap(one => textActions(one, document, page, state, templates)) : []),
      ...problems.filter(({origin}) => origin.topic === undefined).map(learnAboutRule),
    ];
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function learnAboutRule(problem: ShownProblem): vscode.CodeAction {
  const page = `rules/${problem.origin.rule}`;
  const title = vscode.l10n.t('Learn about this finding');
  return commandAction(title, 'labHandbook.learnAbout', [page], [problem]);
}
