import type {WordReader} from './words.ts';

/** A text as the cues see it: for each word the number of its stem and of its exact form, 0 where no cue asks for it. */
export interface WordIds {
  readonly stems: readonly number[];
  readonly forms: readonly number[];
  readonly numeric: readonly boolean[];
  readonly length: number;
}

/** Numbers for the stems and forms that cues ask for; words of a text that no cue asks for cost nothing. */
export class Lexicon {
  readonly #stems = new Map<string, number>();
  readonly #forms = new Map<string, number>();
  #count = 0;

  constructor(readonly words: WordReader) {}

  /** How many numbers have been given out, 0 included. */
  get size(): number {
    return this.#count + 1;
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

  /** Reads a text; also returns its words for other uses. */
  read(text: string): WordIds {
    const words = this.words.read(text);
    return {
      stems: words.map(word => this.#stems.get(word.stem) ?? 0),
      forms: words.map(word => this.#forms.get(word.form) ?? 0),
      numeric: words.map(word => /^\d/.test(word.form)),
      length: words.length,
    };
  }
}
