import * as vscode from 'vscode';
import type {SourceProblem} from '../lint/config/checklist-source.ts';
import type {Configs, LoadedConfig} from './configs.ts';
import type {Discovery} from './discovery.ts';
import {exists} from './exists.ts';
import {configName, folderOf, isConfig, pageGlob} from './handbook-files.ts';
import type {Log} from './log.ts';
import {openDocument} from './page-texts.ts';
import {source} from './problems.ts';
import {Scheduler} from './scheduler.ts';
import {settingsSection} from './settings.ts';

/** Pause after the last key, or the last file that came or went, in milliseconds. */
const pause = 300;

/** Shows mistakes in labs’ settings files, whether open or not. */
export class ConfigProblems {
  readonly #collection = vscode.languages.createDiagnosticCollection('lab-handbook-config');
  readonly #scheduler = new Scheduler();
  readonly #disposables: vscode.Disposable[];
  readonly #known = new Map<string, vscode.Uri>();
  /** Counts the looks at a config: an older one that is still looking for pages gives way to a newer. */
  readonly #looks = new Map<string, number>();
  readonly #suggestions = new WeakMap<vscode.Diagnostic, {name: string; version: number}>();

  constructor(
    readonly configs: Configs,
    readonly discovery: Discovery,
    readonly log: Log,
  ) {
    const {workspace} = vscode;
    const files = workspace.createFileSystemWatcher(`**/${configName}`);
    const pages = workspace.createFileSystemWatcher(pageGlob, false, true, false);
    const check = ({uri}: {uri: vscode.Uri}) => isConfig(uri) && this.#checkSoon(uri);
    this.#disposables = [
      this.#collection,
      this.#scheduler,
      files,
      pages,
      files.onDidCreate(uri => this.#checkSoon(uri)),
      files.onDidChange(uri => this.#checkSoon(uri)),
      files.onDidDelete(uri => this.#forget(uri)),
      pages.onDidCreate(() => this.#checkAll()),
      pages.onDidDelete(() => this.#checkAll()),
      configs.onDidRead(loaded => this.#run(() => this.#show(loaded))),
      workspace.onDidOpenTextDocument(check),
      workspace.onDidCloseTextDocument(check),
      workspace.onDidChangeTextDocument(({document}) => check(document)),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(settingsSection)) this.#checkAll();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.#checkAll()),
    ];
    for (const document of workspace.textDocuments) check(document);
  }

  /** The name that should stand in the range of a diagnostic; undefined for other mistakes, and once the text changed. */
  suggestionFor(diagnostic: vscode.Diagnostic, {version}: vscode.TextDocument): string | undefined {
    const suggestion = this.#suggestions.get(diagnostic);
    return suggestion?.version === version ? suggestion.name : undefined;
  }

  #checkAll(): void {
    for (const uri of this.#known.values()) this.#checkSoon(uri);
  }

  #checkSoon(uri: vscode.Uri): void {
    this.#scheduler.schedule(uri.toString(), pause, () =>
      this.#run(async () => this.#show(await this.configs.load(uri))),
    );
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#scheduler.cancel(key);
    this.#known.delete(key);
    this.#looks.set(key, (this.#looks.get(key) ?? 0) + 1);
    this.#collection.delete(uri);
  }

  async #show(loaded: LoadedConfig): Promise<void> {
    const {uri, problems} = loaded;
    if (!uri) return;
    const key = uri.toString();
    const look = (this.#looks.get(key) ?? 0) + 1;
    this.#looks.set(key, look);
    // A config that went away while it was read could not be read: that is no mistake in it.
    if (problems.length > 0 && !openDocument(uri) && !(await exists(uri))) return this.#forget(uri);
    this.#known.set(key, uri);
    const enabled = vscode.workspace.getConfiguration(settingsSection, uri).get('enable', true);
    const mistakes = problems.map(problem => this.#toShown(problem, openDocument(uri)));
    const empty = problems.length > 0 ? [] : await this.#withoutPages(loaded);
    if (this.#looks.get(key) === look) this.#collection.set(uri, enabled ? [...mistakes, ...empty] : []);
  }

  #toShown(problem: SourceProblem, open: vscode.TextDocument | undefined): vscode.Diagnostic {
    const {line, column, message, suggestion} = problem;
    const exact = open && exactRange(problem, open);
    const shown = makeDiagnostic(exact ?? restOfLine(line, column), message, vscode.DiagnosticSeverity.Error);
    if (exact && suggestion !== undefined)
      this.#suggestions.set(shown, {name: suggestion, version: open.version});
    return shown;
  }

  /** The handbooks of a config that no page belongs to. */
  async #withoutPages(loaded: LoadedConfig): Promise<vscode.Diagnostic[]> {
    const {uri, config} = loaded;
    if (!uri) return [];
    const top = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? folderOf(uri);
    const found = await this.discovery.configured(loaded, top);
    return config.handbooks.flatMap(({name, line}, index) => {
      if (found.some(({why}) => why.kind === 'config' && why.index === index)) return [];
      const message = vscode.l10n.t(
        'No page of “{0}” was found: its patterns match no Markdown file in the folder of this file or below, or only files that an earlier handbook has already.',
        name,
      );
      return [makeDiagnostic(restOfLine(line, 1), message, vscode.DiagnosticSeverity.Warning)];
    });
  }

  #run(work: () => Promise<unknown>): void {
    work().catch((error: unknown) => this.log.error('checking a config file', error));
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}

/** A mistake in a file of the lab that is no page of a handbook. */
export function makeDiagnostic(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
  code = 'config',
): vscode.Diagnostic {
  const shown = new vscode.Diagnostic(range, message, severity);
  shown.source = source;
  shown.code = code;
  return shown;
}

/** What stands at a place and behind it on the line; both count from 1. */
export function restOfLine(line: number, column: number): vscode.Range {
  return new vscode.Range(line - 1, column - 1, line - 1, Number.MAX_SAFE_INTEGER);
}

/** The range of what is wrong, where it is known and on one line. */
function exactRange({start, end}: SourceProblem, document: vscode.TextDocument): vscode.Range | undefined {
  if (start === undefined || end === undefined || end <= start) return undefined;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return range.isSingleLine ? range : undefined;
}
