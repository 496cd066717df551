/**
 * A name from a handbook, a config or a folder, for notifications and the language status: VS Code reads links and
 * icons in these, and a stranger's folder must not put a command behind a click.
 */
export function shownText(text: string): string {
  // A space of no width parts what only together means something.
  return text.replace(/\s+/g, ' ').replace(/\]\(/g, ']\u200B(').replace(/\$\(/g, '$\u200B(');
}
