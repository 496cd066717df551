import type {LintResult} from '../../src/lint/linter.ts';
import {type Insertion, planInsertions} from '../../src/snippets/insertion.ts';
import {data, engine} from './engine.ts';

/** Where the sections of these topics go. */
export function planFor(result: LintResult, topicIds: readonly string[]): Insertion[] {
  const topics = topicIds.flatMap(id => engine.checklist.topic(id) ?? []);
  return planInsertions(topics, result, engine.checklist, data.templates);
}

/** The texts with all insertions made; lines end as they did. */
export function applied(
  files: Readonly<Record<string, string>>,
  insertions: readonly Insertion[],
): Record<string, string> {
  const changed = {...files};
  for (const {file, offset, text} of [...insertions].reverse()) {
    const before = changed[file] ?? '';
    const ending = /\r\n|\r|\n/.exec(before)?.[0] ?? '\n';
    changed[file] = before.slice(0, offset) + text.replace(/\n/g, ending) + before.slice(offset);
  }
  return changed;
}
