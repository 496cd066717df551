import * as vscode from 'vscode';
import {roles, type Topic} from '../lint/checklist.ts';
import type {SchemaKey} from '../lint/config/schema-lookup.ts';
import type {Status} from '../lint/detection/coverage.ts';
import {ruleIds} from '../lint/diagnostic.ts';
import type {Engine} from '../lint/engine.ts';
import {type DirectiveVerb, directiveVerbs} from '../lint/markdown/directives.ts';
import {roleInWords, statusInWords, statusOrder} from './status-words.ts';

/** Where a name is written, and how. */
export interface NamePlace {
  readonly range: vscode.Range;
  /** Written behind the name, such as the colon of a key. */
  readonly suffix: string;
  /** What stands there already and is not offered again. */
  readonly others: readonly string[];
}

/** Topics by their ids, those first that the handbook lacks. */
export function topicItems(
  topics: readonly Topic[],
  statuses: ReadonlyMap<string, Status>,
  place: NamePlace,
): vscode.CompletionItem[] {
  const rank = (status: Status | undefined) => (status ? statusOrder.indexOf(status) : statusOrder.length);
  return topics
    .map((topic, index) => ({topic, index, status: statuses.get(topic.id)}))
    .sort((a, b) => rank(a.status) - rank(b.status) || a.index - b.index)
    .map(({topic, status}) => ({
      name: topic.id,
      title: topic.title,
      detail: status ? statusInWords(status, vscode.l10n) : '',
      documentation: topic.find,
    }))
    .flatMap((entry, index) => toItem(entry, index, vscode.CompletionItemKind.EnumMember, place));
}

/** Rules by their ids. */
export function ruleItems({knowledge}: Engine, place: NamePlace): vscode.CompletionItem[] {
  return ruleIds.flatMap((name, index) => {
    const title = knowledge.rules.find(rule => rule.id === name)?.title ?? '';
    return toItem({name, title}, index, vscode.CompletionItemKind.EnumMember, place);
  });
}

/** What a comment for the linter can begin with. */
export function verbItems(place: NamePlace): vscode.CompletionItem[] {
  const titles: Readonly<Record<DirectiveVerb, string>> = {
    covers: vscode.l10n.t('this section covers these topics'),
    ignore: vscode.l10n.t('these topics are not for this lab'),
    'ignore-rule': vscode.l10n.t('these rules keep quiet in this section'),
  };
  return directiveVerbs.flatMap((name, index) =>
    toItem({name, title: titles[name]}, index, vscode.CompletionItemKind.Keyword, place),
  );
}

/** The settings that can stand at a place. */
export function keyItems(keys: readonly SchemaKey[], place: NamePlace): vscode.CompletionItem[] {
  return keys.flatMap(({name, description}, index) =>
    toItem({name, documentation: description}, index, vscode.CompletionItemKind.Property, place),
  );
}

/** The values that a setting can have. */
export function valueItems(values: readonly string[], place: NamePlace): vscode.CompletionItem[] {
  return values.flatMap((name, index) => {
    const role = roles.find(one => one === name);
    const title = role ? roleInWords(role, vscode.l10n) : '';
    return toItem({name, title}, index, vscode.CompletionItemKind.Value, place);
  });
}

interface Entry {
  readonly name: string;
  readonly title?: string;
  readonly detail?: string;
  readonly documentation?: string;
}

function toItem(
  {name, title = '', detail = '', documentation = ''}: Entry,
  index: number,
  kind: vscode.CompletionItemKind,
  {range, suffix, others}: NamePlace,
): vscode.CompletionItem[] {
  if (others.includes(name)) return [];
  const item = new vscode.CompletionItem({label: name, description: title}, kind);
  item.insertText = name + suffix;
  item.range = range;
  item.filterText = `${name} ${title}`;
  item.sortText = String(index).padStart(4, '0');
  item.detail = detail;
  item.documentation = documentation;
  return [item];
}
