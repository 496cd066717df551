/** Puts a text into the user's language and fills in `{0}`, `{1}` …; VS Code's `l10n` is one. */
export interface Translator {
  t(message: string, ...args: (string | number)[]): string;
}
