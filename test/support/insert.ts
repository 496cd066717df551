import type {LintResult} from '../../src/lint/linter.ts';
import {additionsTo, applyAdditions} from '../../src/snippets/additions.ts';
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
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => {
      const own = insertions.filter(one => one.file === file);
      return [file, applyAdditions(text, additionsTo(text, own))];
    }),
  );
}
