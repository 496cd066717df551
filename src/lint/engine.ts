import {Checklist} from './checklist.ts';
import type {Cue} from './detection/cue.ts';
import {matches} from './detection/cue.ts';
import {Detector, outputOf} from './detection/detector.ts';
import type {Evidence} from './detection/evidence.ts';
import {wordsThatSpoke} from './detection/explanation.ts';
import {Judge} from './detection/judge.ts';
import {plainTarget} from './detection/targets.ts';
import {readText} from './detection/text.ts';
import {readWeights} from './detection/weights.ts';
import type {Handbook} from './handbook.ts';
import type {Knowledge} from './knowledge.ts';
import type {RowNamed} from './section-findings.ts';

/** Everything compiled that linting needs; made once, used for every handbook. */
export class Engine {
  readonly checklist: Checklist;
  readonly detector: Detector;
  readonly #rowHeadings: ReadonlyMap<string, readonly Cue[]>;
  readonly #titleWords: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #common: ReadonlySet<string>;

  constructor(readonly knowledge: Knowledge) {
    this.checklist = new Checklist(knowledge.checklist);
    this.detector = new Detector(this.checklist, knowledge.vocabulary, judgeOf(this.checklist, knowledge));
    this.#common = new Set(knowledge.vocabulary.common);
    this.#rowHeadings = new Map(
      this.checklist.rows.map(row => [
        row.id,
        [...row.headings, ...row.topics.flatMap(topic => topic.headings)].map(cue =>
          this.detector.compiler.compile(cue),
        ),
      ]),
    );
    this.#titleWords = new Map(this.checklist.rows.map(row => [row.id, this.#tellingWords(row.title)]));
  }

  /** The rows whose subject people put such a heading over, with how plainly it names each. */
  rowsNamed(heading: string): ReadonlyMap<string, RowNamed> {
    const target = plainTarget(readText(heading, this.detector.compiler.lexicon));
    const words = this.#tellingWords(heading);
    const named = [...this.#rowHeadings].flatMap(([row, cues]) => {
      const weights = cues.filter(cue => matches(cue, target)).map(cue => cue.weight);
      if (weights.length === 0) return [];
      const shared = [...words].filter(word => this.#titleWords.get(row)?.has(word)).length;
      return [[row, {plainness: Math.max(...weights), inTitle: shared / Math.max(1, words.size)}] as const];
    });
    return new Map(named);
  }

  /** The stems of a text without its commonest words. */
  #tellingWords(text: string): Set<string> {
    const words = this.detector.compiler.lexicon.words.read(text);
    return new Set(words.filter(({form}) => !this.#common.has(form)).map(({stem}) => stem));
  }

  /** The words of a place, and of the headings over it, that spoke loudest for its topic; see `wordsThatSpoke`. */
  explain(place: Evidence, handbook: Handbook): string[] {
    const document = handbook.documents.find(one => one.file === place.file);
    const topic = this.checklist.topic(place.topic);
    const {judge} = this.detector;
    if (!document || !topic || !judge?.knows(topic.id)) return [];
    const {words} = this.detector.compiler.lexicon;
    return wordsThatSpoke(place, outputOf(topic, place.part), document, judge.weights, words, this.#common);
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

function judgeOf(checklist: Checklist, {learned}: Knowledge): Judge | undefined {
  return learned && new Judge(checklist, readWeights(learned.weights), learned.decision, learned.except);
}
