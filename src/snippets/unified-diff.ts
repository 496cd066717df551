import {type Addition, applyAdditions} from './additions.ts';

/** Lines that take the place of others: `removed` are the old lines from index `at` on. Line ends are kept. */
interface Change {
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** So many unchanged lines are shown around a change. */
const context = 3;

/**
 * Additions to a text as a unified diff that `git apply` and `patch -p1` make for real.
 *
 * It is written from the additions themselves, so that it says just what would be written, and needs no search.
 *
 * @param file the text's path, with forward slashes
 * @param additions in the order of the text; without any the diff is empty
 */
export function additionsDiff(file: string, text: string, additions: readonly Addition[]): string {
  if (additions.length === 0) return '';
  const lines = splitLines(text);
  return header(named('a', file), named('b', file)) + hunks(lines, changesOf(lines, additions));
}

/** A file that is not there yet, as a unified diff. */
export function newFileDiff(file: string, text: string): string {
  return header('/dev/null', named('b', file)) + hunks([], [{at: 0, removed: [], added: splitLines(text)}]);
}

function header(from: string, to: string): string {
  return `--- ${from}\n+++ ${to}\n`;
}

/** A path as git writes it: in quotes where a character would be taken for something else, closed by a tab after spaces. */
function named(side: 'a' | 'b', file: string): string {
  const name = `${side}/${file}`;
  const characters = [...name];
  if (!characters.some(isSpecial)) return /\s/.test(name) ? `${name}\t` : name;
  return `"${characters.map(quoted).join('')}"`;
}

function isSpecial(character: string): boolean {
  return character < ' ' || character === '\x7f' || character === '"' || character === '\\';
}

function quoted(character: string): string {
  if (!isSpecial(character)) return character;
  if (character === '"' || character === '\\') return `\\${character}`;
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}

/** The lines of a text with their ends. To git and patch, only LF ends a line. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesOf(lines: readonly string[], additions: readonly Addition[]): Change[] {
  const changes: Change[] = [];
  const waiting = [...additions];
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at] ?? '';
    const isLast = at === lines.length;
    // The end of a last line without a line end belongs to that line.
    const reach = isLast ? Number.POSITIVE_INFINITY : start + line.length - (line.endsWith('\n') ? 1 : 0);
    const count = waiting.findIndex(({offset}) => offset > reach);
    const here = waiting.splice(0, count < 0 ? waiting.length : count);
    if (here.length > 0) changes.push(changeOf(line, at, start, here));
    start += line.length;
  }
  return changes;
}

/** Whole lines before a line are added; anything else rewrites the line. */
function changeOf(line: string, at: number, start: number, additions: readonly Addition[]): Change {
  const whole = additions.every(({offset, text}) => offset === start && (text.endsWith('\n') || line === ''));
  const added = additions.map(({offset, text}) => ({offset: offset - start, text}));
  return {
    at,
    removed: whole || line === '' ? [] : [line],
    added: splitLines(applyAdditions(whole ? '' : line, added)),
  };
}

function hunks(lines: readonly string[], changes: readonly Change[]): string {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.at - (last.at + last.removed.length) <= 2 * context) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  let grown = 0;
  let text = '';
  for (const group of groups) {
    const hunk = hunkOf(lines, group);
    text += `@@ -${span(hunk.start, hunk.old)} +${span(hunk.start + grown, hunk.new)} @@\n${hunk.body}`;
    grown += hunk.new - hunk.old;
  }
  return text;
}

function hunkOf(lines: readonly string[], group: readonly Change[]) {
  const start = Math.max(0, (group[0]?.at ?? 0) - context);
  const body: string[] = [];
  let at = start;
  const keep = (to: number) => {
    body.push(...lines.slice(at, to).map(line => marked(' ', line)));
    at = Math.max(at, Math.min(to, lines.length));
  };
  for (const {at: place, removed, added} of group) {
    keep(place);
    body.push(...removed.map(line => marked('-', line)), ...added.map(line => marked('+', line)));
    at += removed.length;
  }
  keep(at + context);
  const grown = group.reduce((sum, {removed, added}) => sum + added.length - removed.length, 0);
  return {start, old: at - start, new: at - start + grown, body: body.join('')};
}

function marked(mark: ' ' | '-' | '+', line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** Where a hunk's lines stand, from 1; one without lines names the line before it. */
function span(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}
