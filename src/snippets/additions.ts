import type {Insertion} from './insertion.ts';

/** A text that is put in at an offset of another; nothing of the other is taken away. */
export interface Addition {
  readonly offset: number;
  readonly text: string;
}

/** Insertions into one text, in its order and with the line ends that it has, so that none are mixed. */
export function additionsTo(text: string, insertions: readonly Insertion[]): Addition[] {
  const end = lineEndOf(text);
  return insertions
    .map(insertion => ({offset: insertion.offset, text: insertion.text.replace(/\r\n|\n/g, end)}))
    .sort((a, b) => a.offset - b.offset);
}

/** The text with all additions made; those at one offset stand in the order given. */
export function applyAdditions(text: string, additions: readonly Addition[]): string {
  let at = 0;
  let result = '';
  for (const addition of additions) {
    result += text.slice(at, addition.offset) + addition.text;
    at = addition.offset;
  }
  return result + text.slice(at);
}

/** How most lines of a text end; LF where it has but one. */
function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  const counts = {'\n': 0, '\r\n': 0, '\r': 0};
  for (const [end] of text.matchAll(/\r\n|\n|\r/g)) counts[end as keyof typeof counts]++;
  if (counts['\r\n'] > Math.max(counts['\n'], counts['\r'])) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}
