/** White space as wide as what stands before `offset` in its line. */
export function indentAt(text: string, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1));
}

/** Puts lines below the last line that has something of what ends at `end`. */
export function insertLines(
  text: string,
  end: number,
  lines: readonly string[],
  toLine: (line: string) => string,
): string {
  const last = text.slice(0, end).trimEnd().length;
  const lineEnd = /\r?\n|$/.exec(text.slice(last));
  const at = last + (lineEnd?.index ?? 0);
  return insert(text, at, lines.map(line => `\n${toLine(line)}`).join(''));
}

/** A text with another one in it. */
export function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}
