import {type Cue, CueCompiler, matches} from './detection/cue.ts';
import {Groups} from './detection/cue-syntax.ts';
import {Lexicon} from './detection/lexicon.ts';
import {plainTarget} from './detection/targets.ts';
import {readText} from './detection/text.ts';
import {WordReader} from './detection/words.ts';
import type {HandbookNames} from './knowledge.ts';

/** Tells by the names of files and folders what is a handbook; it is made in no time, long before an engine is. */
export class Naming {
  readonly #lexicon: Lexicon;
  /** Compiled before any name is read: a lexicon only knows the words it was asked for before. */
  readonly #cues: Readonly<Record<keyof HandbookNames, readonly Cue[]>>;

  /** @param sameWords spellings and the words they are read as, as in the vocabulary */
  constructor({names, pages, never}: HandbookNames, sameWords: Readonly<Record<string, string>>) {
    this.#lexicon = new Lexicon(new WordReader(sameWords));
    const compiler = new CueCompiler(this.#lexicon, new Groups({}), []);
    const compile = (cues: readonly string[]) => cues.map(cue => compiler.compile(cue));
    this.#cues = {names: compile(names), pages: compile(pages), never: compile(never)};
  }

  /** Whether the name of a file or folder, or a title, says this of it. */
  says(what: keyof HandbookNames, name: string): boolean {
    const target = plainTarget(readText(spaced(name), this.#lexicon));
    return this.#cues[what].some(cue => matches(cue, target));
  }
}

/** "LabManual_2024" reads as "Lab Manual 2024". */
function spaced(name: string): string {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}']+/gu, ' ');
}
