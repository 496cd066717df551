import {distance} from 'fastest-levenshtein';

export const roles = ['mentor', 'practice', 'mentee'] as const;
/** Whose part of a row an entry is: mentor competency, mentor best practice, mentee competency. */
export type Role = (typeof roles)[number];

/** One demand of a topic: most topics make one, some ask for two things. Cues are texts in the cue language. */
export interface TopicPart {
  /** What this part asks for, as it stands in "Not found: …"; empty where the topic has one part only. */
  readonly part: string;
  /** A sentence that matches shows this part. */
  readonly cues: readonly string[];
  /** A sentence that matches only touches this part. */
  readonly partly: readonly string[];
}

/** One entry of the checklist. */
export interface Topic {
  readonly id: string;
  readonly row: string;
  readonly area: string;
  readonly role: Role;
  readonly title: string;
  /** The source document's own wording, quoted with attribution; empty for a lab's own topics. */
  readonly statement: string;
  /** What must be there for the topic to count as covered. */
  readonly criterion: string;
  /** What a reader should find in a handbook. */
  readonly find: string;
  readonly parts: readonly TopicPart[];
  /** A heading that matches, with text below it, touches the topic. */
  readonly headings: readonly string[];
  /** Whether a bare link is an answer (a list of help lines) rather than "linked, not read". */
  readonly linksCount: boolean;
}

/** What a trainee may ask the mentor about a topic. */
export interface Question {
  /** Where the handbook does not address the topic. */
  readonly ask: string;
  /** Where the handbook says something of it, and the question is still open. */
  readonly more: string;
}

/** Questions by the ids of their topics. */
export type Questions = Readonly<Record<string, Question>>;

/** A row joins the mentor, practice and mentee entries on one subject. */
export interface Row {
  readonly id: string;
  readonly title: string;
  /** How people title a section on this subject, in the cue language. */
  readonly headings: readonly string[];
  readonly topics: readonly Topic[];
}

export interface Area {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Domain {
  readonly id: string;
  readonly title: string;
  readonly areas: readonly string[];
}

/** Areas, rows and topics as plain data, in checklist order. */
export interface ChecklistData {
  readonly title: string;
  readonly attribution: string;
  readonly domains: readonly Domain[];
  readonly areas: readonly Area[];
}

/** A checklist with its look-ups. */
export class Checklist {
  readonly topics: readonly Topic[];
  readonly rows: readonly Row[];
  readonly #byId: ReadonlyMap<string, Topic>;

  constructor(readonly data: ChecklistData) {
    this.rows = data.areas.flatMap(area => area.rows);
    this.topics = this.rows.flatMap(row => row.topics);
    this.#byId = new Map(this.topics.map(topic => [topic.id, topic]));
  }

  /** The topic of that id, or undefined. */
  topic(id: string): Topic | undefined {
    return this.#byId.get(id);
  }

  /** The id of the topic that looks most like `id`, for "did you mean"; undefined in an empty checklist. */
  nearest(id: string): string | undefined {
    return nearestOf(
      id,
      this.topics.map(topic => topic.id),
    );
  }
}

/** The candidate with the smallest edit distance to `word`, the first of equals; undefined without candidates. */
export function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  const short = word.slice(0, 100);
  for (const candidate of candidates) {
    const cost = distance(short, candidate);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}
