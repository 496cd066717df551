import type {Schema} from '@cfworker/json-schema';
import * as vscode from 'vscode';
import type {Questions} from '../lint/checklist.ts';
import type {HandbookNames, Knowledge} from '../lint/knowledge.ts';
import {Naming} from '../lint/naming.ts';
import type {HandbookTexts} from '../snippets/handbook-texts.ts';
import type {RowTemplate} from '../snippets/template.ts';

/** What the build put beside the program; each file is read when it is first asked for, and once. */
export class BundledData {
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(readonly extensionUri: vscode.Uri) {}

  /** What tells a handbook by its name: small, and all that a Markdown file which is no handbook costs. */
  naming(): Promise<Naming> {
    return this.#once('names.json', value => {
      const {handbook, sameWords} = value as {handbook: HandbookNames; sameWords: Record<string, string>};
      return new Naming(handbook, sameWords);
    });
  }

  knowledge(): Promise<Knowledge> {
    return this.#once('knowledge.json', value => value as Knowledge);
  }

  /** The schema of `.lab-handbook.yaml`. */
  configSchema(): Promise<Schema> {
    return this.#once('config.schema.json', value => value as Schema);
  }

  templates(): Promise<readonly RowTemplate[]> {
    return this.#once('templates.json', value => value as readonly RowTemplate[]);
  }

  /** What a new handbook says around its sections. */
  handbookTexts(): Promise<HandbookTexts> {
    return this.#once('new-handbook.json', value => value as HandbookTexts);
  }

  /** What a trainee may ask about each topic. */
  questions(): Promise<Questions> {
    return this.#once('questions.json', value => value as Questions);
  }

  /** The bundled page of a topic or rule: `topics/meetings-mentee.md`. */
  page(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.extensionUri, 'docs', ...path.split('/'));
  }

  #once<T>(name: string, make: (value: unknown) => T): Promise<T> {
    const known = this.#read.get(name) as Promise<T> | undefined;
    if (known) return known;
    const reading = this.#load(name).then(make);
    this.#read.set(name, reading);
    // A failed read may have been a passing one: the next who asks tries again.
    reading.catch(() => this.#read.delete(name));
    return reading;
  }

  async #load(name: string): Promise<unknown> {
    const uri = vscode.Uri.joinPath(this.extensionUri, 'dist', 'data', name);
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  }
}
