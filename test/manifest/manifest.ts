import fs from 'node:fs';
import path from 'node:path';
import {root} from '../support/engine.ts';

/** What these tests read of package.json. */
export interface Manifest {
  readonly version: string;
  readonly homepage: string;
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly {command: string; title: string; category: string}[];
    readonly menus: Readonly<Record<string, readonly {command: string; when: string}[]>>;
    readonly views: Readonly<Record<string, readonly {id: string; icon: string; when: string}[]>>;
    readonly viewsWelcome: readonly {view: string; contents: string; when: string}[];
    readonly configuration: {readonly properties: Readonly<Record<string, Setting>>};
    readonly languages: readonly {id: string; filenames: readonly string[]}[];
    readonly yamlValidation: readonly {fileMatch: string; url: string}[];
    readonly walkthroughs: readonly {steps: readonly Step[]}[];
  };
}

/** A setting, or one part of it. */
export interface Setting {
  readonly scope?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly items?: Setting;
  readonly properties?: Readonly<Record<string, Setting>>;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: {readonly svg?: string; readonly markdown?: string; readonly altText?: string};
  readonly completionEvents: readonly string[];
}

export const manifestText = readText('package.json');
export const manifest = JSON.parse(manifestText) as Manifest;

/** The texts that stand for the manifest's `%keys%`. */
export const texts = JSON.parse(readText('package.nls.json')) as Readonly<Record<string, string>>;

/** The text that a `%key%` stands for. */
export function textOf(key: string | undefined): string {
  return texts[key?.slice(1, -1) ?? ''] ?? '';
}

/** A file of the project. */
export function readText(name: string): string {
  return fs.readFileSync(path.join(root, name), 'utf8');
}
