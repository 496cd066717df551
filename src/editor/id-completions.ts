import * as vscode from 'vscode';
import {configSlot, frontMatterAround, frontMatterSlot, type Slot} from '../lint/config/slots.ts';
import {placeToWrite, type YamlPlace} from '../lint/config/yaml-place.ts';
import type {Status} from '../lint/detection/coverage.ts';
import type {Engine} from '../lint/engine.ts';
import {findDirectivePlace} from '../lint/markdown/directive-place.ts';
import {configSelector, pageSelector} from './handbook-files.ts';
import type {HandbookState} from './handbook-state.ts';
import {keyItems, type NamePlace, ruleItems, topicItems, valueItems, verbItems} from './id-items.ts';
import type {Parts} from './parts.ts';
import {completesIn} from './settings.ts';
import {today} from './today.ts';

/** Behind these a name may follow; a Markdown file offers nothing by itself while one types letters. */
const triggers = [' ', '['];

/** Completes the ids of topics and rules, and what stands around them, in pages and in configs. */
export function registerIdCompletions(
  parts: Pick<Parts, 'handbooks' | 'configs' | 'data'>,
): vscode.Disposable[] {
  const {languages} = vscode;
  return [
    languages.registerCompletionItemProvider(
      pageSelector,
      {provideCompletionItems: (document, position) => inPage(document, position, parts)},
      ...triggers,
    ),
    languages.registerCompletionItemProvider(
      configSelector,
      {provideCompletionItems: (document, position) => inConfig(document, position, parts)},
      ...triggers,
    ),
  ];
}

async function inPage(
  document: vscode.TextDocument,
  position: vscode.Position,
  {handbooks, configs}: Pick<Parts, 'handbooks' | 'configs'>,
): Promise<vscode.CompletionItem[]> {
  const text = document.getText();
  const offset = document.offsetAt(position);
  const directive = findDirectivePlace(text, offset);
  const settings = directive ? undefined : settingsPlace(text, offset);
  const at = directive ?? settings?.place;
  if (!at || !completesIn(document.uri)) return [];
  // Where it stands is read now: the text may change before the handbook has been read.
  const range = new vscode.Range(document.positionAt(at.start), document.positionAt(at.end));
  const state = await handbooks.inPassing(document.uri);
  if (settings) {
    // Our settings make a handbook of a file; while they are being written it is not known as one yet.
    const engine = state?.engine ?? (await configs.none.engine());
    const place = namePlace(settings.place, settings.slot, text, range);
    return itemsFor(settings.slot, place, engine, state ? [state] : []);
  }
  if (!state || !directive) return [];
  const place = {range, suffix: '', others: directive.others};
  if (directive.verb === '') return verbItems(place);
  const slot: Slot = {kind: directive.verb === 'ignore-rule' ? 'rule' : 'topic'};
  return itemsFor(slot, place, state.engine, [state]);
}

async function inConfig(
  document: vscode.TextDocument,
  position: vscode.Position,
  {handbooks, configs, data}: Pick<Parts, 'handbooks' | 'configs' | 'data'>,
): Promise<vscode.CompletionItem[]> {
  if (!completesIn(document.uri)) return [];
  const text = document.getText();
  const place = placeToWrite(text, document.offsetAt(position));
  if (!place) return [];
  const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
  const slot = configSlot(place, await data.configSchema());
  const key = document.uri.toString();
  const states = handbooks.states.filter(({found}) => found.from.uri?.toString() === key);
  const engine = await (await configs.load(document.uri)).engine();
  return itemsFor(slot, namePlace(place, slot, text, range), engine, statesAt(place, states));
}

/** The place of a name in our settings at the top of a page, with offsets into the page. */
function settingsPlace(text: string, offset: number): {place: YamlPlace; slot: Slot} | undefined {
  const around = frontMatterAround(text, offset);
  const inner = around && placeToWrite(around.yaml, offset - around.start);
  if (!around || !inner) return undefined;
  const place = {...inner, start: inner.start + around.start, end: inner.end + around.start};
  const keys = [
    {name: 'ignore', description: vscode.l10n.t('Topics that are not for this lab.')},
    {
      name: 'last-reviewed',
      description: vscode.l10n.t('The day on which the handbook was last read through.'),
    },
  ];
  const slot = frontMatterSlot(place, keys, today());
  return slot && {place, slot};
}

function itemsFor(
  slot: Slot,
  place: NamePlace,
  engine: Engine,
  states: readonly HandbookState[],
): vscode.CompletionItem[] {
  switch (slot.kind) {
    case 'topic':
      return topicItems(engine.checklist.topics, statusesIn(states), place);
    case 'rule':
      return ruleItems(engine, place);
    case 'key':
      return keyItems(slot.keys, place);
    case 'value':
      return valueItems(slot.values, place);
  }
}

/** A key gets its colon, where it has none yet. */
function namePlace(place: YamlPlace, slot: Slot, text: string, range: vscode.Range): NamePlace {
  const hasColon = /^["']?[ \t]*:/.test(text.slice(place.end, place.end + 20));
  const isKey = place.kind === 'key' || slot.kind === 'key';
  return {range, suffix: isKey && !hasColon ? ': ' : '', others: place.others};
}

/** In the entry of a handbook, only that handbook counts. */
function statesAt({path}: YamlPlace, states: readonly HandbookState[]): readonly HandbookState[] {
  if (path[0] !== 'handbooks') return states;
  return states.filter(({found: {why}}) => why.kind === 'config' && why.index === path[1]);
}

/** The status of each topic; with several handbooks, that in the first which lacks it. */
function statusesIn(states: readonly HandbookState[]): Map<string, Status> {
  const statuses = new Map<string, Status>();
  for (const {result} of states) {
    for (const {topic, status} of result.coverage) {
      if (status === 'missing' || !statuses.has(topic.id)) statuses.set(topic.id, status);
    }
  }
  return statuses;
}
