import type {Frame, Section, Unit} from '../markdown/section.ts';
import {type CueTarget, standsIn, type WordClause} from './cue.ts';
import type {Actor} from './cue-elements.ts';
import type {Lexicon} from './lexicon.ts';
import {type ReadText, readText} from './text.ts';
import {speaksOf, type Voice, type Voices, voiceOf} from './voices.ts';

/** A frame made ready for matching; what is asked of it twice is answered once. */
class FrameReader {
  readonly #text: ReadText;
  readonly #known = new Map<WordClause, boolean>();
  readonly #voice: Voice | undefined;

  constructor(
    text: string,
    lexicon: Lexicon,
    voices: Voices,
    readonly outer: FrameReader | undefined,
  ) {
    this.#text = readText(text, lexicon);
    this.#voice = voiceOf(plainTarget(this.#text), voices) ?? outer?.voice;
  }

  /** Whose part all that stands below speaks of, unless it says otherwise. */
  get voice(): Voice | undefined {
    return this.#voice;
  }

  has(clause: WordClause): boolean {
    const known = this.#known.get(clause);
    if (known !== undefined) return known;
    const found = standsIn(clause, this.#text) || (this.outer?.has(clause) ?? false);
    this.#known.set(clause, found);
    return found;
  }
}

/** A sentence with what stands over it and next to it. */
export class UnitTarget implements CueTarget {
  readonly #known = new Map<WordClause, boolean>();
  #voice: {readonly of: Voice | undefined} | undefined;

  constructor(
    readonly unit: Unit,
    readonly text: ReadText,
    readonly frame: FrameReader,
    readonly voices: Voices,
    readonly block: readonly ReadText[],
  ) {}

  here(clause: WordClause): boolean {
    const known = this.#known.get(clause);
    if (known !== undefined) return known;
    const found = standsIn(clause, this.text);
    this.#known.set(clause, found);
    return found;
  }

  under(clause: WordClause): boolean {
    return this.frame.has(clause);
  }

  near(clause: WordClause): boolean {
    return this.block.some(text => standsIn(clause, text));
  }

  by(actor: Actor): boolean {
    this.#voice ??= {of: voiceOf(this, this.voices) ?? this.frame.voice};
    return speaksOf(this.#voice.of, actor);
  }
}

/** Makes the sentences of a section ready for matching. */
export class SectionReader {
  constructor(
    readonly lexicon: Lexicon,
    readonly voices: Voices,
  ) {}

  /** The section's sentences as targets, in order. */
  read(section: Section): UnitTarget[] {
    const frames = new Map<Frame, FrameReader>();
    const blocks = new Map<number, ReadText[]>();
    return section.units.map(unit => {
      const text = readText(unit.text, this.lexicon);
      const block = blocks.get(unit.block) ?? [];
      block.push(text);
      blocks.set(unit.block, block);
      return new UnitTarget(unit, text, this.#frame(unit.frame, frames), this.voices, block);
    });
  }

  /** The section's heading, alone, as a target. */
  heading(section: Section): CueTarget {
    return plainTarget(readText(section.title, this.lexicon));
  }

  #frame(frame: Frame, frames: Map<Frame, FrameReader>): FrameReader {
    const known = frames.get(frame);
    if (known) return known;
    const outer = frame.outer ? this.#frame(frame.outer, frames) : undefined;
    const reader = new FrameReader(frame.text, this.lexicon, this.voices, outer);
    frames.set(frame, reader);
    return reader;
  }
}

/** A text that stands alone: nothing over it, nothing next to it. */
export function plainTarget(text: ReadText): CueTarget {
  return {
    here: clause => standsIn(clause, text),
    under: () => false,
    near: clause => standsIn(clause, text),
    by: actor => actor === 'member',
  };
}
