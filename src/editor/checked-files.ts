import * as vscode from 'vscode';

const stateKey = 'checkedFiles';

/** The files that the user asked to have checked, whatever their names; kept with the workspace. */
export class CheckedFiles {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #keys: Set<string>;

  constructor(readonly memento: vscode.Memento) {
    this.#keys = new Set(memento.get<string[]>(stateKey, []));
  }

  has(uri: vscode.Uri): boolean {
    return this.#keys.has(uri.toString());
  }

  async set(uri: vscode.Uri, checked: boolean): Promise<void> {
    if (checked) this.#keys.add(uri.toString());
    else this.#keys.delete(uri.toString());
    // A document that was never saved does not outlive the window.
    const kept = [...this.#keys].filter(key => !key.startsWith('untitled:'));
    await this.memento.update(stateKey, kept);
    this.#changed.fire(uri);
  }
}
