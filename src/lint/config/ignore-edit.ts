import {isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq} from 'yaml';
import {indentAt, insert, insertLines} from './yaml-lines.ts';

/**
 * The text of a config in which a handbook leaves out more topics; all else stays as it is written.
 *
 * @param text of a config without mistakes
 * @param handbook index of the handbook in it
 * @param reason for the next reader; may be empty
 * @returns undefined where the config has no such handbook, or is written so that a person had better do it
 */
export function ignoreInConfig(
  text: string,
  handbook: number,
  topics: readonly string[],
  reason: string,
): string | undefined {
  const document = parseDocument(text, {logLevel: 'silent'});
  const entry = document.getIn(['handbooks', handbook]);
  if (document.errors.length > 0 || !isMap(entry)) return undefined;
  const items = topics.map(topic => (reason === '' ? topic : `{topic: ${topic}, reason: ${quoted(reason)}}`));
  const list = entry.get('ignore', true);
  const changed = isSeq(list) ? addToList(text, list, items) : addList(text, entry, list, items);
  // Whatever a stranger's YAML looks like: what does not read as it should is not written.
  const ignored = changed && parseDocument(changed, {logLevel: 'silent'});
  if (!ignored || ignored.errors.length > 0) return undefined;
  const added = ignored.getIn(['handbooks', handbook, 'ignore']);
  const before = isSeq(list) ? list.items.length : 0;
  return isSeq(added) && added.items.length === before + items.length ? changed : undefined;
}

function addToList(text: string, list: YAMLSeq, items: readonly string[]): string | undefined {
  const {range, flow} = list;
  if (!range) return undefined;
  if (flow) {
    const end = range[1] - 1;
    return insert(text, end, `${list.items.length > 0 ? ', ' : ''}${items.join(', ')}`);
  }
  const dash = text.indexOf('-', range[0]);
  const indent = indentAt(text, dash);
  return insertLines(text, range[1], items, item => `${indent}- ${item}`);
}

/** A list where the handbook has none yet, or an empty key. */
function addList(text: string, entry: YAMLMap, value: unknown, items: readonly string[]): string | undefined {
  const line = `[${items.join(', ')}]`;
  if (isScalar(value) && value.value === null && value.range) return insert(text, value.range[0], ` ${line}`);
  const first = entry.items[0]?.key;
  if (value !== undefined || !entry.range || !isScalar(first) || !first.range) return undefined;
  if (entry.flow) return insert(text, entry.range[1] - 1, `, ignore: ${line}`);
  const indent = indentAt(text, first.range[0]);
  return insertLines(text, entry.range[1], [`ignore: ${line}`], one => indent + one);
}

/** A text as YAML reads it, whatever is in it: what JSON writes, YAML reads. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
