import {markdownText} from '../lint/markdown/markdown-text.ts';

/** A text with the heading that it stands under, both as Markdown. */
export interface TitledText {
  readonly title: string;
  readonly body: string;
}

/** What a new handbook says around its sections, as plain data; `{{lab}}` and `{{pi}}` stand for the names. */
export interface HandbookTexts {
  /** The title of the handbook. */
  readonly title: string;
  /** What stands below the title. */
  readonly introduction: string;
  /** What stands above the list of pages, where there are several. */
  readonly index: TitledText;
  /** What mentor and mentee sign. */
  readonly agreement: TitledText;
}

/** The names that can stand in the texts. */
export const textVariables = ['lab', 'pi'] as const;

/** What is written for each variable, as people typed it; a blank where nobody has said yet. */
export type TextNames = Readonly<Record<(typeof textVariables)[number], string | undefined>>;

const blanks: Readonly<Record<(typeof textVariables)[number], string>> = {
  lab: '[name of the lab]',
  pi: '[name of the PI]',
};

/** The texts with the names put in, so that Markdown shows these as they were typed. */
export function withNames(
  {title, introduction, index, agreement}: HandbookTexts,
  names: TextNames,
): HandbookTexts {
  const written = (name: (typeof textVariables)[number]) => {
    const typed = names[name];
    return typed === undefined ? blanks[name] : markdownText(typed);
  };
  const fill = (text: string) =>
    textVariables.reduce((filled, name) => filled.replaceAll(`{{${name}}}`, () => written(name)), text);
  const fillBoth = ({title: heading, body}: TitledText) => ({title: fill(heading), body: fill(body)});
  return {
    title: fill(title),
    introduction: fill(introduction),
    index: fillBoth(index),
    agreement: fillBoth(agreement),
  };
}
