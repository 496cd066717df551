import {readFrontMatter} from './front-matter.ts';

/** What the front matter at the start of a text says: a handbook, not a handbook, or nothing. */
export function declaresHandbook(text: string): boolean | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match?.[1]?.includes('lab-handbook')) return undefined;
  return readFrontMatter(match[1], 0, 2).handbook;
}
