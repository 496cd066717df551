import type {Role} from '../lint/checklist.ts';
import type {Blank} from '../lint/markdown/blanks.ts';
import {readDocument} from '../lint/markdown/document.ts';

/** What is written for one topic: paragraphs and lists of Markdown, with blanks. */
export interface TemplatePart {
  readonly role: Role;
  /** Without empty lines before and after; lines end in LF. */
  readonly text: string;
}

/** The section that answers a row's missing topics, as plain data. */
export interface RowTemplate {
  /** The row's id. */
  readonly row: string;
  /** The heading of the section. */
  readonly title: string;
  /** In checklist order, one a topic of the row; a lab's own template may leave some out. */
  readonly parts: readonly TemplatePart[];
}

/** A blank of a template; blanks of the same text are the same blank. Offsets are into the part's text. */
export interface TemplateBlank extends Blank {
  /** What one can choose from; empty where anything may be written. */
  readonly options: readonly string[];
}

/** The blanks of a part, in order: just those that the linter will ask to fill in. */
export function templateBlanks(text: string): TemplateBlank[] {
  return readDocument('', text)
    .sections.flatMap(section => section.blanks)
    .map(blank => ({...blank, options: optionsOf(blank.text)}));
}

/** `[weekly / monthly]` is a choice between two, `[name]` is none. */
function optionsOf(blank: string): string[] {
  const options = blank
    .replace(/^\[|\]$/g, '')
    .split(' / ')
    .map(option => option.trim())
    // VS Code takes a choice with an empty option for plain text.
    .filter(option => option !== '');
  return options.length > 1 ? options : [];
}
