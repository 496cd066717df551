import * as vscode from 'vscode';

/** Where the extension writes what goes wrong; a person is told once, and can look up the rest. */
export class Log {
  readonly #channel = vscode.window.createOutputChannel('Lab Handbook', {log: true});
  #told = false;

  show(): void {
    this.#channel.show();
  }

  info(message: string): void {
    this.#channel.info(message);
  }

  /** Notes an error that nobody expected. The first one is shown, with a way to the log. */
  error(what: string, error: unknown): void {
    this.#channel.error(what, error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (this.#told) return;
    this.#told = true;
    const show = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t('Lab Handbook met a problem; your text is untouched. The log says more.');
    void vscode.window.showErrorMessage(message, show).then(chosen => chosen === show && this.show());
  }

  dispose(): void {
    this.#channel.dispose();
  }
}
