import * as vscode from 'vscode';
import type {Diagnostic, Range, Severity} from '../lint/diagnostic.ts';
import type {Knowledge} from '../lint/knowledge.ts';
import type {BundledData} from './bundled-data.ts';
import type {FoundHandbook} from './found-handbook.ts';
import {type HandbookState, pageNamed} from './handbook-state.ts';
import type {Handbooks} from './handbooks.ts';
import type {Log} from './log.ts';
import {pageOfDiagnostic} from './topic-pages.ts';

/** How our diagnostics are signed in the Problems panel. */
export const source = 'Lab Handbook';

const severityOf: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the diagnostics of all handbooks in the Problems panel and as squiggles. */
export class Problems {
  readonly #collection = vscode.languages.createDiagnosticCollection('lab-handbook');
  readonly #disposables: vscode.Disposable[];
  /** What each shown diagnostic was made of: a fix needs more than what VS Code keeps of it. */
  readonly #origins = new WeakMap<vscode.Diagnostic, Diagnostic>();
  /** The pages a handbook has diagnostics on. */
  readonly #shown = new Map<string, vscode.Uri[]>();

  /** @param linkBase the address of the extension's own pages: `vscode://publisher.name` */
  constructor(
    handbooks: Handbooks,
    readonly data: BundledData,
    readonly linkBase: vscode.Uri,
    readonly log: Log,
  ) {
    this.#disposables = [
      this.#collection,
      handbooks.onDidChange(state => this.#next(builtIn => this.#show(state, builtIn))),
      handbooks.onDidForget(found => this.#next(() => this.#clear(found))),
    ];
  }

  /** What comes in is shown in this order, be it that the knowledge has to be read first. */
  #next(show: (builtIn: Knowledge) => void): void {
    this.data
      .knowledge()
      .then(show)
      .catch((error: unknown) => this.log.error('showing problems', error));
  }

  /** The core's diagnostic behind one that is shown; undefined for those of others. */
  originOf(diagnostic: vscode.Diagnostic): Diagnostic | undefined {
    return this.#origins.get(diagnostic);
  }

  #show(state: HandbookState, builtIn: Knowledge): void {
    const byPage = new Map<string, vscode.Diagnostic[]>(state.pages.map(page => [page.document.file, []]));
    for (const diagnostic of state.result.diagnostics) {
      byPage.get(diagnostic.file)?.push(this.#toShown(diagnostic, state, builtIn));
    }
    const entries: [vscode.Uri, vscode.Diagnostic[]][] = state.pages.map(page => [
      page.uri,
      [...frontMatterProblems(page.document.frontMatter.problems), ...(byPage.get(page.document.file) ?? [])],
    ]);
    for (const {uri, reason} of state.unread) entries.push([uri, [unread(reason, state.found)]]);
    const uris = entries.map(([uri]) => uri);
    const gone = (this.#shown.get(state.found.key) ?? []).filter(
      uri => !uris.some(one => one.toString() === uri.toString()),
    );
    for (const uri of gone) this.#collection.delete(uri);
    this.#collection.set(entries);
    this.#shown.set(state.found.key, uris);
  }

  #clear({key}: FoundHandbook): void {
    for (const uri of this.#shown.get(key) ?? []) this.#collection.delete(uri);
    this.#shown.delete(key);
  }

  #toShown(diagnostic: Diagnostic, state: HandbookState, builtIn: Knowledge): vscode.Diagnostic {
    const {rule, topic, message, severity, range} = diagnostic;
    const shown = new vscode.Diagnostic(toRange(range), message, severityOf[severity]);
    shown.source = source;
    const value = topic === undefined ? rule : `${rule} ${topic}`;
    shown.code = {value, target: this.linkBase.with({path: `/${pageOfDiagnostic(rule, topic, builtIn)}`})};
    const related = (diagnostic.related ?? []).flatMap(place => {
      const other = pageNamed(state, place.file);
      if (!other) return [];
      const location = new vscode.Location(other.uri, toRange(place.range));
      return [new vscode.DiagnosticRelatedInformation(location, place.message)];
    });
    if (related.length > 0) shown.relatedInformation = related;
    // A heading with nothing below it is shown faded, like code that does nothing.
    if (rule === 'empty-section') shown.tags = [vscode.DiagnosticTag.Unnecessary];
    this.#origins.set(shown, diagnostic);
    return shown;
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}

/** The core's range as VS Code's, which counts from 0. */
export function toRange({start, end}: Range): vscode.Range {
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

function frontMatterProblems(
  problems: readonly {line: number; column: number; message: string}[],
): vscode.Diagnostic[] {
  return problems.map(({line, column, message}) => {
    const shown = new vscode.Diagnostic(
      new vscode.Range(line - 1, column - 1, line - 1, Number.MAX_SAFE_INTEGER),
      vscode.l10n.t(
        'The front matter cannot be read: {0} Mend the lines between the two --- at the top.',
        message,
      ),
      vscode.DiagnosticSeverity.Error,
    );
    shown.source = source;
    shown.code = 'front-matter';
    return shown;
  });
}

function unread(reason: string, {name}: FoundHandbook): vscode.Diagnostic {
  const shown = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    vscode.l10n.t(
      'This page could not be read: {0}. The rest of “{1}” was checked without it.',
      reason,
      name,
    ),
    vscode.DiagnosticSeverity.Warning,
  );
  shown.source = source;
  shown.code = 'unread-page';
  return shown;
}
