import {makeHandbook} from '../../src/lint/handbook.ts';
import {type LintResult, lint} from '../../src/lint/linter.ts';
import {type Document, readDocument} from '../../src/lint/markdown/document.ts';
import {defaultSettings} from '../../src/lint/settings.ts';
import {additionsTo} from '../../src/snippets/additions.ts';
import type {Insertion} from '../../src/snippets/insertion.ts';
import {engine} from './engine.ts';
import {fillBlanks} from './fill-blanks.ts';
import {applied, planFor} from './insert.ts';
import {markdownlintProblems} from './markdownlint.ts';

type Files = Readonly<Record<string, string>>;

/** A handbook into which sections are put, to see what becomes of it. */
export class RoundTrip {
  readonly #documents: ReadonlyMap<string, Document>;
  readonly result: LintResult;
  readonly #faults: ReadonlySet<string>;

  constructor(readonly files: Files) {
    this.#documents = new Map(Object.entries(files).map(([file, text]) => [file, readDocument(file, text)]));
    this.result = this.#lint(files);
    this.#faults = faultsIn(files);
  }

  get missing(): string[] {
    return missingIn(this.result);
  }

  /**
   * What goes wrong when these topics are inserted, as "topic rule"; nothing of the text is named.
   *
   * @param options numbers of the choices to fill blanks with
   */
  problems(topicIds: readonly string[], options: readonly number[]): string[] {
    const plan = planFor(this.result, topicIds);
    const name = topicIds.length === 1 ? topicIds[0] : `${topicIds.length} topics`;
    const found: string[] = [];
    const report = (what: string) => found.push(`${name}: ${what}`);
    const inserted = applied(this.files, plan);
    if (!isRestored(this.files, plan)) report('what was there changes');
    const after = this.#lint(inserted);
    for (const id of topicIds) if (statusOf(after, id) === 'missing') report(`${id} is still missing`);
    for (const fault of this.#newFaults(inserted)) report(`markdownlint: ${fault}`);
    for (const option of options) {
      const filled = plan.map(one => ({...one, text: fillBlanks(one.text, option)}));
      const result = this.#lint(applied(this.files, filled));
      for (const id of topicIds) {
        const status = statusOf(result, id);
        if (status !== 'covered') report(`${id} is ${status} when filled with choice ${option}`);
      }
    }
    return found;
  }

  /** What goes wrong when all that is missing is inserted at once. */
  problemsOfAll(): string[] {
    const {missing} = this;
    const plan = planFor(this.result, missing);
    const inserted = applied(this.files, plan);
    const after = this.#lint(inserted);
    return [
      ...missingIn(after)
        .filter(id => missing.includes(id))
        .map(id => `all: ${id} is still missing`),
      ...this.#newFaults(inserted).map(fault => `all: markdownlint: ${fault}`),
      ...(isRestored(this.files, plan) ? [] : ['all: what was there changes']),
    ];
  }

  #lint(files: Files): LintResult {
    const documents = Object.entries(files).map(([file, text]) =>
      this.files[file] === text
        ? (this.#documents.get(file) ?? readDocument(file, text))
        : readDocument(file, text),
    );
    return lint(makeHandbook('test', documents), engine, {...defaultSettings, docs: 'docs'});
  }

  /** The rules that markdownlint finds broken, and did not before. */
  #newFaults(files: Files): string[] {
    return [...faultsIn(files)].filter(fault => !this.#faults.has(fault));
  }
}

/** Whether a page is as it was when what went in is taken out again, first to last: each lies behind those before it. */
function isRestored(files: Files, plan: readonly Insertion[]): boolean {
  const inserted = applied(files, plan);
  return Object.entries(files).every(([file, text]) => {
    const own = plan.filter(one => one.file === file);
    const rest = additionsTo(text, own).reduce(
      (now, {offset, text: added}) => now.slice(0, offset) + now.slice(offset + added.length),
      inserted[file] ?? '',
    );
    return rest === text;
  });
}

function faultsIn(files: Files): Set<string> {
  return new Set(markdownlintProblems(files).map(one => one.replace(/^.*:\d+ /, '').split('/')[0] ?? ''));
}

function statusOf(result: LintResult, id: string): string {
  return result.coverage.find(({topic}) => topic.id === id)?.status ?? 'ignored';
}

function missingIn({coverage}: LintResult): string[] {
  return coverage.filter(({status}) => status === 'missing').map(({topic}) => topic.id);
}
