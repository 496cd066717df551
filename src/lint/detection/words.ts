import stem from 'wink-porter2-stemmer';

/** One word of a text as the cues see it. */
export interface Word {
  /** Lower case, spelling unified. */
  readonly form: string;
  readonly stem: string;
}

const pattern = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*(?:[-‐‑][\p{L}\p{N}]+(?:['’][\p{L}]+)*)*/gu;
const contractions: Readonly<Record<string, string>> = {
  m: 'am',
  re: 'are',
  ll: 'will',
  ve: 'have',
  d: 'would',
  s: '',
  t: 'not',
};
const longestWord = 60;

/** Splits texts into words: contractions opened, compounds split, spellings unified, stems taken; cached. */
export class WordReader {
  readonly #same: ReadonlyMap<string, string>;
  readonly #known = new Map<string, readonly Word[]>();

  constructor(sameWords: Readonly<Record<string, string>>) {
    this.#same = new Map(Object.entries(sameWords));
  }

  /** The words of a text, in order. */
  read(text: string): Word[] {
    const words: Word[] = [];
    for (const match of text.matchAll(pattern)) words.push(...this.#readOne(match[0]));
    return words;
  }

  #readOne(raw: string): readonly Word[] {
    const known = this.#known.get(raw);
    if (known) return known;
    const words = this.#split(
      raw.slice(0, longestWord).toLowerCase().replaceAll('’', "'").replace(/[‐‑]/g, '-'),
    );
    // A text of nothing but new words must not fill the memory.
    if (this.#known.size > 50_000) this.#known.clear();
    this.#known.set(raw, words);
    return words;
  }

  #split(word: string): Word[] {
    const same = this.#same.get(word);
    if (same !== undefined) return same.split(' ').map(toWord);
    if (word.includes('-')) return word.split('-').flatMap(part => this.#split(part));
    const apostrophe = word.lastIndexOf("'");
    if (apostrophe < 0) return [toWord(word)];
    const [head, tail] = [word.slice(0, apostrophe), word.slice(apostrophe + 1)];
    const opened = contractions[tail];
    if (opened === undefined) return [...this.#split(head), toWord(tail)];
    const base = tail === 't' && head.endsWith('n') ? head.slice(0, -1) : head;
    return [...this.#split(base), ...(opened ? [toWord(opened)] : [])];
  }
}

function toWord(form: string): Word {
  return {form, stem: stem(form)};
}
