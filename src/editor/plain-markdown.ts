/**
 * Text as Markdown that shows just that text, on one line: no link, picture, heading or list comes of it.
 * VS Code's own `appendText` also does this, but with spaces at which no line can be broken.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
