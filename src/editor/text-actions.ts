import * as vscode from 'vscode';
import type {RuleId} from '../lint/diagnostic.ts';
import {isEmpty} from '../lint/handbook.ts';
import {composeSections} from '../snippets/compose.ts';
import type {TextEdit} from '../snippets/directive-edits.ts';
import {reviewedOn} from '../snippets/front-matter-edit.ts';
import {removeHeading} from '../snippets/heading-removal.ts';
import {toSnippet} from '../snippets/render.ts';
import {removeSentence} from '../snippets/sentence-removal.ts';
import {type RowTemplate, templateBlanks} from '../snippets/template.ts';
import {commandAction, editAction, type ShownProblem} from './code-action.ts';
import {addEdit} from './edits.ts';
import type {HandbookState, ReadPage} from './handbook-state.ts';
import {today} from './today.ts';

/** What a fix may look at. */
interface Scene {
  readonly problem: ShownProblem;
  readonly document: vscode.TextDocument;
  readonly page: ReadPage;
  readonly state: HandbookState;
  readonly templates: readonly RowTemplate[];
}

const fixesOf: Partial<Readonly<Record<RuleId, (scene: Scene) => vscode.CodeAction[]>>> = {
  'missing-topic': startHandbook,
  'empty-section': fillOrRemoveHeading,
  'unfilled-placeholder': fillOrRemoveBlank,
  'unknown-topic': useNearest,
  'stale-review': setReviewDate,
};

/** The fixes of a finding that is about the text rather than about a topic; the page must be as it was linted. */
export function textActions(
  problem: ShownProblem,
  document: vscode.TextDocument,
  page: ReadPage,
  state: HandbookState,
  templates: readonly RowTemplate[],
): vscode.CodeAction[] {
  return fixesOf[problem.origin.rule]?.({problem, document, page, state, templates}) ?? [];
}

/** A handbook without a word in it can be started from the template. */
function startHandbook({problem, page, state}: Scene): vscode.CodeAction[] {
  if (problem.origin.topic !== undefined || !isEmpty(state.result.handbook)) return [];
  const title = vscode.l10n.t('Start this handbook from the template…');
  return [commandAction(title, 'labHandbook.newHandbook', [page.uri.toString()], [problem])];
}

function fillOrRemoveHeading({problem, document, page, state, templates}: Scene): vscode.CodeAction[] {
  const at = problem.origin.range.start.offset;
  const section = page.document.sections.find(one => one.depth > 0 && one.headingStart === at);
  if (!section) return [];
  const named = state.engine.rowsNamed(section.title);
  const open = state.result.coverage.filter(
    ({topic, status}) => named.has(topic.row) && (status === 'missing' || status === 'partial'),
  );
  const fills = composeSections(
    open.map(one => one.topic),
    state.engine.checklist,
    templates,
  ).map(({title, body}) => {
    const edit = new vscode.WorkspaceEdit();
    const position = document.positionAt(section.headingEnd);
    const nextIsBlank = /^[ \t]*(?:\r\n|\r|\n)[ \t]*(?:[\r\n]|$)/.test(
      page.document.text.slice(section.headingEnd),
    );
    const snippet = new vscode.SnippetString(toSnippet(`\n\n${body}${nextIsBlank ? '' : '\n'}`));
    const insert = vscode.SnippetTextEdit.insert(position, snippet);
    insert.keepWhitespace = true;
    edit.set(document.uri, [insert]);
    return editAction(vscode.l10n.t('Fill this section with the template “{0}”', title), edit, problem);
  });
  const removal = vscode.l10n.t('Take out this heading');
  return [...fills, replacing(removal, removeHeading(page.document, section), document, problem)];
}

function fillOrRemoveBlank({problem, document, page}: Scene): vscode.CodeAction[] {
  const {start, end} = problem.origin.range;
  const [blank] = templateBlanks(page.document.text.slice(start.offset, end.offset));
  const choices = (blank?.options ?? []).map(option =>
    replacing(
      vscode.l10n.t('Choose “{0}”', option),
      {start: start.offset, end: end.offset, text: option},
      document,
      problem,
    ),
  );
  const removal = removeSentence(page.document, start.offset);
  return [
    ...choices,
    commandAction(
      vscode.l10n.t('Fill in this blank'),
      'labHandbook.selectPlace',
      [page.uri.toString(), start.offset, end.offset],
      [problem],
    ),
    ...(removal ? [replacing(vscode.l10n.t('Take out this sentence'), removal, document, problem)] : []),
  ];
}

function useNearest({problem, document}: Scene): vscode.CodeAction[] {
  const {suggestion, range} = problem.origin;
  if (suggestion === undefined) return [];
  const edit = {start: range.start.offset, end: range.end.offset, text: suggestion};
  const action = replacing(vscode.l10n.t('Replace with “{0}”', suggestion), edit, document, problem);
  action.isPreferred = true;
  return [action];
}

function setReviewDate({problem, document, page}: Scene): vscode.CodeAction[] {
  const edit = reviewedOn(page.document, today());
  return edit
    ? [replacing(vscode.l10n.t('I have read it through: set today’s date'), edit, document, problem)]
    : [];
}

function replacing(
  title: string,
  change: TextEdit,
  document: vscode.TextDocument,
  problem: ShownProblem,
): vscode.CodeAction {
  const edit = new vscode.WorkspaceEdit();
  addEdit(edit, document, change);
  return editAction(title, edit, problem);
}
