import type {Checklist, Topic} from '../checklist.ts';
import type {Document} from '../markdown/document.ts';
import type {Section} from '../markdown/section.ts';
import {type Cue, CueCompiler, matches} from './cue.ts';
import {Groups} from './cue-syntax.ts';
import {byStrength, type Evidence, type Reason} from './evidence.ts';
import {Lexicon} from './lexicon.ts';
import {SectionReader, type UnitTarget} from './targets.ts';
import type {Vocabulary} from './vocabulary.ts';
import {compileVoices} from './voices.ts';
import {WordReader} from './words.ts';

/** What a matching cue stands for. */
interface CueUse {
  readonly cue: Cue;
  readonly topic: Topic;
  readonly part: number;
  readonly full: boolean;
}

/** At most this many places of one part of a topic are kept of one section. */
const keptPerSection = 6;

/** Finds evidence for topics in sections; made once for a checklist and a vocabulary. */
export class Detector {
  readonly compiler: CueCompiler;
  readonly #reader: SectionReader;
  readonly #uses: readonly CueUse[];
  readonly #headings: readonly {readonly cue: Cue; readonly topic: Topic}[];
  readonly #disclaimers: readonly Cue[];
  /** Which uses to try, by the number of a word that must be there. */
  readonly #index = new Map<number, number[]>();

  /** @throws CueSyntaxError for a cue that cannot be read; the loader has checked them before */
  constructor(checklist: Checklist, vocabulary: Vocabulary) {
    const lexicon = new Lexicon(new WordReader(vocabulary['same-words']));
    this.compiler = new CueCompiler(lexicon, new Groups(vocabulary.groups), vocabulary.common);
    this.#uses = checklist.topics.flatMap(topic =>
      topic.parts.flatMap((part, index) => [
        ...part.cues.map(text => ({cue: this.compiler.compile(text), topic, part: index, full: true})),
        ...part.partly.map(text => ({cue: this.compiler.compile(text), topic, part: index, full: false})),
      ]),
    );
    this.#headings = checklist.topics.flatMap(topic =>
      topic.headings.map(text => ({cue: this.compiler.compile(text), topic})),
    );
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
    const targets = this.#reader.read(section);
    const found = new Map<string, Evidence[]>();
    for (const target of targets) {
      for (const evidence of this.#evidenceOf(target, section, document)) {
        const key = `${evidence.topic} ${evidence.part}`;
        const list = found.get(key);
        if (list) list.push(evidence);
        else found.set(key, [evidence]);
      }
    }
    const kept = [...found.values()].flatMap(list => list.sort(byStrength).slice(0, keptPerSection));
    return [...kept, ...this.#headingEvidence(section, document, targets)];
  }

  /** One piece of evidence a topic part and sentence, carrying the strongest cue. */
  #evidenceOf(target: UnitTarget, section: Section, document: Document): Evidence[] {
    const best = new Map<string, {use: CueUse; count: number}>();
    let disclaimed: boolean | undefined;
    for (const index of this.#candidates(target)) {
      const use = this.#uses[index];
      if (!use || !matches(use.cue, target)) continue;
      disclaimed ??= this.#disclaimers.some(cue => matches(cue, target));
      if (disclaimed && !use.cue.negative) continue;
      const key = `${use.topic.id} ${use.part}`;
      const other = best.get(key);
      if (!other) best.set(key, {use, count: 1});
      else {
        other.count++;
        if (
          Number(use.full) - Number(other.use.full) > 0 ||
          (use.full === other.use.full && use.cue.weight > other.use.cue.weight)
        )
          other.use = use;
      }
    }
    return [...best.values()].map(({use, count}) => {
      const reason = reasonOf(use, target, section);
      return {
        topic: use.topic.id,
        part: use.part,
        reason,
        cue: use.cue.text,
        file: document.file,
        start: target.unit.start,
        end: target.unit.end,
        score: (reason === 'said' ? 10 : 0) + use.cue.weight + Math.min(count, 5) * 0.5,
      };
    });
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
  #headingEvidence(section: Section, document: Document, targets: readonly UnitTarget[]): Evidence[] {
    const [first] = targets;
    if (!first || section.depth === 0) return [];
    const heading = this.#reader.heading(section);
    return this.#headings
      .filter(({cue}) => matches(cue, heading))
      .map(({cue, topic}) => ({
        topic: topic.id,
        part: 0,
        reason: 'heading' as const,
        cue: cue.text,
        file: document.file,
        start: first.unit.start,
        end: first.unit.end,
        score: cue.weight,
      }));
  }
}

function reasonOf(use: CueUse, target: UnitTarget, section: Section): Reason {
  if (target.unit.hasBlank) return 'blank';
  if (target.unit.text.endsWith('?')) return 'question';
  if (!use.topic.linksCount && (target.unit.linked || isLinkList(section))) return 'linked';
  return use.full ? 'said' : 'touched';
}

/** A section that only sends the reader elsewhere. */
function isLinkList(section: Section): boolean {
  return section.units.every(unit => unit.linked);
}
