import * as vscode from 'vscode';
import type {Topic} from '../../lint/checklist.ts';
import {ignoreInConfig} from '../../lint/config/ignore-edit.ts';
import {mainDocument} from '../../lint/handbook.ts';
import type {Section} from '../../lint/markdown/section.ts';
import {claimTopics, ignoreTopics} from '../../snippets/directive-edits.ts';
import {applyEdit} from '../edits.ts';
import {type HandbookState, pageNamed, pageOf} from '../handbook-state.ts';
import type {Parts} from '../parts.ts';

/** What only a person can decide: a topic is not for this lab, or a section covers it already. */
export function registerDecideCommands({
  handbooks,
  active,
}: Pick<Parts, 'handbooks' | 'active'>): vscode.Disposable[] {
  const stateOf = async (page: string) => (await handbooks.fresh(vscode.Uri.parse(page))) ?? active.state;

  /** @param reason asked of the user where it is not given */
  const ignoreTopic = async (
    page: string,
    topicIds: readonly string[],
    reason?: string,
  ): Promise<boolean> => {
    const state = await stateOf(page);
    const topics = state && (await chooseTopics(state, topicIds));
    if (!state || !topics) return false;
    const why = reason ?? (await askReason(topics));
    if (why === undefined) return false;
    const where = reason === undefined ? await askWhere(state) : 'page';
    if (where === undefined) return false;
    return where === 'config' ? inConfig(state, topics, why) : inPage(state, page, topics, why);
  };

  const coverTopic = async (page: string, topicIds: readonly string[], line?: number): Promise<boolean> => {
    const uri = vscode.Uri.parse(page);
    const state = await stateOf(page);
    const topics = state && (await chooseTopics(state, topicIds));
    const read = state && pageOf(state, uri);
    if (!topics || !read) return false;
    const section = await chooseSection(
      read.document.sections,
      line,
      offset => read.document.lines.point(offset).line - 1,
    );
    if (!section) return false;
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.getText() !== read.document.text) return false;
    return applyEdit(document, claimTopics(read.document, section, topics));
  };
  return [
    vscode.commands.registerCommand('labHandbook.ignoreTopic', ignoreTopic),
    vscode.commands.registerCommand('labHandbook.coverTopic', coverTopic),
  ];
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
  if (!read) return false;
  const document = await vscode.workspace.openTextDocument(read.uri);
  if (document.getText() !== read.document.text) return false;
  return applyEdit(document, ignoreTopics(read.document, topics, reason));
}

async function inConfig(
  {found: {why}}: HandbookState,
  topics: readonly Topic[],
  reason: string,
): Promise<boolean> {
  if (why.kind !== 'config') return false;
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
  return (await applyEdit(document, {start: 0, end: text.length, text: changed})) && document.save();
}

/** The section at `line` (from 0); without one, the user names it by its heading. */
async function chooseSection(
  sections: readonly Section[],
  line: number | undefined,
  lineOf: (offset: number) => number,
): Promise<Section | undefined> {
  const at = sections.filter(section => line !== undefined && lineOf(section.start) <= line).at(-1);
  if (at) return at;
  const chosen = await vscode.window.showQuickPick(
    sections
      .filter(section => section.depth > 0)
      .map(section => ({label: `${'#'.repeat(section.depth)} ${section.title}`, section})),
    {placeHolder: vscode.l10n.t('Which section covers it?')},
  );
  return chosen?.section;
}
