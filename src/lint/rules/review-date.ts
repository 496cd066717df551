/** A day, month or year as written, with where it stands in the text searched. */
export interface FoundDate {
  /** The last day it can mean: "2024" is 2024-12-31. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const forms: readonly {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => string | undefined;
}[] = [
  {
    pattern: /\b(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/,
    read: ([year, m, d]) => toDay(year, Number(m), Number(d)),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(${month}),?\\s+(20\\d\\d)\\b`, 'i'),
    read: ([d, name, year]) => toDay(year, monthOf(name), Number(d)),
  },
  {
    pattern: new RegExp(`\\b(${month})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(20\\d\\d)\\b`, 'i'),
    read: ([name, d, year]) => toDay(year, monthOf(name), Number(d)),
  },
  {
    pattern: new RegExp(`\\b(${month}),?\\s+(20\\d\\d)\\b`, 'i'),
    read: ([name, year]) => toDay(year, monthOf(name), undefined),
  },
  {pattern: /\b(20\d\d)[-/](\d{1,2})\b/, read: ([year, m]) => toDay(year, Number(m), undefined)},
  {pattern: /\b\d{1,2}[-/.]\d{1,2}[-/.](20\d\d)\b/, read: ([year]) => toDay(year, 12, undefined)},
  {pattern: /\b(20\d\d)\b/, read: ([year]) => toDay(year, 12, undefined)},
];
const announced =
  /\b(?:last|latest|most recent(?:ly)?)\s+(?:re-?view|revis|updat|edit|modif|chang)\w*|\b(?:updated|revised|reviewed)(?:\s+on)?\s*:|\b(?:last|version)\s+(?:date|of)\b/gi;
const reach = 60;

/** The date in a text such as "September 2026" or "2026-09-01", with the best form first; undefined without one. */
export function findDate(text: string): FoundDate | undefined {
  for (const {pattern, read} of forms) {
    const match = pattern.exec(text);
    const day = match && read(match.slice(1));
    if (match && day) return {day, start: match.index, end: match.index + match[0].length};
  }
  return undefined;
}

/** The date that a sentence states as that of the last review: "Last updated: March 2025". */
export function findReviewDate(text: string): FoundDate | undefined {
  for (const match of text.matchAll(announced)) {
    const from = match.index + match[0].length;
    const date = findDate(text.slice(from, from + reach));
    if (date) return {day: date.day, start: match.index, end: from + date.end};
  }
  return undefined;
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function toDay(year: string | undefined, monthNumber: number, day: number | undefined): string | undefined {
  if (monthNumber < 1 || monthNumber > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  return `${year}-${String(monthNumber).padStart(2, '0')}-${String(day ?? lastDay(Number(year), monthNumber)).padStart(2, '0')}`;
}

function lastDay(year: number, monthNumber: number): number {
  return new Date(Date.UTC(year, monthNumber, 0)).getUTCDate();
}
