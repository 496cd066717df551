import type {Schema} from '@cfworker/json-schema';
import {lineAfterFrontMatter} from '../markdown/guard.ts';
import {LineIndex} from '../markdown/lines.ts';
import {keysAt, type SchemaKey, valuesAt} from './schema-lookup.ts';
import type {YamlPlace} from './yaml-place.ts';

/** What may stand at a place of a config, or of our settings in a front matter. */
export type Slot =
  | {readonly kind: 'topic' | 'rule'}
  | {readonly kind: 'key'; readonly keys: readonly SchemaKey[]}
  | {readonly kind: 'value'; readonly values: readonly string[]};

/** The key of our settings in a front matter. */
const settingsKey = 'lab-handbook';

/** What may stand at a place of a config. */
export function configSlot(place: YamlPlace, schema: Schema): Slot {
  const {kind, path} = place;
  const [first, ...rest] = path;
  if (kind === 'key' && rest.length === 0) {
    if (first === 'topics') return {kind: 'topic'};
    if (first === 'rules') return {kind: 'rule'};
  }
  if (first === 'handbooks' && isIgnored(place)) return {kind: 'topic'};
  if (kind === 'key') return {kind: 'key', keys: keysAt(schema, path)};
  const at = kind === 'entry' ? [...path, 0] : path;
  const values = valuesAt(schema, at);
  return values.length === 0 && kind === 'entry'
    ? {kind: 'key', keys: keysAt(schema, at)}
    : {kind: 'value', values};
}

/**
 * What may stand at a place of a front matter; undefined outside of our settings.
 *
 * @param keys of our settings there
 * @param today as 2026-09-01
 */
export function frontMatterSlot(
  place: YamlPlace,
  keys: readonly SchemaKey[],
  today: string,
): Slot | undefined {
  const {kind, path} = place;
  if (path[0] !== settingsKey) return undefined;
  if (isIgnored(place) || (kind === 'value' && path.length === 2 && path[1] === 'ignore'))
    return {kind: 'topic'};
  if (path.length === 1) return kind === 'key' ? {kind, keys} : {kind: 'value', values: ['true', 'false']};
  return path[1] === 'last-reviewed' && kind === 'value' ? {kind, values: [today]} : undefined;
}

/** The text of the front matter that `offset` stands in, and where it begins; undefined elsewhere. */
export function frontMatterAround(text: string, offset: number): {yaml: string; start: number} | undefined {
  if (!text.startsWith('---')) return undefined;
  const lines = new LineIndex(text);
  const after = lineAfterFrontMatter(text, lines);
  if (after === 1) return undefined;
  const [start, end] = [lines.startOf(2), lines.startOf(after - 1)];
  return offset >= start && offset < end ? {yaml: text.slice(start, end), start} : undefined;
}

/** An entry of a list called `ignore`, or the topic of an entry that gives a reason too. */
function isIgnored({kind, path}: YamlPlace): boolean {
  if (kind === 'entry') return path.at(-1) === 'ignore';
  return kind === 'value' && path.at(-1) === 'topic' && path.at(-3) === 'ignore';
}
