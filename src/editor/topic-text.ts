import * as vscode from 'vscode';
import type {Topic} from '../lint/checklist.ts';
import type {Knowledge} from '../lint/knowledge.ts';

/** Writes about topics into hovers and completions; whatever a checklist says is shown as text, never as Markdown. */
export class TopicText {
  readonly markdown = new vscode.MarkdownString();
  #quoted = false;

  /** @param builtIn what ships with the extension: only its statements are quotations */
  constructor(readonly builtIn: Knowledge) {}

  /** A topic's title with a remark behind it, such as its status. */
  title(topic: Topic, remark = ''): this {
    this.markdown.appendMarkdown('\n\n**').appendText(oneLine(topic.title)).appendMarkdown('**');
    if (remark !== '') this.markdown.appendText(` (${oneLine(remark)})`);
    return this;
  }

  paragraph(text: string): this {
    this.markdown.appendMarkdown('\n\n').appendText(oneLine(text));
    return this;
  }

  /** A line across. */
  rule(): this {
    this.markdown.appendMarkdown('\n\n---');
    return this;
  }

  /** The topic's statement as a quotation; of a topic that quotes nobody, what a reader should find. */
  statement(topic: Topic): this {
    if (!this.isQuoted(topic)) return this.paragraph(topic.statement === '' ? topic.find : topic.statement);
    this.#quoted = true;
    this.markdown.appendMarkdown('\n\n> ').appendText(oneLine(topic.statement));
    return this;
  }

  /** Where the quotations come from, if there were any. */
  source(): this {
    return this.#quoted ? this.paragraph(this.builtIn.checklist.attribution) : this;
  }

  /** Whether the topic's statement is the one that ships with the extension. */
  isQuoted({id, area, row, statement}: Topic): boolean {
    const {areas} = this.builtIn.checklist;
    const rows = areas.find(one => one.id === area)?.rows ?? [];
    const topics = rows.find(one => one.id === row)?.topics ?? [];
    return statement !== '' && topics.some(one => one.id === id && one.statement === statement);
  }
}

/** Text without line breaks: they would end a quotation or begin a block. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
