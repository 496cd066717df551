import * as vscode from 'vscode';
import type {Topic} from '../../lint/checklist.ts';
import {ignoreInConfig} from '../../lint/config/ignore-edit.ts';
import {mainDocument} from '../../lint/handbook.ts';
import type {Document} from '../../lint/markdown/document.ts';
import {sameSection} from '../../lint/markdown/same-section.ts';
import type {Section} from '../../lint/markdown/section.ts';
import {claimTopics, ignoreTopics, type TextEdit} from '../../snippets/directive-edits.ts';
import {applyEdit} from '../edits.ts';
import {type HandbookState, pageNamed, pageOf} from '../handbook-state.ts';
import type {Parts} from '../parts.ts';
import {targetOf} from '../target.ts';
import {tell, tellChanged} from '../tell.ts';

/** What only a person can decide: a topic is not for this lab, or a section covers it already. */
export function registerDecideCommands(parts: Pick<Parts, 'handbooks' | 'active'>): vscode.Disposable[] {
  /** The handbook as it stands now: while somebody answers a question, the text may go on changing. */
  const now = async (page: string) => (await targetOf(page, parts))?.state;

  /** @param reason asked of the user where it is not given */
  const ignoreTopic = async (
    page: string,
    topicIds: readonly string[],
    reason?: string,
  ): Promise<boolean> => {
    const asked = await now(page);
    if (!asked) return tell(vscode.l10n.t('Open a page of a lab handbook first.'));
    const topics = await chooseTopics(asked, topicIds);
    if (!topics) return false;
    const why = reason ?? (await askReason(topics));
    if (why === undefined) return false;
    const where = reason === undefined ? await askWhere(asked) : 'page';
    if (where === undefined) return false;
    const state = await now(page);
    if (!state) return tellChanged();
    return where === 'config' ? inConfig(state, topics, why) : inPage(state, page, topics, why);
  };

  /**
   * @param line of the section, from 0; without it, the user names the section
   * @param version of the document that the line was counted in
   */
  const coverTopic = async (
    page: string,
    topicIds: readonly string[],
    line?: number,
    version?: number,
  ): Promise<boolean> => {
    const uri = vscode.Uri.parse(page);
    const asked = await now(page);
    const read = asked && pageOf(asked, uri);
    if (!read) return tell(vscode.l10n.t('This file is not checked as a lab handbook.'));
    if (version !== undefined && read.version !== version) return tellChanged();
    const topics = await chooseTopics(asked, topicIds);
    const chosen = topics && (await chooseSection(read.document, line));
    if (!topics || !chosen) return false;
    const state = await now(page);
    const current = state && pageOf(state, uri)?.document;
    const section = current && sameSection(chosen, read.document, current);
    if (!section) return tellChanged();
    return change(uri, current, claimTopics(current, section, topics));
  };
  return [
    vscode.commands.registerCommand('labHandbook.ignoreTopic', ignoreTopic),
    vscode.commands.registerCommand('labHandbook.coverTopic', coverTopic),
  ];
}

/** Changes a page, unless it says something else by now; then the user is told. */
async function change(uri: vscode.Uri, read: Document, edit: TextEdit): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  return (document.getText() === read.text && (await applyEdit(document, edit))) || tellChanged();
}

/** The topics meant; where a fix stands for several, the user says which. */
async function chooseTopics(
  {engine}: HandbookState,
  ids: readonly string[],
): Promise<readonly Topic[] | undefined> {
  const topics = ids.flatMap(id => engine.checklist.topic(id) ?? []);
  if (topics.length < 2) return topics.length === 0 ? undefined : topics;
  const chosen = await vscode.window.showQuickPick(
    topics.map(topic => ({label: topic.title, description: topic.id, detail: topic.find, topic})),
    {
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
      placeHolder: vscode.l10n.t('Which topics are meant?'),
    },
  );
  return chosen && chosen.length > 0 ? chosen.map(({topic}) => topic) : undefined;
}

function askReason(topics: readonly Topic[]): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Not for this lab: {0}', topics.map(topic => topic.title).join(', ')),
    prompt: vscode.l10n.t('Why? One line for the next reader; you may leave it empty.'),
    placeHolder: vscode.l10n.t('The department answers this for all labs'),
  });
}

/** Where the reason is kept: where a config names the handbook, the user may choose. */
async function askWhere({found: {why}}: HandbookState): Promise<'page' | 'config' | undefined> {
  if (why.kind !== 'config') return 'page';
  const chosen = await vscode.window.showQuickPick(
    [
      {
        label: vscode.l10n.t('In this page'),
        detail: vscode.l10n.t('A comment at its end, which readers of the handbook do not see'),
        where: 'page' as const,
      },
      {
        label: vscode.l10n.t('In the settings file'),
        detail: vscode.l10n.t(
          'Under “ignore” in .lab-handbook.yaml, with the other settings of this handbook',
        ),
        where: 'config' as const,
      },
    ],
    {placeHolder: vscode.l10n.t('Where should the reason be kept?')},
  );
  return chosen?.where;
}

async function inPage(
  state: HandbookState,
  page: string,
  topics: readonly Topic[],
  reason: string,
): Promise<boolean> {
  const main = mainDocument(state.result.handbook);
  const read = pageOf(state, vscode.Uri.parse(page)) ?? (main && pageNamed(state, main.file));
  if (!read) return tellChanged();
  return change(read.uri, read.document, ignoreTopics(read.document, topics, reason));
}

async function inConfig(
  {found: {why}}: HandbookState,
  topics: readonly Topic[],
  reason: string,
): Promise<boolean> {
  // The settings file named the handbook when the user was asked.
  if (why.kind !== 'config') return tellChanged();
  const document = await vscode.workspace.openTextDocument(why.config);
  const text = document.getText();
  const ids = topics.map(topic => topic.id);
  const changed = ignoreInConfig(text, why.index, ids, reason);
  if (changed === undefined) {
    const message = vscode.l10n.t(
      '.lab-handbook.yaml has a mistake in it. Mend it first; nothing was changed.',
    );
    void vscode.window.showWarningMessage(message);
    return false;
  }
  const done =
    document.getText() === text && (await applyEdit(document, {start: 0, end: text.length, text: changed}));
  return done ? document.save() : tellChanged();
}

/** The section at `line` (from 0); without one, the user names it by its heading. */
async function chooseSection({sections, lines}: Document, line?: number): Promise<Section | undefined> {
  const at = sections.filter(({start}) => line !== undefined && lines.point(start).line - 1 <= line).at(-1);
  if (at) return at;
  const chosen = await vscode.window.showQuickPick(
    sections
      .filter(section => section.depth > 0)
      .map(section => ({label: `${'#'.repeat(section.depth)} ${section.title}`, section})),
    {placeHolder: vscode.l10n.t('Which section covers it?')},
  );
  return chosen?.section;
}
