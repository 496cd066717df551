import * as vscode from 'vscode';
import {Checklist} from '../lint/checklist.ts';
import type {SourceProblem} from '../lint/config/checklist-source.ts';
import {type Config, emptyConfig, readConfig} from '../lint/config/config-source.ts';
import {mergeChecklist} from '../lint/config/merge-checklist.ts';
import {Engine} from '../lint/engine.ts';
import {type LabTemplates, onlyBuiltIn} from '../snippets/lab-templates.ts';
import type {BundledData} from './bundled-data.ts';
import {namesIn} from './folders.ts';
import {configName, folderOf} from './handbook-files.ts';
import {readLabTemplates} from './lab-templates.ts';
import {openDocument, type PageTexts, reasonOf} from './page-texts.ts';

/** A config with the engine that its checklist makes. */
export interface LoadedConfig {
  /** Where it stands; undefined for none. */
  readonly uri: vscode.Uri | undefined;
  readonly config: Config;
  /** Mistakes in it; while there are some, the last version without any is used. */
  readonly problems: readonly SourceProblem[];
  /** Made when a handbook is first linted. */
  engine(): Promise<Engine>;
  /** The built-in templates with the lab's own in their place, as these are now. */
  templates(): Promise<LabTemplates>;
}

/** Reads configs, each once until it changes. */
export class Configs {
  readonly #loaded = new Map<string, Promise<LoadedConfig>>();
  readonly #lastGood = new Map<string, LoadedConfig>();
  readonly #read = new vscode.EventEmitter<LoadedConfig>();
  /** A config was read, for the first time or anew. */
  readonly onDidRead = this.#read.event;
  readonly #builtIn = once(async () => new Engine(await this.data.knowledge()));

  constructor(
    readonly data: BundledData,
    readonly texts: PageTexts,
  ) {}

  /** No config at all. */
  readonly none: LoadedConfig = {
    uri: undefined,
    config: emptyConfig,
    problems: [],
    engine: () => this.#builtIn(),
    templates: async () => onlyBuiltIn(await this.data.templates()),
  };

  /** The nearest config in the folder of `uri` or above, up to `top`. */
  async nearest(uri: vscode.Uri, top: vscode.Uri): Promise<vscode.Uri | undefined> {
    for (let folder = folderOf(uri); ; folder = folderOf(folder)) {
      if ((await namesIn(folder)).files.includes(configName)) return vscode.Uri.joinPath(folder, configName);
      if (folder.path.length <= top.path.length || folderOf(folder).path === folder.path) return undefined;
    }
  }

  /** The config in `uri`, as it stands in the editor or on disk. */
  load(uri: vscode.Uri): Promise<LoadedConfig> {
    const key = uri.toString();
    const known = this.#loaded.get(key);
    if (known) return known;
    const loading = this.#load(uri);
    this.#loaded.set(key, loading);
    loading.then(
      loaded => this.#loaded.get(key) === loading && this.#read.fire(loaded),
      // What failed once may have been a passing trouble: the next who asks tries again.
      () => this.#loaded.get(key) === loading && this.#loaded.delete(key),
    );
    return loading;
  }

  /** Forgets what was read of a config: it has changed. */
  drop(uri: vscode.Uri): void {
    this.#loaded.delete(uri.toString());
  }

  async #load(uri: vscode.Uri): Promise<LoadedConfig> {
    const key = uri.toString();
    const {config, problems} = await this.#readFile(uri);
    const before = this.#lastGood.get(key);
    if (problems.length > 0) {
      return before ? {...before, problems} : {...this.none, uri, problems};
    }
    const knowledge = async () => mergeChecklist(await this.data.knowledge(), config.checklist);
    const own = once(async () => new Engine(await knowledge()));
    const engine = config.checklist ? own : this.#builtIn;
    const place = config.templates;
    // Templates are looked at before a handbook is linted: that needs no engine.
    const checklist = once(async () => new Checklist((await knowledge()).checklist));
    const templates = async () => {
      if (!place) return this.none.templates();
      return readLabTemplates(uri, place, await checklist(), await this.data.templates(), this.texts);
    };
    const loaded: LoadedConfig = {uri, config, problems, engine, templates};
    this.#lastGood.set(key, loaded);
    return loaded;
  }

  async #readFile(uri: vscode.Uri): Promise<{config: Config; problems: readonly SourceProblem[]}> {
    const file = configName;
    let text: string;
    try {
      const open = openDocument(uri);
      text = open ? open.getText() : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      const message = vscode.l10n.t('This file could not be read: {0}.', reasonOf(error));
      return {config: emptyConfig, problems: [{file, line: 1, column: 1, message}]};
    }
    const [schema, {checklist, vocabulary}] = await Promise.all([
      this.data.configSchema(),
      this.data.knowledge(),
    ]);
    return readConfig(file, text, {schema, checklist, groups: vocabulary.groups});
  }
}

/** Makes something when it is first asked for; where that fails, the next who asks tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (made) return made;
    const making = make();
    made = making;
    making.catch(() => (made = undefined));
    return making;
  };
}
