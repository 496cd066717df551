import fs from 'node:fs';
import path from 'node:path';
import {root} from './engine.ts';

interface Sentence {
  readonly text: string;
  readonly under?: string;
}

/** Habits of writing that differ from lab to lab. */
interface Habits {
  readonly heading: 'open' | 'closed' | 'underlined';
  readonly numbered: boolean;
  readonly bullet: '-' | '*' | '+';
  readonly wrapped: boolean;
  readonly ruled: boolean;
  readonly contents: boolean;
  readonly footnotes: boolean;
  readonly callouts: boolean;
  readonly pages: number;
  readonly ending: '\n' | '\r\n';
}

const folder = path.join(root, 'training', 'sentences');

/** Own handbooks of two kinds: sentence after sentence under their headings. */
const sentences: readonly Sentence[] = fs
  .readdirSync(folder)
  .filter(name => name.startsWith('handbooks-'))
  .flatMap(name => fs.readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
  .map(line => JSON.parse(line) as Sentence);

/** A handbook as files by name: the same for the same number. */
export function generatedHandbook(seed: number): Record<string, string> {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const chance = (share: number) => random() < share;
  const habits: Habits = {
    heading: pick(['open', 'open', 'closed', 'underlined']),
    numbered: chance(0.3),
    bullet: pick(['-', '*', '+']),
    wrapped: chance(0.4),
    ruled: chance(0.2),
    contents: chance(0.3),
    footnotes: chance(0.3),
    callouts: chance(0.3),
    pages: pick([1, 1, 1, 3, 5]),
    ending: pick(['\n', '\n', '\r\n']),
  };
  const from = Math.floor(random() * (sentences.length - 400));
  const sections = sectionsFrom(sentences.slice(from, from + 20 + Math.floor(random() * 120)));
  const size = Math.ceil(sections.length / habits.pages);
  const files: Record<string, string> = {};
  for (let page = 0; page < habits.pages; page++) {
    const own = sections.slice(page * size, (page + 1) * size);
    if (own.length === 0) continue;
    const name = habits.pages === 1 ? 'handbook.md' : `${String(page).padStart(2, '0')}-page.md`;
    files[name] = pageText(own, habits, chance).replace(/\n/g, habits.ending);
  }
  return files;
}

interface GeneratedSection {
  readonly title: string;
  readonly sentences: readonly string[];
}

function sectionsFrom(list: readonly Sentence[]): GeneratedSection[] {
  const sections = new Map<string, string[]>();
  for (const {text, under} of list) {
    const title =
      (under ?? '')
        .split(/ > |: /)
        .at(-1)
        ?.replace(/^[\d.]+ +/, '')
        .replace(/[.:!?]+$/, '') || 'Notes';
    sections.set(title, [...(sections.get(title) ?? []), text]);
  }
  return [...sections].map(([title, own]) => ({title, sentences: own}));
}

function pageText(
  sections: readonly GeneratedSection[],
  habits: Habits,
  chance: (share: number) => boolean,
): string {
  const titles = sections.map(({title}, index) => (habits.numbered ? `${index + 1}. ${title}` : title));
  const blocks = [heading('Our lab', 1, habits.heading), 'These pages say how we work together.'];
  if (habits.contents) {
    blocks.push(titles.map(title => `${habits.bullet} [${title}](#${slug(title)})`).join('\n'));
  }
  for (const [index, {sentences: own}] of sections.entries()) {
    if (habits.ruled) blocks.push('---');
    // A number with a full stop on a line of its own would be a list when underlined.
    const form = habits.numbered && habits.heading === 'underlined' ? 'open' : habits.heading;
    blocks.push(heading(titles[index] ?? '', 2, form));
    blocks.push(...bodyOf(own, habits, chance));
  }
  if (habits.footnotes)
    blocks.push('See the site.[^1]', '[^1]: Ask anybody for the address.', '[site]: https://example.org');
  return `${blocks.join('\n\n')}\n`;
}

function bodyOf(own: readonly string[], habits: Habits, chance: (share: number) => boolean): string[] {
  if (own.length > 2 && chance(0.3)) return [own.map(text => `${habits.bullet} ${text}`).join('\n')];
  const text = habits.wrapped ? wrapped(own.join(' ')) : own.join(' ');
  return habits.callouts && chance(0.3) ? ['::: {.callout-note}', text, ':::'] : [text];
}

function heading(title: string, depth: number, form: Habits['heading']): string {
  const marks = '#'.repeat(depth);
  if (form === 'open') return `${marks} ${title}`;
  if (form === 'closed') return `${marks} ${title} ${marks}`;
  return `${title}\n${(depth === 1 ? '=' : '-').repeat(title.length)}`;
}

function wrapped(text: string): string {
  return text.replace(/(.{1,72})(?: |$)/g, '$1\n').trimEnd();
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** Numbers from 0 to 1, the same for the same seed (Mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
