import {type Positions, positionsOf} from './positions.ts';
import type {WordReader} from './words.ts';

/** Numbers for the stems and forms that cues ask for; words of a text that no cue asks for cost nothing. */
export class Lexicon {
  readonly #stems = new Map<string, number>();
  readonly #forms = new Map<string, number>();
  #count = 0;

  constructor(readonly words: WordReader) {}

  /** How many numbers have been given out. */
  get size(): number {
    return this.#count;
  }

  /** The numbers of the words in a cue's word, which may be several ("one-on-one"). */
  intern(text: string, exact: boolean): number[] {
    return this.words.read(text).map(word => {
      const [table, key] = exact ? [this.#forms, word.form] : [this.#stems, word.stem];
      const known = table.get(key);
      if (known !== undefined) return known;
      table.set(key, ++this.#count);
      return this.#count;
    });
  }

  /** Where the words that cues ask for stand in a text. Words interned later are not seen. */
  read(text: string): Positions {
    const words = this.words.read(text);
    return positionsOf({
      stems: words.map(word => this.#stems.get(word.stem) ?? 0),
      forms: words.map(word => this.#forms.get(word.form) ?? 0),
      numeric: words.map(word => /^\d/.test(word.form)),
    });
  }
}
