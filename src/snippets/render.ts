import {templateBlanks} from './template.ts';

/**
 * Markdown with blanks as the text of a VS Code snippet: each blank is a tab stop that shows the blank itself, a
 * choice offers the blank first and then its options, and blanks of the same text are filled in together.
 *
 * @param markdown plain Markdown; nothing in it but its blanks means anything to VS Code
 */
export function toSnippet(markdown: string): string {
  const stops = new Map<string, number>();
  const lines = markdown.split('\n').map(line => lineToSnippet(line, stops));
  return `${lines.join('\n')}$0`;
}

function lineToSnippet(line: string, stops: Map<string, number>): string {
  let snippet = '';
  let from = 0;
  for (const {text, options, start, end} of templateBlanks(line)) {
    snippet += escapeText(line.slice(from, start)) + tabStop(text, options, stops);
    from = end;
  }
  return snippet + escapeText(line.slice(from));
}

function tabStop(blank: string, options: readonly string[], stops: Map<string, number>): string {
  const known = stops.get(blank);
  if (known !== undefined) return `$${known}`;
  const number = stops.size + 1;
  stops.set(blank, number);
  if (options.length === 0) return `\${${number}:${escapeText(blank)}}`;
  return `\${${number}|${[blank, ...options].map(escapeChoice).join(',')}|}`;
}

/** What VS Code would read as a variable, a tab stop or an end of one. */
function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|$}]/g, '\\$&');
}
