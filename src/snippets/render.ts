import {templateBlanks} from './template.ts';

/**
 * Markdown with blanks as the text of a VS Code snippet: each blank is a tab stop that shows the blank itself, a
 * choice offers the blank first and then its options, and blanks of the same text are filled in together. The
 * cursor comes to rest behind the last word.
 *
 * @param markdown plain Markdown; nothing in it but its blanks means anything to VS Code
 */
export function toSnippet(markdown: string): string {
  const stops = new Map<string, number>();
  let snippet = '';
  let from = 0;
  for (const {options, start, end} of templateBlanks(markdown)) {
    snippet += escapeText(markdown.slice(from, start)) + tabStop(markdown.slice(start, end), options, stops);
    from = end;
  }
  const rest = escapeText(markdown.slice(from));
  return snippet + rest.replace(/\n*$/, '$$0$&');
}

function tabStop(blank: string, options: readonly string[], stops: Map<string, number>): string {
  const known = stops.get(blank);
  // In braces, as a digit may follow.
  if (known !== undefined) return `\${${known}}`;
  const number = stops.size + 1;
  stops.set(blank, number);
  if (options.length === 0) return `\${${number}:${escapeText(blank)}}`;
  return `\${${number}|${[blank, ...options].map(escapeChoice).join(',')}|}`;
}

/** What VS Code would read as a variable, a tab stop or an end of one. */
function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** In a choice other characters are special than elsewhere. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
