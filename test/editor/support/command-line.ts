import {execFileSync} from 'node:child_process';
import path from 'node:path';
import * as vscode from 'vscode';
import {ourExtension} from './workspace.ts';

interface JsonDiagnostic {
  readonly rule: string;
  readonly topic?: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
type JsonBody = {readonly diagnostics: readonly JsonDiagnostic[]};

/** What the command line says of a folder, one line a diagnostic, sorted; paths are relative to `cwd`. */
export function commandLineSays(cwd: vscode.Uri, folder: string): string[] {
  const program = path.join(ourExtension().extensionPath, 'dist', 'cli.js');
  const json = execFileSync(process.execPath, [program, '--format', 'json', '--fail-on', 'never', folder], {
    cwd: cwd.fsPath,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // Desktop VS Code is no plain Node unless it is asked to be one.
    env: {...process.env, ELECTRON_RUN_AS_NODE: '1'},
  });
  const all = JSON.parse(json) as JsonBody & {readonly handbooks: readonly JsonBody[]};
  // A single handbook is described by the whole, and its entry says no more than its files.
  const bodies = all.handbooks.length > 1 ? all.handbooks : [all];
  return bodies
    .flatMap(({diagnostics}) => diagnostics)
    .map(
      ({file, line, column, endLine, endColumn, severity, rule, topic, message}) =>
        `${file} ${line}:${column}-${endLine}:${endColumn} ${severity} ${[rule, topic].filter(Boolean).join(' ')}: ${message}`,
    )
    .sort();
}

const severities = ['error', 'warning', 'information', 'hint'];

/** What the editor shows below a folder, in the same form. */
export function editorSays(cwd: vscode.Uri, folder: string): string[] {
  const root = vscode.Uri.joinPath(cwd, folder).path;
  return vscode.languages
    .getDiagnostics()
    .filter(([uri]) => uri.path.startsWith(`${root}/`))
    .flatMap(([uri, diagnostics]) => {
      const file = uri.path.slice(cwd.path.length + 1);
      return diagnostics
        .filter(({source}) => source === 'Lab Handbook')
        .map(({range: {start, end}, severity, code, message}) => {
          const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
          return `${file} ${place} ${severities[severity]} ${typeof code === 'object' ? code.value : code}: ${message}`;
        });
    })
    .sort();
}
