import type {Checklist, Topic} from '../lint/checklist.ts';
import type {LintResult} from '../lint/linter.ts';
import {composeSections} from './compose.ts';
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
  const there = result.handbook.documents.map(document => onOneLine(document.text));
  const choice = {
    insert: [] as Topic[],
    covered: [] as Topic[],
    begun: [] as Topic[],
    leftOut: [] as Topic[],
  };
  for (const topic of asked) {
    const known = status.get(topic.id);
    const isBegun = () =>
      composeSections([topic], checklist, templates).some(({body}) =>
        blocksOf(body).some(block => there.some(text => text.includes(block))),
      );
    if (known === 'covered') choice.covered.push(topic);
    else if (known === undefined || known === 'ignored') choice.leftOut.push(topic);
    else if (isBegun()) choice.begun.push(topic);
    else choice.insert.push(topic);
  }
  return choice;
}

/** The paragraphs and list items of a template, which stand on a line each, without the marks of lists. */
function blocksOf(body: string): string[] {
  return body
    .split('\n')
    .map(line => onOneLine(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')))
    .filter(line => line !== '');
}

/** A text however its page wraps it. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
