/**
 * Why a place counts for a topic: it says what is asked for, or it only touches it, only asks a question, leaves a
 * blank, only links elsewhere, or only stands below a heading that names the topic.
 */
export type Reason = 'said' | 'touched' | 'question' | 'blank' | 'linked' | 'heading' | 'directive';

/** A place that shows a topic, or part of it. Offsets are into the document. */
export interface Evidence {
  readonly topic: string;
  /** Index of the topic's part it speaks of; -1 for all of them. */
  readonly part: number;
  readonly reason: Reason;
  /** The cue that spoke, as written in the data; empty where only the weights did. */
  readonly cue: string;
  /** Whether that cue shows the part by itself rather than touching it. */
  readonly cueShows: boolean;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** Whether this evidence alone shows its part. */
export function shows(evidence: Evidence): boolean {
  return evidence.reason === 'said' || evidence.reason === 'directive';
}

/** Strongest first, then in the order of the text. */
export function byStrength(a: Evidence, b: Evidence): number {
  return b.score - a.score || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start);
}
