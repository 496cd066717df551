/**
 * Markup of Quarto, R Markdown, Pandoc, Hugo, Jekyll, MyST and GitHub that CommonMark hands on as text.
 * Every pattern stops at the next brace or line end, so the search is linear in the text.
 */
const markup: readonly RegExp[] = [
  /^[ \t>]*:{3,}.*$/gm, // fenced div or MyST directive, with its attributes
  /\{\{[^{}\n]*\}\}/g, // shortcode or template variable
  /\{%[^%\n]*%\}/g, // Liquid tag
  /\{[#.:=-][^{}\n]*\}/g, // attributes: {#id .class}, {: .class}, {-}
  /\[![A-Za-z]{2,20}\][-+]?/g, // GitHub or Obsidian alert marker
  /\[@[^[\]\n]*\]/g, // citation
  /^[ \t]*:[\w-]+:[ \t].*$/gm, // MyST option line
];

/** The text with such markup replaced by spaces, so that every offset stays what it was. */
export function blankDialectMarkup(text: string): string {
  if (!/[{:[]/.test(text)) return text;
  let result = text;
  for (const pattern of markup) result = result.replace(pattern, blank);
  return result;
}

/** The text of an HTML block without comments, scripts, styles and tags; offsets stay what they were. */
export function blankHtml(text: string): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    const close = htmlEnd(text, open);
    result += text.slice(at, open) + blank(text.slice(open, close));
    at = close;
  }
  return result + text.slice(at);
}

/** Where the tag, comment or raw element that opens at `open` ends; the end of the text if it never does. */
function htmlEnd(text: string, open: number): number {
  if (text.startsWith('<!--', open)) return after(text, '-->', open + 4);
  const raw = /^<(script|style|pre|textarea)\b/i.exec(text.slice(open, open + 12))?.[1];
  if (raw)
    return after(text, '>', Math.max(open, text.toLowerCase().indexOf(`</${raw.toLowerCase()}`, open)));
  return after(text, '>', open);
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}
