import * as vscode from 'vscode';

const stateKey = 'checkedFiles';

/** The files that the user asked to have checked, whatever their names; kept with the workspace. */
export class CheckedFiles {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #keys: Set<string>;
  readonly #disposables: vscode.Disposable[];

  constructor(readonly memento: vscode.Memento) {
    this.#keys = new Set(memento.get<string[]>(stateKey, []));
    this.#disposables = [
      this.#changed,
      vscode.workspace.onDidRenameFiles(({files}) => this.#follow(files)),
      vscode.workspace.onDidCloseTextDocument(({uri}) => {
        // The next document of that name is another one.
        if (uri.scheme === 'untitled') this.#keys.delete(uri.toString());
      }),
    ];
  }

  has(uri: vscode.Uri): boolean {
    return this.#keys.has(uri.toString());
  }

  /** Notes that the user wants a file checked, or no longer. */
  async set(uri: vscode.Uri, checked: boolean): Promise<void> {
    if (checked) this.#keys.add(uri.toString());
    else this.#keys.delete(uri.toString());
    await this.#keep();
    this.#changed.fire(uri);
  }

  /** A file that gets another name, or whose folder does, stays checked. */
  #follow(files: readonly {readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri}[]): void {
    const before = [...this.#keys];
    for (const {oldUri, newUri} of files) {
      const [from, to] = [oldUri.toString(), newUri.toString()];
      for (const key of before.filter(one => one === from || one.startsWith(`${from}/`))) {
        this.#keys.delete(key);
        this.#keys.add(to + key.slice(from.length));
      }
    }
    void this.#keep();
  }

  /** A document that was never saved does not outlive the window. */
  #keep(): Thenable<void> {
    const kept = [...this.#keys].filter(key => !key.startsWith('untitled:'));
    return this.memento.update(stateKey, kept);
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}
