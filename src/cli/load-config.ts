import type {Schema} from '@cfworker/json-schema';
import {type Config, emptyConfig, readConfig} from '../lint/config/config-source.ts';
import {mergeChecklist} from '../lint/config/merge-checklist.ts';
import {Engine} from '../lint/engine.ts';
import type {Knowledge} from '../lint/knowledge.ts';
import {type LabTemplates, onlyBuiltIn} from '../snippets/lab-templates.ts';
import type {RowTemplate} from '../snippets/template.ts';
import {readLabTemplates} from './lab-templates.ts';
import {CliProblem} from './problem.ts';
import {readText} from './read-text.ts';

/** A config with the engine that its checklist makes. */
export interface LoadedConfig {
  /** Its absolute path; undefined for none. */
  readonly file: string | undefined;
  readonly config: Config;
  readonly engine: Engine;
  /** The built-in templates with the lab's own in their place; its files are read when this is called. */
  templates(builtIn: readonly RowTemplate[]): LabTemplates;
}

/** Reads configs, each once. */
export class ConfigLoader {
  readonly #loaded = new Map<string, LoadedConfig>();
  #builtin: Engine | undefined;

  constructor(
    readonly knowledge: Knowledge,
    readonly schema: Schema,
    readonly show: (file: string) => string,
  ) {}

  /** The config in `file`, or the defaults. Throws CliProblem with every mistake in it. */
  load(file: string | undefined): LoadedConfig {
    if (file === undefined) return {file, config: emptyConfig, engine: this.builtin, templates: onlyBuiltIn};
    const known = this.#loaded.get(file);
    if (known) return known;
    const shown = this.show(file);
    const read = readText(file, shown);
    if ('skipped' in read) throw new CliProblem(`${shown}: ${read.skipped}.`);
    const {checklist, vocabulary} = this.knowledge;
    const {config, problems} = readConfig(shown, read.text, {
      schema: this.schema,
      checklist,
      groups: vocabulary.groups,
    });
    if (problems.length > 0) {
      const lines = problems.map(({line, column, message}) => `${shown}:${line}:${column}: ${message}`);
      throw new CliProblem(
        `${lines.join('\n')}\nMend the config and try again; all settings are explained in docs/config.md.`,
      );
    }
    const engine = config.checklist
      ? new Engine(mergeChecklist(this.knowledge, config.checklist))
      : this.builtin;
    const loaded: LoadedConfig = {
      file,
      config,
      engine,
      templates: builtIn => readLabTemplates(file, config.templates, engine.checklist, builtIn),
    };
    this.#loaded.set(file, loaded);
    return loaded;
  }

  /** The engine of the built-in checklist. */
  get builtin(): Engine {
    this.#builtin ??= new Engine(this.knowledge);
    return this.#builtin;
  }
}
