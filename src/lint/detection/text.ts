import type {Lexicon, WordIds} from './lexicon.ts';

/** A text made ready for matching: its words as numbers, and which of them it has. */
export interface ReadText {
  readonly words: WordIds;
  has(id: number): boolean;
}

/** Reads a text for matching. */
export function readText(text: string, lexicon: Lexicon): ReadText {
  const words = lexicon.read(text);
  const present = new Set<number>();
  for (const id of words.stems) if (id > 0) present.add(id);
  for (const id of words.forms) if (id > 0) present.add(id);
  return {words, has: id => present.has(id)};
}
