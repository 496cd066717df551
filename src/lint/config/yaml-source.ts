import {type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument} from 'yaml';
import {firstLine, type YamlProblem} from '../markdown/front-matter.ts';

/** A YAML text with its value and the places of its parts. */
export interface YamlSource {
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Where the value at `path` stands, or the nearest thing around it. */
  placeOf(path: readonly (string | number)[]): YamlPosition;
  /** Where the last key of `path` stands, or the nearest thing around it. */
  keyPlaceOf(path: readonly (string | number)[]): YamlPosition;
}

/** A place in a YAML text: line and column count from 1, offsets from 0. */
export interface YamlPosition {
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** Aliases may not multiply a small file into a huge value. */
const mostAliases = 100;

/** Reads a YAML text; mistakes come back as problems, never as exceptions. */
export function readYaml(text: string): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(text, {lineCounter: counter, logLevel: 'silent'});
  const problems: YamlProblem[] = document.errors.map(error => {
    const at = counter.linePos(error.pos[0]);
    return {line: at.line, column: at.col, message: firstLine(error.message)};
  });
  const positionOf = (node: Node | undefined): YamlPosition | undefined => {
    if (!node?.range) return undefined;
    const [start, end] = node.range;
    const at = counter.linePos(start);
    return {line: Math.max(1, at.line), column: Math.max(1, at.col), start, end};
  };
  const placeOf = (path: readonly (string | number)[]) => {
    for (let length = path.length; length >= 0; length--) {
      const position = positionOf(nodeAt(document, path.slice(0, length)));
      if (position) return position;
    }
    return {line: 1, column: 1, start: 0, end: 0};
  };
  const keyPlaceOf = (path: readonly (string | number)[]) =>
    positionOf(keyAt(document, path)) ?? placeOf(path);
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({maxAliasCount: mostAliases});
    } catch (error) {
      const message = error instanceof Error ? firstLine(error.message) : 'The file cannot be read as YAML.';
      problems.push({line: 1, column: 1, message});
    }
  }
  return {value, problems, placeOf, keyPlaceOf};
}

function nodeAt(document: Document, path: readonly (string | number)[]): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function keyAt(document: Document, path: readonly (string | number)[]): Node | undefined {
  const map = nodeAt(document, path.slice(0, -1));
  const pair = isMap(map)
    ? map.items.find(({key}) => isScalar(key) && String(key.value) === String(path.at(-1)))
    : undefined;
  return isScalar(pair?.key) ? pair.key : undefined;
}
