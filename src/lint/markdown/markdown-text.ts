/**
 * Text as Markdown that shows just that text, on one line and readable as it stands: only what would become a link,
 * emphasis, code, HTML, a list or the like gets a backslash.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#~|$^{}@]|&(?=#?\w+;)/g, '\\$&')
    .replace(/:(?=[a-z/])|(?<=www)\./gi, '\\$&')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** The same for a heading, which has no full stop or other mark at its end. */
export function headingText(text: string): string {
  return markdownText(text.replace(/[.,;:!。，；：！\s]+$/, ''));
}
