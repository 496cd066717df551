import * as vscode from 'vscode';
import type {Topic} from '../lint/checklist.ts';
import {type Insertion, planInsertions} from '../snippets/insertion.ts';
import {toSnippet} from '../snippets/render.ts';
import {templateBlanks} from '../snippets/template.ts';
import {type HandbookState, pageNamed, type ReadPage} from './handbook-state.ts';
import type {Handbooks} from './handbooks.ts';
import {tellRefused} from './lab-templates.ts';
import {tell, tellChanged} from './tell.ts';

/** Puts sections for topics into a handbook, where they belong. */
export class Inserting {
  constructor(readonly handbooks: Handbooks) {}

  /**
   * Inserts the sections of these topics: as a snippet where all go to one place, else all at once with their blanks.
   *
   * @returns whether something was inserted; where not, the user was told why
   */
  async insert(uri: vscode.Uri, topicIds: readonly string[]): Promise<boolean> {
    const state = await this.handbooks.fresh(uri);
    if (!state) return tell(vscode.l10n.t('This file is not checked as a lab handbook.'));
    const topics = topicIds.flatMap(id => state.engine.checklist.topic(id) ?? []);
    if (topics.length === 0) return tell(vscode.l10n.t('There is nothing left to insert.'));
    const {engine, result} = state;
    const own = await state.found.from.templates();
    const plan = planInsertions(topics, result, engine.checklist, own.templates);
    const [first, ...others] = plan.filter(one => one.topics.length > 0);
    if (!first) return tell(vscode.l10n.t('This handbook has no page to insert into.'));
    const inserted =
      others.length === 0
        ? await insertSnippet(first, plan, state)
        : await insertPlain(first, plan, topics, state);
    if (!inserted) return tellChanged();
    tellRefused(
      own,
      topics.map(({row}) => row),
    );
    // Whatever `labHandbook.run` says: what was just answered should not stay in the list.
    await this.handbooks.fresh(uri);
    return true;
  }
}

/** @param plan the insertion and the lines that it needs in lists of contents, which stand in the same page */
async function insertSnippet(
  insertion: Insertion,
  plan: readonly Insertion[],
  state: HandbookState,
): Promise<boolean> {
  const page = pageNamed(state, insertion.file);
  const editor = page && (await show(page));
  if (!page || !editor || !isUnchanged(editor.document, page)) return false;
  const {document} = editor;
  const others = plan.filter(one => one !== insertion);
  const before = document.positionAt(insertion.offset);
  const above = others.filter(({offset}) => offset <= insertion.offset);
  const linesAbove = above.reduce((lines, {text}) => lines + text.split('\n').length - 1, 0);
  const position = before.translate(linesAbove);
  const edited =
    others.length === 0 ||
    (await editor.edit(
      edit => {
        for (const {offset, text} of others) edit.insert(document.positionAt(offset), text);
      },
      {undoStopBefore: true, undoStopAfter: false},
    ));
  if (!edited) return false;
  const done = await editor.insertSnippet(new vscode.SnippetString(toSnippet(insertion.text)), position, {
    undoStopBefore: others.length === 0,
    undoStopAfter: true,
    // The text above may be indented; a section is not.
    keepWhitespace: true,
  });
  editor.revealRange(
    new vscode.Range(position, position),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
  return done;
}

/** @param first of the insertions that answer a topic: what is shown in the end */
async function insertPlain(
  first: Insertion,
  plan: readonly Insertion[],
  topics: readonly Topic[],
  state: HandbookState,
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const {file, offset, text} of plan) {
    const page = pageNamed(state, file);
    const document = page && (await vscode.workspace.openTextDocument(page.uri));
    if (!page || !document || !isUnchanged(document, page)) return false;
    edit.insert(page.uri, document.positionAt(offset), text);
  }
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  const page = pageNamed(state, first.file);
  const editor = page && (await show(page));
  if (editor) select(editor, first);
  const message = vscode.l10n.t(
    'Inserted text for {0} topics. Fill in what is in [brackets].',
    topics.length,
  );
  void vscode.window.showInformationMessage(message);
  return true;
}

/** Selects the first blank of what was inserted, else puts the cursor before it. */
function select(editor: vscode.TextEditor, {offset, text}: Insertion): void {
  const [blank] = templateBlanks(text);
  const {document} = editor;
  // In the document a line may end in two characters where the template has one.
  const from = document.offsetAt(document.positionAt(offset));
  const start = blank ? document.getText().indexOf(blank.text, from) : from;
  const end = blank ? start + blank.text.length : from;
  if (start < 0) return;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function show({uri}: ReadPage): Promise<vscode.TextEditor> {
  const open = vscode.window.visibleTextEditors.find(one => one.document.uri.toString() === uri.toString());
  return vscode.window.showTextDocument(open?.document ?? (await vscode.workspace.openTextDocument(uri)), {
    viewColumn: open?.viewColumn ?? vscode.ViewColumn.Active,
    preserveFocus: false,
  });
}

/** Whether the document still has the text that the plan was made for. */
function isUnchanged(document: vscode.TextDocument, page: ReadPage): boolean {
  return document.getText() === page.document.text;
}
