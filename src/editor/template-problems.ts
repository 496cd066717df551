import * as vscode from 'vscode';
import type {SourceProblem} from '../lint/config/checklist-source.ts';
import {makeDiagnostic, restOfLine} from './config-problems.ts';
import type {Configs, LoadedConfig} from './configs.ts';
import {folderOf} from './handbook-files.ts';
import {isTemplate} from './lab-templates.ts';
import type {Log} from './log.ts';
import {Scheduler} from './scheduler.ts';
import {settingsSection} from './settings.ts';

/** Pause after the last key, or the last file that came or went, in milliseconds. */
const pause = 300;

/** Shows mistakes in labs' own templates, whether open or not, for as long as their config is there. */
export class TemplateProblems {
  readonly #collection = vscode.languages.createDiagnosticCollection('lab-handbook-templates');
  readonly #scheduler = new Scheduler();
  readonly #disposables: vscode.Disposable[];
  /** The configs that name a folder of templates, with the files that have mistakes. */
  readonly #known = new Map<string, {loaded: LoadedConfig; shown: readonly vscode.Uri[]}>();

  constructor(
    readonly configs: Configs,
    readonly log: Log,
  ) {
    const {workspace} = vscode;
    const files = workspace.createFileSystemWatcher('**');
    const touched = (uri: vscode.Uri) => this.#touched(uri);
    this.#disposables = [
      this.#collection,
      this.#scheduler,
      files,
      files.onDidCreate(touched),
      files.onDidChange(touched),
      files.onDidDelete(uri => this.#deleted(uri)),
      configs.onDidRead(loaded => this.#showSoon(loaded, 0)),
      workspace.onDidOpenTextDocument(({uri}) => touched(uri)),
      workspace.onDidChangeTextDocument(({document}) => touched(document.uri)),
      workspace.onDidCloseTextDocument(({uri}) => touched(uri)),
      workspace.onDidChangeConfiguration(event => {
        if (!event.affectsConfiguration(settingsSection)) return;
        for (const {loaded} of this.#known.values()) this.#showSoon(loaded, 0);
      }),
    ];
  }

  /** A template may have changed, or the folder that it is in. */
  #touched(uri: vscode.Uri): void {
    for (const {loaded} of this.#known.values()) {
      const inside = vscode.Uri.joinPath(uri, 'any');
      if (isTemplate(uri, loaded) || isTemplate(inside, loaded)) this.#showSoon(loaded, pause);
    }
  }

  #deleted(uri: vscode.Uri): void {
    for (const [key, {loaded, shown}] of this.#known) {
      const config = loaded.uri?.path ?? '';
      if (config !== uri.path && !config.startsWith(`${uri.path}/`)) continue;
      this.#known.delete(key);
      this.#scheduler.cancel(key);
      for (const one of shown) this.#collection.delete(one);
    }
    this.#touched(uri);
  }

  #showSoon(loaded: LoadedConfig, after: number): void {
    const key = loaded.uri?.toString();
    if (key === undefined || (!loaded.config.templates && !this.#known.has(key))) return;
    this.#known.set(key, {loaded, shown: this.#known.get(key)?.shown ?? []});
    this.#scheduler.schedule(key, after, () => {
      this.#show(key, loaded).catch((error: unknown) => this.log.error('checking templates', error));
    });
  }

  async #show(key: string, loaded: LoadedConfig): Promise<void> {
    const {problems} = await loaded.templates();
    const known = this.#known.get(key);
    // The config went away or changed meanwhile: what it says now is looked at next.
    if (!loaded.uri || known?.loaded !== loaded) return;
    const folder = folderOf(loaded.uri);
    const enabled = vscode.workspace.getConfiguration(settingsSection, folder).get('enable', true);
    for (const uri of known.shown) this.#collection.delete(uri);
    const files = new Set(enabled ? problems.map(({file}) => file) : []);
    const shown = [...files].map(file => {
      const uri = vscode.Uri.joinPath(folder, file);
      const mistakes = problems.filter(problem => problem.file === file);
      this.#collection.set(uri, mistakes.map(toShown));
      return uri;
    });
    this.#known.set(key, {loaded, shown});
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}

function toShown({line, column, message}: SourceProblem): vscode.Diagnostic {
  return makeDiagnostic(restOfLine(line, column), message, vscode.DiagnosticSeverity.Warning, 'template');
}
