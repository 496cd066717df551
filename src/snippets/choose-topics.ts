import type {Checklist, Topic} from '../lint/checklist.ts';
import type {LintResult} from '../lint/linter.ts';
import {planInsertions} from './insertion.ts';
import type {RowTemplate} from './template.ts';

/** What becomes of the topics that were asked for. */
export interface Choice {
  readonly insert: readonly Topic[];
  /** Addressed already. */
  readonly covered: readonly Topic[];
  /** Not addressed yet, but text of their template is there and waits to be filled in. */
  readonly begun: readonly Topic[];
  /** Left out by the lab: ignored, switched off, or of a role that is not checked. */
  readonly leftOut: readonly Topic[];
}

/**
 * Which of these topics a handbook needs a section for, so that asking twice inserts once.
 *
 * @param topics those asked for; 'missing' for all that nothing addresses
 */
export function chooseTopics(
  topics: readonly Topic[] | 'missing',
  result: LintResult,
  checklist: Checklist,
  templates: readonly RowTemplate[],
): Choice {
  const status = new Map(result.coverage.map(one => [one.topic.id, one.status]));
  const asked =
    topics === 'missing' ? checklist.topics.filter(topic => status.get(topic.id) === 'missing') : topics;
  const there = new Set(result.handbook.documents.flatMap(document => wordedLines(document.text)));
  const choice = {
    insert: [] as Topic[],
    covered: [] as Topic[],
    begun: [] as Topic[],
    leftOut: [] as Topic[],
  };
  for (const topic of asked) {
    const known = status.get(topic.id);
    const isBegun = () =>
      planInsertions([topic], result, checklist, templates).some(({text}) =>
        wordedLines(text).some(line => there.has(line)),
      );
    if (known === 'covered') choice.covered.push(topic);
    else if (known === undefined || known === 'ignored') choice.leftOut.push(topic);
    else if (isBegun()) choice.begun.push(topic);
    else choice.insert.push(topic);
  }
  return choice;
}

/** The paragraphs and list items of a text, without headings and list marks. */
function wordedLines(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map(line => line.trim().replace(/^(?:[-*+]|\d+[.)])\s+/, ''))
    .filter(line => line !== '' && !line.startsWith('#'));
}
