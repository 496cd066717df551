/** What Markdown, one of its dialects or a table reads as markup wherever it stands. */
const markup = /[\\`*[\]{}<|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|\^(?=\S)|(?<=^|\s)[#@]/gu;
/** What is markup where a line begins, up to the character to escape. */
const opening = /^(?:(?=[-+>=:](?:[\s:=>-]|$)|>)|\d{1,9}(?=[.)](?:\s|$)))/;

/** A name as people typed it, on one line, written so that Markdown shows just these characters. */
export function asMarkdown(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.replace(markup, '\\$&').replace(opening, '$&\\');
}
