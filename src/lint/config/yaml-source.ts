import {isNode, LineCounter, parseDocument} from 'yaml';
import {firstLine, type YamlProblem} from '../markdown/front-matter.ts';

/** A YAML text with its value and the places of its parts. */
export interface YamlSource {
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Where the value at `path` stands, or the nearest thing around it; line and column from 1. */
  placeOf(path: readonly (string | number)[]): {line: number; column: number; start: number; end: number};
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
  const placeOf = (path: readonly (string | number)[]) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      const at = counter.linePos(node.range[0]);
      return {
        line: Math.max(1, at.line),
        column: Math.max(1, at.col),
        start: node.range[0],
        end: node.range[1],
      };
    }
    return {line: 1, column: 1, start: 0, end: 0};
  };
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({maxAliasCount: mostAliases});
    } catch (error) {
      const message = error instanceof Error ? firstLine(error.message) : 'The file cannot be read as YAML.';
      problems.push({line: 1, column: 1, message});
    }
  }
  return {value, problems, placeOf};
}
