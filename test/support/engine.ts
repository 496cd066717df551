import path from 'node:path';
import type {Schema} from '@cfworker/json-schema';
import {compileData} from '../../scripts/compile-data.mjs';
import type {Questions} from '../../src/lint/checklist.ts';
import type {TopicExamples} from '../../src/lint/config/checklist-source.ts';
import {Engine} from '../../src/lint/engine.ts';
import {makeHandbook} from '../../src/lint/handbook.ts';
import type {Knowledge} from '../../src/lint/knowledge.ts';
import {type LintResult, lint} from '../../src/lint/linter.ts';
import {readDocument} from '../../src/lint/markdown/document.ts';
import {defaultSettings, type Settings} from '../../src/lint/settings.ts';
import type {HandbookTexts} from '../../src/snippets/handbook-texts.ts';
import type {RowTemplate} from '../../src/snippets/template.ts';

/** The project's folder. */
export const root = path.join(__dirname, '..', '..');

/** Everything in `data/`, as the build reads it. */
export const data = compileData(root) as {
  knowledge: Knowledge;
  templates: RowTemplate[];
  handbookTexts: HandbookTexts;
  questions: Questions;
  configSchema: Schema;
  examples: Map<string, TopicExamples>;
  problems: {file: string; line: number; column: number; message: string}[];
};

/** The engine of the built-in checklist. */
export const engine = new Engine(data.knowledge);

const {learned: _, ...untaught} = data.knowledge;

/** The engine of the built-in checklist with its cues alone, as it judges a lab's own topics. */
export const cueEngine = new Engine(untaught);

/** Lints texts as one handbook; names give the files. */
export function lintTexts(
  files: Readonly<Record<string, string>>,
  settings: Partial<Settings> = {},
  by = engine,
): LintResult {
  const documents = Object.entries(files).map(([file, text]) => readDocument(file, text));
  return lint(makeHandbook('test', documents), by, {...defaultSettings, docs: 'docs', ...settings});
}

/** Lints one text called handbook.md. */
export function lintText(text: string, settings: Partial<Settings> = {}, by = engine): LintResult {
  return lintTexts({'handbook.md': text}, settings, by);
}

/** Lines as one text, so that Markdown in a test reads as it stands in a file. */
export function lines(...text: string[]): string {
  return `${text.join('\n')}\n`;
}
