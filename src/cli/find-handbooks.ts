import fs from 'node:fs';
import path from 'node:path';
import type {ConfiguredHandbook} from '../lint/config/config-source.ts';
import {bookTitle, groupFiles} from '../lint/grouping.ts';
import {declaresHandbook} from '../lint/markdown/declared.ts';
import type {Naming} from '../lint/naming.ts';
import type {Ignored} from '../lint/settings.ts';
import {findConfig, glob, listFolder, type Targets} from './find-files.ts';
import {isTemplate} from './lab-templates.ts';
import type {ConfigLoader, LoadedConfig} from './load-config.ts';
import {CliProblem} from './problem.ts';

/** The files of one handbook and what applies to them. */
export interface FoundHandbook {
  readonly name: string;
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly ignored: readonly Ignored[];
  readonly from: LoadedConfig;
}

/** Finds the handbooks that the targets stand for. */
export class HandbookFinder {
  readonly #nearest = new Map<string, string | undefined>();

  constructor(
    readonly loader: ConfigLoader,
    /** A config's absolute path, false for none, undefined for the nearest. */
    readonly configFile: string | false | undefined,
    readonly naming: Naming,
    readonly show: (file: string) => string,
  ) {}

  /** The handbooks, those of named files first. Throws CliProblem where a folder holds none. */
  find({files, folders}: Targets): FoundHandbook[] {
    const found: FoundHandbook[] = [];
    if (files.length > 0) found.push(this.#namedFiles(files));
    for (const folder of folders) found.push(...this.#inFolder(folder));
    return found;
  }

  /** The handbooks in a folder that their names tell of, whatever a config says; there may be none. */
  byName(folder: string): FoundHandbook[] {
    const {markdown, books} = listFolder(folder);
    return this.#group(this.loader.load(undefined), folder, markdown, books);
  }

  /** Files named together are one handbook; a config that names just these gives name and ignored topics. */
  #namedFiles(named: readonly string[]): FoundHandbook {
    const from = this.#configOf(path.dirname(named[0] ?? ''));
    const files = named.filter(file => !isTemplate(file, from));
    const [first] = files;
    if (first === undefined) {
      throw new CliProblem(
        `${named.map(this.show).join(', ')}: this is a template of ${this.show(from.file ?? '')}, not a page of a handbook.`,
      );
    }
    const known = this.#configured(from, false).find(one => files.every(file => one.files.includes(file)));
    const name = files.length === 1 ? path.basename(first) : path.basename(commonFolder(files));
    return {name: known?.name ?? name, files, ignored: known?.ignored ?? [], from};
  }

  #inFolder(folder: string): FoundHandbook[] {
    const {markdown, configs, books} = listFolder(folder);
    if (markdown.length === 0) {
      throw new CliProblem(
        `${this.show(folder)}: this folder has no Markdown file (.md, .markdown, .qmd, .Rmd) in it.`,
      );
    }
    const own = this.#configOf(folder);
    const nearest = (file: string) =>
      this.configFile === undefined ? nearestAbove(file, configs) : undefined;
    const byConfig = new Map<string | undefined, string[]>();
    for (const file of markdown) {
      const config = nearest(file) ?? own.file;
      byConfig.set(config, [...(byConfig.get(config) ?? []), file]);
    }
    const found = [...byConfig].flatMap(([config, files]) => {
      const from = this.loader.load(config);
      const pages = files.filter(file => !isTemplate(file, from));
      return this.#group(from, folder, pages, books);
    });
    if (found.length > 0) return found;
    throw new CliProblem(
      `${this.show(folder)}: none of its ${markdown.length} Markdown files is called a lab handbook or lab manual.\n` +
        `Name the files instead of the folder, or put a .lab-handbook.yaml there that lists them.`,
    );
  }

  #group(
    from: LoadedConfig,
    folder: string,
    files: readonly string[],
    books: readonly string[],
  ): FoundHandbook[] {
    if (from.config.handbooks.length > 0) {
      return this.#configured(from, true).filter(one => one.files.some(file => files.includes(file)));
    }
    const relative = (file: string) => path.relative(folder, file).split(path.sep).join('/');
    const prefix = path.basename(folder);
    const inPrefix = (file: string) => `${prefix}/${relative(file)}`;
    const groups = groupFiles(
      files.map(file => ({path: inPrefix(file), declared: declaresHandbook(head(file))})),
      books.map(file => ({folder: path.posix.dirname(inPrefix(file)), title: bookTitle(head(file))})),
      this.naming,
    );
    return groups.map(group => ({
      name: group.name,
      files: group.files.map(file => path.join(folder, file.slice(prefix.length + 1))),
      ignored: [],
      from,
    }));
  }

  /** The handbooks that a config names; with `complain`, one without files is a mistake in it. */
  #configured(from: LoadedConfig, complain: boolean): FoundHandbook[] {
    const {file, config} = from;
    if (file === undefined) return [];
    return config.handbooks.map(handbook => {
      const files = glob(handbook.files, path.dirname(file)).filter(
        one => !isTemplate(one, from) && this.#answersTo(file, one),
      );
      if (files.length === 0 && complain) throw new CliProblem(this.#noFiles(file, handbook));
      return {name: handbook.name, files, ignored: handbook.ignored, from};
    });
  }

  /** A folder with a config of its own answers to that one, unless the user named another. */
  #answersTo(config: string, file: string): boolean {
    if (this.configFile !== undefined) return true;
    const folder = path.dirname(file);
    const nearest = this.#nearest.has(folder) ? this.#nearest.get(folder) : findConfig(folder);
    this.#nearest.set(folder, nearest);
    return nearest === config;
  }

  #noFiles(file: string, handbook: ConfiguredHandbook): string {
    return `${this.show(file)}:${handbook.line}: no file matches ${handbook.files.join(', ')} of the handbook “${handbook.name}”. Patterns are relative to the folder of this config.`;
  }

  #configOf(folder: string): LoadedConfig {
    if (this.configFile === false) return this.loader.load(undefined);
    return this.loader.load(this.configFile ?? findConfig(folder));
  }
}

/** The config in the file's folder or the nearest one above, among those listed. */
function nearestAbove(file: string, configs: readonly string[]): string | undefined {
  return configs
    .filter(config => file.startsWith(path.dirname(config) + path.sep))
    .sort((a, b) => b.length - a.length)[0];
}

function commonFolder(files: readonly string[]): string {
  let folder = path.dirname(files[0] ?? '');
  while (!files.every(file => file.startsWith(folder + path.sep)) && path.dirname(folder) !== folder)
    folder = path.dirname(folder);
  return folder;
}

/** The start of a file, where its front matter or title stands; empty where it cannot be read. */
function head(file: string): string {
  const buffer = Buffer.alloc(16_384);
  let handle: number | undefined;
  try {
    handle = fs.openSync(file, 'r');
    return buffer.toString('utf8', 0, fs.readSync(handle, buffer));
  } catch {
    return '';
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}
