import fs from 'node:fs';
import path from 'node:path';
import type {Schema} from '@cfworker/json-schema';
import pc from 'picocolors';
import type {Questions} from '../lint/checklist.ts';
import {mergeQuestions} from '../lint/config/merge-checklist.ts';
import {atLeast} from '../lint/diagnostic.ts';
import {makeHandbook} from '../lint/handbook.ts';
import type {Knowledge} from '../lint/knowledge.ts';
import {type LintResult, lint} from '../lint/linter.ts';
import {type Document, readDocument} from '../lint/markdown/document.ts';
import {Naming} from '../lint/naming.ts';
import {defaultSettings, type Settings} from '../lint/settings.ts';
import {coveredShare} from '../report/coverage-share.ts';
import {formatDiscussion} from '../report/discussion.ts';
import {formatGithub} from '../report/github.ts';
import {formatJson} from '../report/json.ts';
import {formatStylish, type StylishInput} from '../report/stylish.ts';
import {formatTopics} from '../report/topic-list.ts';
import type {HandbookTexts} from '../snippets/handbook-texts.ts';
import type {RowTemplate} from '../snippets/template.ts';
import {type Arguments, readArguments} from './arguments.ts';
import {resolveTargets} from './find-files.ts';
import {type FoundHandbook, HandbookFinder} from './find-handbooks.ts';
import {folderToStart, initFolder} from './init.ts';
import {insertSections, onlyHandbook} from './insert.ts';
import {ConfigLoader, type LoadedConfig} from './load-config.ts';
import {CliProblem, reasonOf} from './problem.ts';
import {readText} from './read-text.ts';

/** What the program is given by its surroundings. */
export interface Surroundings {
  readonly cwd: string;
  readonly knowledge: Knowledge;
  readonly configSchema: Schema;
  /** Reads the texts that answer missing topics. */
  templates(): readonly RowTemplate[];
  handbookTexts(): HandbookTexts;
  /** What a trainee may ask about each topic. */
  questions(): Questions;
  readonly version: string;
  readonly docs: string;
  /** The day, as 2026-11-23. */
  readonly today: string;
  readonly color: boolean;
  /** Width of the terminal in characters. */
  readonly width: number;
  out(text: string): void;
  err(text: string): void;
}

/** What was found in a handbook, and the config that it was found with. */
interface Linted extends StylishInput {
  readonly from: LoadedConfig;
}

/** Runs the program; gives its exit status: 0 nothing found, 1 something, 2 it could not run. */
export function runProgram(argv: readonly string[], surroundings: Surroundings): number {
  try {
    const args = readArguments(argv, surroundings.version);
    if ('print' in args) {
      surroundings.out(args.print);
      return args.exitCode;
    }
    return new Program(args, surroundings).run();
  } catch (error) {
    if (!(error instanceof CliProblem)) throw error;
    surroundings.err(`${error.message}\n`);
    return 2;
  }
}

class Program {
  readonly #loader: ConfigLoader;

  constructor(
    readonly args: Arguments,
    readonly host: Surroundings,
  ) {
    this.#loader = new ConfigLoader(host.knowledge, host.configSchema, file => this.#show(file));
  }

  run(): number {
    const {args, host} = this;
    const configFile = typeof args.config === 'string' ? path.resolve(host.cwd, args.config) : args.config;
    if (args.listTopics) {
      host.out(formatTopics(this.#loader.load(configFile || undefined).engine.checklist.data.areas));
      return 0;
    }
    if (args.init) return this.#init();
    if (args.paths.length === 0)
      throw new CliProblem('Name a handbook: a file, a pattern or a folder.\nSee lab-handbook-lint --help.');
    const targets = resolveTargets(args.paths, host.cwd);
    const found = this.#finder(configFile).find(targets);
    for (const from of new Set(found.map(handbook => handbook.from))) this.#tellOfTemplates(from);
    if (args.insert) return this.#insert(args.insert, found);
    const inputs = found.map(handbook => this.#lint(handbook));
    this.#print(inputs);
    return this.#exitCode(inputs.map(input => input.result));
  }

  /** Mistakes in a lab's own templates are no findings in its handbook, but nobody else would tell of them. */
  #tellOfTemplates(from: LoadedConfig): void {
    const {problems} = from.templates([]);
    if (from.file === undefined || problems.length === 0) return;
    const folder = path.dirname(from.file);
    const lines = problems.map(
      ({file, line, column, message}) =>
        `${this.#show(path.join(folder, file))}:${line}:${column}: ${message}\n`,
    );
    this.host.err(
      `${lines.join('')}Templates with a mistake are not used; docs/templates.md says how to write them.\n`,
    );
  }

  #finder(configFile: string | false | undefined): HandbookFinder {
    const {handbook, vocabulary} = this.host.knowledge;
    const naming = new Naming(handbook, vocabulary['same-words']);
    return new HandbookFinder(this.#loader, configFile, naming, file => this.#show(file));
  }

  #insert(ids: readonly string[], found: readonly FoundHandbook[]): number {
    const {args, host} = this;
    const handbook = onlyHandbook(found);
    insertSections({
      ids,
      result: this.#lint(handbook).result,
      checklist: handbook.from.engine.checklist,
      ...handbook.from.templates(host.templates()),
      dryRun: args.dryRun,
      locate: shown => path.resolve(host.cwd, shown),
      out: host.out,
      err: host.err,
    });
    return 0;
  }

  #init(): number {
    const {args, host} = this;
    const folder = folderToStart(args.paths, host.cwd);
    initFolder({
      folder,
      found: this.#finder(false).byName(folder),
      lab: args.lab,
      pi: args.pi,
      roles: args.roles ?? defaultSettings.roles,
      checklist: this.#loader.builtin.checklist,
      templates: host.templates,
      handbookTexts: host.handbookTexts,
      today: host.today,
      docs: host.docs,
      dryRun: args.dryRun,
      show: file => this.#show(file),
      out: host.out,
      err: host.err,
    });
    return 0;
  }

  #lint(found: FoundHandbook): Linted {
    const documents = found.files.flatMap(file => this.#read(file));
    if (documents.length === 0) throw new CliProblem(`No file of “${found.name}” is left to check.`);
    const {engine} = found.from;
    const result = lint(makeHandbook(found.name, documents), engine, this.#settings(found));
    return {result, areas: engine.checklist.data.areas, from: found.from};
  }

  #read(file: string): Document[] {
    const shown = this.#show(file);
    const read = readText(file, shown);
    if ('skipped' in read) {
      this.host.err(`${shown}: skipped: ${read.skipped}.\n`);
      return [];
    }
    const document = readDocument(shown, read.text);
    const [problem] = document.frontMatter.problems;
    if (problem) {
      throw new CliProblem(
        `${shown}:${problem.line}:${problem.column}: the front matter is not valid YAML: ${problem.message}\n` +
          'Mend the lines between the two --- at the top of the file.',
      );
    }
    if (document.frontMatter.handbook === false) {
      this.host.err(`${shown}: skipped: its front matter says \`lab-handbook: false\`.\n`);
      return [];
    }
    return [document];
  }

  #settings({ignored, from: {config}}: FoundHandbook): Settings {
    return {
      roles: this.args.roles ?? config.roles ?? defaultSettings.roles,
      topics: config.topics,
      rules: config.rules,
      ignored,
      reviewMonths: config.reviewMonths ?? defaultSettings.reviewMonths,
      today: this.host.today,
      docs: this.host.docs,
    };
  }

  #print(inputs: readonly Linted[]): void {
    const {output} = this.args;
    const text = this.#format(inputs);
    if (output === undefined) {
      this.host.out(text);
      return;
    }
    try {
      fs.writeFileSync(path.resolve(this.host.cwd, output), text);
    } catch (error) {
      throw new CliProblem(`${output}: the report cannot be written: ${reasonOf(error)}.`);
    }
  }

  #format(inputs: readonly Linted[]): string {
    const {args, host} = this;
    const results = inputs.map(input => input.result);
    if (args.format === 'json') return formatJson(results);
    if (args.format === 'github') return formatGithub(results);
    if (args.format === 'stylish')
      return formatStylish(inputs, pc.createColors(host.color && args.output === undefined), host.width);
    const questions = host.questions();
    const guides = inputs.map(({result, from: {config, engine}}) => ({
      result,
      checklist: engine.checklist.data,
      questions: mergeQuestions(questions, config.checklist),
    }));
    return formatDiscussion(guides, host.today);
  }

  #exitCode(results: readonly LintResult[]): number {
    const {failOn, minCoverage} = this.args;
    const loud =
      failOn !== 'never' &&
      results.some(({diagnostics}) => diagnostics.some(({severity}) => atLeast(severity, failOn)));
    const thin = results.filter(
      ({summary}) => minCoverage !== undefined && coveredShare(summary) * 100 < minCoverage,
    );
    for (const {handbook, summary} of thin) {
      const share = (coveredShare(summary) * 100).toFixed(1);
      this.host.err(
        `${handbook.name}: ${share} % of the topics are covered, less than the ${minCoverage} % asked for.\n`,
      );
    }
    return loud || thin.length > 0 ? 1 : 0;
  }

  /** A path as the user would write it: relative to where the program runs, with forward slashes. */
  #show(file: string): string {
    return (path.relative(this.host.cwd, file) || '.').split(path.sep).join('/');
  }
}
