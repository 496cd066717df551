import type {Checklist, Topic} from '../checklist.ts';
import {
  type CueVerdict,
  type Decision,
  probability,
  type Ranks,
  rank,
  rankCount,
  type Standing,
  standings,
} from './decision.ts';
import {type Evidence, shows} from './evidence.ts';
import {featuresOf, type Wording} from './features.ts';
import {Shortlist} from './shortlist.ts';
import {scoreOf, type Weights} from './weights.ts';

/** A part of a topic that a sentence speaks of. */
export interface Passage {
  readonly topic: Topic;
  readonly part: number;
  readonly output: string;
  /** Log odds that the sentence shows it. */
  readonly score: number;
  /** Whether it shows the part by itself. */
  readonly says: boolean;
}

/** How likely a topic is addressed at all, and in all its parts. */
export interface Likelihood {
  readonly present: number;
  readonly covered: number;
}

/** How likely a topic is that a cue and the weights agree on. */
const beyondDoubt = 0.95;

/** What was learned from labelled sentences and handbooks: scores sentences, and weighs them up for a handbook. */
export class Judge {
  readonly #outputs: readonly (
    | {readonly topic: Topic; readonly part: number; readonly output: string}
    | undefined
  )[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #topics: ReadonlySet<string>;

  constructor(
    checklist: Checklist,
    readonly weights: Weights,
    readonly decision: Decision,
    except: readonly string[] = [],
  ) {
    this.#outputs = weights.outputs.map(output => {
      const [id = '', number = '1'] = output.split('#');
      const topic = checklist.topic(id);
      const holds = topic && !except.includes(id) && topic.parts.length >= Number(number);
      return holds ? {topic, part: Number(number) - 1, output} : undefined;
    });
    this.#numbers = new Map(this.#outputs.flatMap((known, index) => (known ? [[known.output, index]] : [])));
    this.#topics = new Set(this.#outputs.flatMap(known => (known ? [known.topic.id] : [])));
  }

  /** Whether anything was learned about a topic; a lab's own topics are left to their cues. */
  knows(topic: string): boolean {
    return this.#topics.has(topic);
  }

  /**
   * How surely a sentence shows each output, as log odds.
   *
   * @param cues the outputs that a cue speaks for in this sentence, and whether it shows them
   */
  score(wording: Wording, cues: Iterable<readonly [output: string, shows: boolean]> = []): Float32Array {
    const scores = scoreOf(featuresOf(wording), this.weights);
    const {shows, touches} = this.decision.sentence;
    for (const [output, isShown] of cues) {
      const index = this.#numbers.get(output);
      if (index !== undefined) scores[index] = (scores[index] ?? 0) + (isShown ? shows : touches);
    }
    return scores;
  }

  /** The score of one output; undefined where nothing was learned about it. */
  scoreOf(output: string, scores: Float32Array | undefined): number | undefined {
    const index = this.#numbers.get(output);
    return index === undefined ? undefined : scores?.[index];
  }

  /** Whether a sentence that scores this much shows its part by itself. */
  says(score: number): boolean {
    return score >= this.decision.shown;
  }

  /** A shortlist for the passages of one section. */
  shortlist(): Shortlist {
    return new Shortlist(this.#outputs.length, this.decision.floor);
  }

  /**
   * What a sentence with these scores speaks of, as far as it may count in its section.
   *
   * @param isPlain whether the sentence can show a topic, rather than only touch it
   */
  passages(scores: Float32Array, shortlist: Shortlist, isPlain: (topic: Topic) => boolean): Passage[] {
    const found: Passage[] = [];
    for (let index = 0; index < scores.length; index++) {
      const known = this.#outputs[index];
      const score = scores[index] ?? 0;
      if (!known || !shortlist.admits(index, score, isPlain(known.topic))) continue;
      found.push({
        topic: known.topic,
        part: known.part,
        output: known.output,
        score,
        says: this.says(score),
      });
    }
    return found;
  }

  /** How likely each topic is addressed in a handbook with this evidence. */
  weigh(
    topics: readonly Topic[],
    evidenceOf: (topic: string) => readonly Evidence[],
  ): Map<string, Likelihood> {
    const known = topics.filter(topic => this.knows(topic.id));
    const ranks = known.map(topic => ({row: topic.row, ...this.#ranks(topic, evidenceOf(topic.id))}));
    const present = standings(ranks.map(one => ({row: one.row, ranks: one.present})));
    const covered = standings(ranks.map(one => ({row: one.row, ranks: one.covered})));
    return new Map(
      known.flatMap((topic, index) => {
        const [ofPresent, ofCovered] = [present[index], covered[index]];
        return ofPresent && ofCovered
          ? [[topic.id, this.#likelihood(topic, evidenceOf(topic.id), ofPresent, ofCovered)] as const]
          : [];
      }),
    );
  }

  #likelihood(topic: Topic, evidence: readonly Evidence[], present: Standing, covered: Standing): Likelihood {
    const {decision} = this;
    const settled = topic.parts.every((_, part) =>
      evidence.some(place => place.part === part && place.cueShows && place.score >= decision.settles),
    );
    if (settled) return {present: beyondDoubt, covered: beyondDoubt};
    const cues = cuesOf(topic, evidence);
    return {
      present: probability(decision.present, topic.id, present, decision.cues.present[cues]),
      covered: probability(decision.covered, topic.id, covered, decision.cues.covered[cues]),
    };
  }

  #ranks(topic: Topic, evidence: readonly Evidence[]): {present: Ranks; covered: Ranks} {
    const {floor} = this.decision;
    const scoresOf = (list: readonly Evidence[], part: number) =>
      rank(
        list.filter(place => place.part === part).map(place => place.score),
        floor,
      );
    const plain = evidence.filter(isPlain);
    const parts = topic.parts.map((_, part) => part);
    return {
      present: combine(
        parts.map(part => scoresOf(evidence, part)),
        Math.max,
      ),
      covered: combine(
        parts.map(part => scoresOf(plain, part)),
        Math.min,
      ),
    };
  }
}

/** A plain statement, not a question, a blank or a link. */
function isPlain(evidence: Evidence): boolean {
  return shows(evidence) || evidence.reason === 'touched';
}

function combine(parts: readonly Ranks[], choose: (...values: number[]) => number): Ranks {
  return Array.from({length: rankCount}, (_, at) => choose(...parts.map(ranks => ranks[at] ?? 0)));
}

/** What the cues alone say of a topic. */
function cuesOf(topic: Topic, evidence: readonly Evidence[]): CueVerdict {
  const spoken = evidence.filter(place => place.cue !== '');
  if (spoken.length === 0) return 'nothing';
  const shown = (part: number) => spoken.some(place => place.part === part && place.cueShows);
  return topic.parts.every((_, part) => shown(part)) ? 'all' : 'some';
}
