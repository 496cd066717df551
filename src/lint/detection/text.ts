import type {Lexicon} from './lexicon.ts';
import type {Positions} from './positions.ts';

/** A text made ready for matching. */
export interface ReadText {
  readonly positions: Positions;
  /** The ids that stand in it. */
  readonly ids: ReadonlyMap<number, unknown>;
  /** Whether one of the ids stands in it. */
  hasSome(ids: ReadonlySet<number>): boolean;
}

/** Reads a text for matching. */
export function readText(text: string, lexicon: Lexicon): ReadText {
  const positions = lexicon.read(text);
  const {ids} = positions.small ?? positions.large;
  return {
    positions,
    ids,
    hasSome: wanted => {
      if (wanted.size > ids.size) {
        for (const id of ids.keys()) if (wanted.has(id)) return true;
        return false;
      }
      for (const id of wanted) if (ids.has(id)) return true;
      return false;
    },
  };
}
