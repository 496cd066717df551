import type {Frame, Unit} from '../markdown/section.ts';
import type {Wording} from './features.ts';
import type {WordReader} from './words.ts';

/** Reads the sentences of one section as the weights see them; frames shared by sentences are read once. */
export class WordingReader {
  readonly #over = new Map<Frame, readonly string[]>();

  constructor(readonly words: WordReader) {}

  read(unit: Unit): Wording {
    return {
      stems: this.#stems(unit.text),
      over: this.#overOf(unit.frame),
      asks: unit.text.includes('?'),
      linked: unit.linked,
      hasBlank: unit.hasBlank,
    };
  }

  #overOf(frame: Frame): readonly string[] {
    const known = this.#over.get(frame);
    if (known) return known;
    const own = this.#stems(frame.text);
    const over = frame.outer ? [...own, ...this.#overOf(frame.outer)] : own;
    this.#over.set(frame, over);
    return over;
  }

  #stems(text: string): readonly string[] {
    return this.words.read(text).map(word => word.stem);
  }
}
