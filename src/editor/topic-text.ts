import * as vscode from 'vscode';
import type {Topic} from '../lint/checklist.ts';
import type {Knowledge} from '../lint/knowledge.ts';
import {plainMarkdown} from './plain-markdown.ts';
import {pageOfTopic} from './topic-pages.ts';

/** The commands that a text about topics may link to. */
const commands = {learn: 'labHandbook.learnAbout', evidence: 'labHandbook.goToEvidence'} as const;

/** Writes about topics into hovers and completions; whatever a checklist says is shown as text, never as Markdown. */
export class TopicText {
  readonly markdown = new vscode.MarkdownString();
  #quotes = false;

  /** @param builtIn what ships with the extension: only its statements are quotations, and only it has pages */
  constructor(readonly builtIn: Knowledge) {
    this.markdown.isTrusted = {enabledCommands: Object.values(commands)};
  }

  get isEmpty(): boolean {
    return this.markdown.value === '';
  }

  /** A topic's title with a remark behind it, such as its status. */
  title(topic: Topic, remark = ''): this {
    const behind = remark === '' ? '' : ` (${plainMarkdown(remark)})`;
    return this.add(`**${plainMarkdown(topic.title)}**${behind}`);
  }

  paragraph(text: string): this {
    return this.add(plainMarkdown(text));
  }

  /** The topic's statement as a quotation; where it quotes nobody, what a reader should find. */
  statement(topic: Topic): this {
    if (!this.isQuoted(topic)) return this.paragraph(topic.statement === '' ? topic.find : topic.statement);
    this.#quotes = true;
    return this.add(`> ${plainMarkdown(topic.statement)}`);
  }

  /**
   * Links to the page of a topic, where it has one, and to where the handbook speaks of it, where it does.
   *
   * @param of the address of a page of the handbook
   */
  topicLinks(topic: Topic, isAddressed: boolean, of?: string): this {
    const page = pageOfTopic(topic.id, this.builtIn);
    const links = [
      ...(page === undefined ? [] : [learnLink(page)]),
      ...(isAddressed
        ? [
            link(
              vscode.l10n.t('Go to evidence'),
              commands.evidence,
              topic.id,
              ...(of === undefined ? [] : [of]),
            ),
          ]
        : []),
    ];
    return links.length > 0 ? this.add(links.join(' · ')) : this;
  }

  ruleLink(rule: string): this {
    return this.add(learnLink(`rules/${rule}`));
  }

  /** Where the quotations come from, if there were any. */
  source(): this {
    return this.#quotes ? this.paragraph(this.builtIn.checklist.attribution) : this;
  }

  /** Whether the topic's statement is the one that ships with the extension. */
  isQuoted({id, area, row, statement}: Topic): boolean {
    const {areas} = this.builtIn.checklist;
    const rows = areas.find(one => one.id === area)?.rows ?? [];
    const topics = rows.find(one => one.id === row)?.topics ?? [];
    return statement !== '' && topics.some(one => one.id === id && one.statement === statement);
  }

  /** Adds a block that is Markdown: of ours, or made plain. */
  add(block: string): this {
    this.markdown.appendMarkdown(`${this.isEmpty ? '' : '\n\n'}${block}`);
    return this;
  }
}

function learnLink(page: string): string {
  return link(vscode.l10n.t('Learn about it'), commands.learn, page);
}

function link(title: string, command: string, ...args: string[]): string {
  const query = encodeURIComponent(JSON.stringify(args));
  return `[${plainMarkdown(title)}](command:${command}?${query})`;
}
