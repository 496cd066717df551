/** What the cue language knows of English and of labs; read from `data/vocabulary.yaml`. */
export interface Vocabulary {
  /** Spelling or irregular form, as written, to the word or words it is read as. */
  readonly 'same-words': Readonly<Record<string, string>>;
  /** Named groups of alternatives, in the cue language: `<mentor>`. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Cues that tell whose part a sentence or a heading speaks of. */
  readonly voices: {
    readonly mentor: readonly string[];
    readonly member: readonly string[];
    readonly everyone: readonly string[];
  };
  /** Cues of sentences that say that something is not there: they are evidence of nothing. */
  readonly disclaimers: readonly string[];
  /** The commonest English words: they tell the language and are poor keys for looking up cues. */
  readonly common: readonly string[];
}
