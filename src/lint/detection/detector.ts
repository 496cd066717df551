import type {Checklist, Topic} from '../checklist.ts';
import type {Document} from '../markdown/document.ts';
import type {Section} from '../markdown/section.ts';
import {type Cue, CueCompiler, matches} from './cue.ts';
import {Groups} from './cue-syntax.ts';
import {byStrength, type Evidence, type Reason} from './evidence.ts';
import type {Wording} from './features.ts';
import type {Judge} from './judge.ts';
import {Lexicon} from './lexicon.ts';
import type {Shortlist} from './shortlist.ts';
import {SectionReader, type UnitTarget} from './targets.ts';
import type {Vocabulary} from './vocabulary.ts';
import {compileVoices} from './voices.ts';
import {WordingReader} from './wording.ts';
import {WordReader} from './words.ts';

/** What a matching cue stands for. */
interface CueUse {
  readonly cue: Cue;
  readonly topic: Topic;
  readonly part: number;
  readonly full: boolean;
}

/** The strongest cue of a topic's part in a sentence, with how many of them match. */
interface Match {
  readonly use: CueUse;
  readonly count: number;
}

/** A sentence with the cues that match it, by output, and its wording. */
interface Reading {
  readonly target: UnitTarget;
  readonly matches: ReadonlyMap<string, Match>;
  readonly wording: Wording;
}

/** At most this many places of one part of a topic are kept of one section. */
const keptPerSection = 6;

/** What a part of a topic is called among the outputs of the weights. */
export function outputOf(topic: Topic, part: number): string {
  return topic.parts.length > 1 ? `${topic.id}#${part + 1}` : topic.id;
}

/** Finds evidence for topics in sections; made once for a checklist and a vocabulary. */
export class Detector {
  readonly compiler: CueCompiler;
  readonly #reader: SectionReader;
  readonly #uses: readonly CueUse[];
  readonly #headings: readonly {readonly cue: Cue; readonly topic: Topic}[];
  readonly #disclaimers: readonly Cue[];
  /** Which uses to try, by the number of a word that must be there. */
  readonly #index = new Map<number, number[]>();

  /**
   * @param judge knows what was learned; without it cues decide alone, as they do for a lab's own topics
   * @throws CueSyntaxError for a cue that cannot be read; the loader has checked them before
   */
  constructor(
    checklist: Checklist,
    vocabulary: Vocabulary,
    readonly judge: Judge | undefined,
  ) {
    const lexicon = new Lexicon(new WordReader(vocabulary['same-words']));
    this.compiler = new CueCompiler(lexicon, new Groups(vocabulary.groups), vocabulary.common);
    this.#uses = checklist.topics.flatMap(topic =>
      topic.parts.flatMap((part, index) => [
        ...part.cues.map(text => ({cue: this.compiler.compile(text), topic, part: index, full: true})),
        ...part.partly.map(text => ({cue: this.compiler.compile(text), topic, part: index, full: false})),
      ]),
    );
    this.#headings = checklist.topics
      .filter(topic => !judge?.knows(topic.id))
      .flatMap(topic => topic.headings.map(text => ({cue: this.compiler.compile(text), topic})));
    this.#disclaimers = vocabulary.disclaimers.map(text => this.compiler.compile(text));
    this.#reader = new SectionReader(lexicon, compileVoices(vocabulary.voices, this.compiler));
    for (const [index, use] of this.#uses.entries()) {
      for (const key of use.cue.keys) {
        const list = this.#index.get(key);
        if (list) list.push(index);
        else this.#index.set(key, [index]);
      }
    }
  }

  /** All evidence one section of a document gives: it depends on the section's text and frame only. */
  detect(section: Section, document: Document): Evidence[] {
    const readings = this.read(section);
    const found = new Map<string, Evidence[]>();
    const shortlist = this.judge?.shortlist();
    const onlyLinks = isLinkList(section);
    for (const reading of readings) {
      for (const evidence of this.#evidenceOf(reading, onlyLinks, document, shortlist)) {
        const key = `${evidence.topic} ${evidence.part}`;
        const list = found.get(key);
        if (list) list.push(evidence);
        else found.set(key, [evidence]);
      }
    }
    const kept = [...found.values()].flatMap(keep);
    return [...kept, ...this.#headingEvidence(section, document, readings)];
  }

  /** The section's sentences, each with the cues that match it and its wording. */
  read(section: Section): Reading[] {
    const wordings = new WordingReader(this.compiler.lexicon.words);
    return this.#reader
      .read(section)
      .map(target => ({target, matches: this.#match(target), wording: wordings.read(target.unit)}));
  }

  /** The strongest cue for each part of a topic. */
  #match(target: UnitTarget): Map<string, Match> {
    const best = new Map<string, Match>();
    let disclaimed: boolean | undefined;
    for (const index of this.#candidates(target)) {
      const use = this.#uses[index];
      if (!use || !matches(use.cue, target)) continue;
      disclaimed ??= this.#disclaimers.some(cue => matches(cue, target));
      if (disclaimed && !use.cue.negative) continue;
      const output = outputOf(use.topic, use.part);
      const other = best.get(output);
      best.set(output, {
        use: other && !isStronger(use, other.use) ? other.use : use,
        count: (other?.count ?? 0) + 1,
      });
    }
    return best;
  }

  /** One piece of evidence a part of a topic, by what was learned, by a cue, or by both. */
  #evidenceOf(
    {target, matches: found, wording}: Reading,
    onlyLinks: boolean,
    document: Document,
    shortlist: Shortlist | undefined,
  ): Evidence[] {
    const {start, end} = target.unit;
    const scores = this.judge?.score(wording, cuesIn(found));
    const evidence: Evidence[] = [];
    const listed = new Set<string>();
    const add = (topic: Topic, part: number, score: number, says: boolean, use: CueUse | undefined) => {
      const hindered = hindrance(topic, target, onlyLinks);
      evidence.push({
        topic: topic.id,
        part,
        reason: hindered ?? (says ? 'said' : 'touched'),
        cue: use?.cue.text ?? '',
        cueShows: use?.full === true && hindered === undefined,
        file: document.file,
        start,
        end,
        score,
      });
    };
    if (this.judge && scores && shortlist) {
      const isPlain = (topic: Topic) => hindrance(topic, target, onlyLinks) === undefined;
      for (const {topic, part, output, score, says} of this.judge.passages(scores, shortlist, isPlain)) {
        add(topic, part, score, says, found.get(output)?.use);
        listed.add(output);
      }
    }
    for (const [output, {use, count}] of found) {
      const score = this.judge?.scoreOf(output, scores);
      if (score === undefined)
        add(
          use.topic,
          use.part,
          use.cue.weight + Math.min(count, 5) * 0.5 + (use.full ? 10 : 0),
          use.full,
          use,
        );
      else if (!listed.has(output)) add(use.topic, use.part, score, this.judge?.says(score) === true, use);
    }
    return evidence;
  }

  /** The uses whose cue could match: a word it needs is there. */
  #candidates(target: UnitTarget): Set<number> {
    const candidates = new Set<number>();
    for (const id of target.text.ids.keys()) {
      for (const index of this.#index.get(id) ?? []) candidates.add(index);
    }
    return candidates;
  }

  /** A heading that names a topic, with text below it, touches the topic; the first sentence is the place. */
  #headingEvidence(section: Section, document: Document, readings: readonly Reading[]): Evidence[] {
    const [first] = readings;
    if (!first || section.depth === 0) return [];
    const heading = this.#reader.heading(section);
    return this.#headings
      .filter(({cue}) => matches(cue, heading))
      .map(({cue, topic}) => ({
        topic: topic.id,
        part: 0,
        reason: 'heading' as const,
        cue: cue.text,
        cueShows: false,
        file: document.file,
        start: first.target.unit.start,
        end: first.target.unit.end,
        score: cue.weight,
      }));
  }
}

function* cuesIn(found: ReadonlyMap<string, Match>): Iterable<readonly [output: string, shows: boolean]> {
  for (const [output, {use}] of found) yield [output, use.full];
}

/** The strongest places, with the strongest that a cue shows by itself: it counts whatever its score. */
function keep(list: Evidence[]): Evidence[] {
  const kept = list.sort(byStrength).slice(0, keptPerSection);
  const byCue = list.find(place => place.cueShows);
  return byCue && !kept.includes(byCue) ? [...kept, byCue] : kept;
}

function isStronger(use: CueUse, other: CueUse): boolean {
  if (use.full !== other.full) return use.full;
  return use.cue.weight > other.cue.weight;
}

/** Why a sentence can only touch a topic, whatever its words. */
function hindrance(topic: Topic, {unit}: UnitTarget, onlyLinks: boolean): Reason | undefined {
  if (unit.hasBlank) return 'blank';
  if (unit.text.endsWith('?')) return 'question';
  return !topic.linksCount && (unit.linked || onlyLinks) ? 'linked' : undefined;
}

/** A section that only sends the reader elsewhere. */
function isLinkList(section: Section): boolean {
  return section.units.every(unit => unit.linked);
}
