import {isMap, isPair, isScalar, isSeq, parseDocument, type Scalar, visit} from 'yaml';
import {LineIndex} from '../markdown/lines.ts';

/** A word of a YAML text and what it is there. Offsets are into the text. */
export interface YamlPlace {
  readonly kind: 'key' | 'value' | 'entry';
  /** The keys and indices that lead to the map a key is in, to a value, or to the list an entry is in. */
  readonly path: readonly (string | number)[];
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What stands beside it already: keys of the map, entries of the list. */
  readonly others: readonly string[];
}

/** Stands for the word at the cursor, which may be empty: a parser makes little of a text with a hole in it. */
const stopgap = 'labHandbookStopgap';
const ofWord = /[\p{L}\p{N}_/-]/u;

/**
 * What could be written at `offset` of a text, which is seldom valid while somebody writes it.
 *
 * @returns undefined in comments, in the middle of other text, and where the text is too broken to tell
 */
export function placeToWrite(text: string, offset: number): YamlPlace | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && ofWord.test(text.charAt(start - 1))) start--;
  while (ofWord.test(text.charAt(end))) end++;
  const filledWith = (word: string) =>
    findPlace(text.slice(0, start) + word + text.slice(end), node => node.value === stopgap);
  // Without its colon, a key that is still to be written would run on into the line below.
  const place = filledWith(stopgap) ?? filledWith(`${stopgap}:`);
  return place && {...place, word: text.slice(start, end), start, end};
}

/** The key, value or entry that stands at `offset`. */
export function placeToRead(text: string, offset: number): YamlPlace | undefined {
  return findPlace(text, ({range}) => !!range && range[0] <= offset && offset <= range[1]);
}

function findPlace(text: string, isWanted: (node: Scalar) => boolean): YamlPlace | undefined {
  let place: YamlPlace | undefined;
  visit(parseDocument(text, {logLevel: 'silent', uniqueKeys: false}), {
    Scalar(_, node, ancestors) {
      if (!isWanted(node)) return undefined;
      place = describe(node, ancestors, text);
      return visit.BREAK;
    },
  });
  return place;
}

function describe(node: Scalar, ancestors: readonly unknown[], text: string): YamlPlace | undefined {
  const [start, end] = node.range ?? [0, 0];
  const path = pathTo(node, ancestors);
  const place = {word: String(node.value), start, end};
  const inner = ancestors.at(-1);
  if (isSeq(inner))
    return {...place, kind: 'entry', path: path.slice(0, -1), others: namesBeside(node, inner.items)};
  if (!isPair(inner)) return {...place, kind: 'key', path, others: []};
  const map = ancestors.at(-2);
  const keys = isMap(map) ? map.items.map(pair => pair.key) : [];
  const lines = new LineIndex(text);
  const pointOf = (one: unknown) => lines.point(isScalar(one) ? (one.range?.[0] ?? 0) : 0);
  if (inner.key === node) {
    const [first] = keys;
    // Keys of one map stand below each other; elsewhere a key belongs to nothing.
    if (isMap(map) && !map.flow && pointOf(first).column !== pointOf(node).column) return undefined;
    return {...place, kind: 'key', path, others: namesBeside(node, keys)};
  }
  // On a line of its own below its key, a lone word begins a map that is still to be written.
  if (pointOf(inner.key).line < pointOf(node).line) return {...place, kind: 'key', path, others: []};
  const list = ancestors.at(-3);
  return {...place, kind: 'value', path, others: isSeq(list) ? namesBeside(map, list.items) : []};
}

function pathTo(node: Scalar, ancestors: readonly unknown[]): (string | number)[] {
  const chain = [...ancestors, node];
  return chain.flatMap((one, index): (string | number)[] => {
    const next = chain[index + 1];
    if (isSeq(one)) return [one.items.indexOf(next)];
    return isPair(one) && next !== one.key ? [nameOf(one.key)] : [];
  });
}

function namesBeside(node: unknown, all: readonly unknown[]): string[] {
  return all.filter(one => one !== node).map(nameOf);
}

/** A plain value as text; of a map, its first value: `{topic: meetings, reason: …}` goes by `meetings`. */
function nameOf(node: unknown): string {
  if (isScalar(node)) return String(node.value);
  return isMap(node) ? nameOf(node.items[0]?.value) : '';
}
