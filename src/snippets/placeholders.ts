/** Something in a template that would be inserted as it stands; `at` is an offset into the text. */
export interface Misread {
  readonly at: number;
  readonly message: string;
}

/** How other programs write what is to be filled in: snippets of VS Code, Jinja, Quarto, Liquid, Pandoc, TeX. */
const variable =
  /\$\{[^}\n]*\}?|\{\{[^}\n]*\}{0,2}|\{[^{}\n]*\}|\{%|\$[A-Za-z_]\w*|\$\d(?!\d|[.,]\d)|%[A-Za-z_]+%|\\[A-Za-z]+(?=\{)/g;
/** Lines with which other programs begin a box, or fetch another file. */
const foreignLine = /^[ \t]*(?::{3,}|!{3}|\?{3}|--8<--|\[TOC\]).*/gm;
const bracket = /[[\]]/g;

/**
 * Finds what nobody would ever be reminded to fill in: variables of other programs, and brackets that are no blanks.
 *
 * @param source plain text as it is written in a template
 * @param isBlank whether the linter sees a blank that begins at this offset of it
 */
export function findMisread(source: string, isBlank: (at: number) => boolean): Misread[] {
  const found: Misread[] = [];
  for (const {0: text, index: at} of source.matchAll(variable)) {
    const money = /^\$\d/.test(text) ? `, and an amount of money as \`${text.slice(1)} dollars\`` : '';
    found.push({
      at,
      message: `Variables are not known here: ${shown(text)} would be inserted as it is. Write a blank such as \`[name of the lab]\`${money}.`,
    });
  }
  for (const {0: text, index: at} of source.matchAll(foreignLine)) {
    found.push({
      at,
      message: `${shown(text.trim())} has no place in a template. Keep to paragraphs and \`-\` lists.`,
    });
  }
  return [...found, ...brackets(source, isBlank)];
}

function brackets(source: string, isBlank: (at: number) => boolean): Misread[] {
  const found: Misread[] = [];
  let open: number | undefined;
  for (const {0: mark, index} of source.matchAll(bracket)) {
    if (mark === '[') {
      if (open !== undefined) found.push(unclosed(open));
      open = index;
      continue;
    }
    if (open === undefined) {
      const message = '`]` ends a blank that begins nowhere. Put `[` before its first word, or take it out.';
      found.push({at: index, message});
    } else if (!isBlank(open)) {
      found.push({
        at: open,
        message: `${shown(source.slice(open, index + 1))} is not seen as a blank here. Write words in it, at most 120 characters; put a space before it, and a space, a comma or a full stop after it.`,
      });
    }
    open = undefined;
  }
  return open === undefined ? found : [...found, unclosed(open)];
}

function unclosed(at: number): Misread {
  return {
    at,
    message:
      '`[` begins a blank that does not end. Put `]` behind its last word; no other bracket and no bold or italics may stand in it.',
  };
}

/** The beginning of something long is enough to find it by. */
function shown(text: string): string {
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}
