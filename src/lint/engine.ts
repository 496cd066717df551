import {Checklist} from './checklist.ts';
import type {Cue} from './detection/cue.ts';
import {matches} from './detection/cue.ts';
import {Detector} from './detection/detector.ts';
import {plainTarget} from './detection/targets.ts';
import {readText} from './detection/text.ts';
import type {Knowledge} from './knowledge.ts';

/** Everything compiled that linting needs; made once, used for every handbook. */
export class Engine {
  readonly checklist: Checklist;
  readonly detector: Detector;
  readonly #rowHeadings: ReadonlyMap<string, readonly Cue[]>;
  readonly #common: ReadonlySet<string>;

  constructor(readonly knowledge: Knowledge) {
    this.checklist = new Checklist(knowledge.checklist);
    this.detector = new Detector(this.checklist, knowledge.vocabulary);
    this.#common = new Set(knowledge.vocabulary.common);
    this.#rowHeadings = new Map(
      this.checklist.rows.map(row => [
        row.id,
        [...row.headings, ...row.topics.flatMap(topic => topic.headings)].map(cue =>
          this.detector.compiler.compile(cue),
        ),
      ]),
    );
  }

  /** Whether a heading is one that people put over the row's subject. */
  namesRow(heading: string, row: string): boolean {
    const target = plainTarget(readText(heading, this.detector.compiler.lexicon));
    return this.#rowHeadings.get(row)?.some(cue => matches(cue, target)) ?? false;
  }

  /** Whether any of these cues stands in a name or title. */
  says(cues: readonly string[], text: string): boolean {
    const target = plainTarget(readText(text, this.detector.compiler.lexicon));
    return cues.some(cue => matches(this.detector.compiler.compile(cue), target));
  }

  /** How much of a text is made of the commonest English words, 0 to 1; English prose lies above 0.35. */
  englishShare(texts: Iterable<string>, atMost = 2_000): {share: number; words: number} {
    let words = 0;
    let common = 0;
    for (const text of texts) {
      for (const {form} of this.detector.compiler.lexicon.words.read(text)) {
        words++;
        if (this.#common.has(form)) common++;
      }
      if (words >= atMost) break;
    }
    return {share: words === 0 ? 0 : common / words, words};
  }
}
