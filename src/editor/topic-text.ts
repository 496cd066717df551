import * as vscode from 'vscode';
import type {Topic} from '../lint/checklist.ts';
import type {Knowledge} from '../lint/knowledge.ts';
import {plainMarkdown} from './plain-markdown.ts';

/** Writes about topics into hovers and completions; whatever a checklist says is shown as text, never as Markdown. */
export class TopicText {
  readonly markdown = new vscode.MarkdownString();
  #quotes = false;

  /** @param builtIn what ships with the extension: only its statements are quotations */
  constructor(readonly builtIn: Knowledge) {}

  /** A topic's title with a remark behind it, such as its status. */
  title(topic: Topic, remark = ''): this {
    const behind = remark === '' ? '' : ` (${plainMarkdown(remark)})`;
    return this.#add(`**${plainMarkdown(topic.title)}**${behind}`);
  }

  paragraph(text: string): this {
    return this.#add(plainMarkdown(text));
  }

  /** A line across. */
  rule(): this {
    return this.#add('---');
  }

  /** The topic's statement as a quotation; where it quotes nobody, what a reader should find. */
  statement(topic: Topic): this {
    if (!this.isQuoted(topic)) return this.paragraph(topic.statement === '' ? topic.find : topic.statement);
    this.#quotes = true;
    return this.#add(`> ${plainMarkdown(topic.statement)}`);
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

  #add(block: string): this {
    this.markdown.appendMarkdown(`${this.markdown.value === '' ? '' : '\n\n'}${block}`);
    return this;
  }
}
