/** The text with its first letter small, unless its first word is a name or an abbreviation. */
export function lowerFirst(text: string): string {
  return /^(?:[A-Z][a-z]|A )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  const [last, ...rest] = [...items].reverse();
  return rest.length === 0 ? (last ?? '') : `${rest.reverse().join(', ')} and ${last}`;
}

/** The text as a sentence: one full stop at its end. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
