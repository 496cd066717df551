import {CueSyntaxError} from '../detection/cue-elements.ts';
import {type Groups, parseCue, parseSequence} from '../detection/cue-syntax.ts';
import {problemAt, type SourceProblem} from './checklist-source.ts';
import type {YamlSource} from './yaml-source.ts';

/** A cue in a YAML value, with the keys that lead to it. */
interface FoundCue {
  readonly cue: string;
  readonly path: readonly (string | number)[];
  /** A group's entry is one sequence of words; a cue may have conditions. */
  readonly inGroup: boolean;
}

/** The keys whose lists hold cues in an area file. */
export const areaCueKeys: ReadonlySet<string> = new Set(['cues', 'partly', 'headings']);

const examples = new Set(['sentences', 'near-misses']);

/**
 * Checks every cue in a YAML value, wherever it stands.
 *
 * @param value the checked value at `base` of the file
 * @param base the keys above it in the file
 * @param keys the keys whose lists hold cues; lists below `groups` always do
 */
export function checkCues(
  file: string,
  yaml: YamlSource,
  value: unknown,
  groups: Groups,
  base: readonly (string | number)[] = [],
  keys: ReadonlySet<string> = areaCueKeys,
): SourceProblem[] {
  return cuesIn(value, [], keys, false).flatMap(found => {
    const wrong = mistakeIn(found, groups);
    return wrong
      ? [problemAt(file, yaml, [...base, ...found.path], `In \`${found.path.join('.')}\`: ${wrong}`)]
      : [];
  });
}

function cuesIn(
  node: unknown,
  path: readonly (string | number)[],
  keys: ReadonlySet<string>,
  inGroup: boolean,
): FoundCue[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]: [string, unknown]) => {
    if (examples.has(key)) return [];
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    const below = inGroup || key === 'groups';
    if (!Array.isArray(inner) || !(inGroup || keys.has(key))) return cuesIn(inner, here, keys, below);
    return inner.map((cue, index) => ({cue: String(cue), path: [...here, index], inGroup}));
  });
}

function mistakeIn({cue, inGroup}: FoundCue, groups: Groups): string | undefined {
  try {
    (inGroup ? parseSequence : parseCue)(cue, groups);
    return undefined;
  } catch (error) {
    if (!(error instanceof CueSyntaxError)) throw error;
    return `the cue "${cue.slice(0, 200)}" cannot be read at character ${error.at + 1}. ${error.message}`;
  }
}
