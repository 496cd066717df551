import {isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap, type Node as YamlNode} from 'yaml';

/** A topic that is not for this lab, with the reason given; offsets are into the document. */
export interface IgnoredTopic {
  readonly topic: string;
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

/** Something wrong in a YAML text, with where it stands and what would mend it. */
export interface YamlProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a document's front matter says. */
export interface FrontMatter {
  readonly title: string;
  /** `lab-handbook: true` or settings there: a handbook. `false`: not one. Undefined: nothing is said. */
  readonly handbook: boolean | undefined;
  readonly ignored: readonly IgnoredTopic[];
  /** When it was last reviewed or changed, as written; offsets are into the document. */
  readonly lastReviewed: {readonly text: string; readonly start: number; readonly end: number} | undefined;
  /** Whether the site fills the page with links to the pages below it. */
  readonly listsPages: boolean;
  readonly problems: readonly YamlProblem[];
}

/** Keys of Quarto, Hugo, Jekyll and others for the date of the last change. */
const reviewKeys = [
  'last-reviewed',
  'last_reviewed',
  'date-modified',
  'last-modified',
  'last_modified',
  'last_modified_at',
  'lastmod',
  'modified',
  'updated',
  'last-updated',
  'last_updated',
];

export const noFrontMatter: FrontMatter = {
  title: '',
  handbook: undefined,
  ignored: [],
  lastReviewed: undefined,
  listsPages: false,
  problems: [],
};

/**
 * Reads YAML front matter.
 *
 * @param yaml the text between the fences
 * @param offset where that text starts in the document
 * @param line the line it starts on, from 1
 */
export function readFrontMatter(yaml: string, offset: number, line: number): FrontMatter {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {lineCounter: counter, uniqueKeys: false, logLevel: 'silent'});
  const problems: YamlProblem[] = document.errors.map(error => {
    const at = counter.linePos(error.pos[0]);
    return {line: at.line + line - 1, column: at.col, message: firstLine(error.message)};
  });
  const root = document.contents;
  if (!isMap(root)) return {...noFrontMatter, problems};
  const settings = root.get('lab-handbook', true) as YamlNode | undefined;
  const plain = isScalar(settings) ? settings.value : undefined;
  const map = isMap(settings) ? settings : undefined;
  const badValue = settings !== undefined && !map && typeof plain !== 'boolean';
  if (badValue) {
    const at = counter.linePos(settings.range?.[0] ?? 0);
    problems.push({
      line: at.line + line - 1,
      column: at.col,
      message:
        'The value of `lab-handbook` must be true, false, or settings such as `last-reviewed: 2026-09-01`.',
    });
  }
  return {
    title: text(root.get('title')),
    handbook: map ? true : typeof plain === 'boolean' ? plain : undefined,
    ignored: ignoredTopics(map?.get('ignore', true) as YamlNode | undefined, offset),
    lastReviewed: lastReview(map, root, offset),
    listsPages: text(root.get('has_children')) === 'true',
    problems,
  };
}

/** The date of the last review in our own settings, else of the last change in anybody's. */
function lastReview(
  settings: YAMLMap | undefined,
  root: YAMLMap,
  offset: number,
): FrontMatter['lastReviewed'] {
  const nodes = [settings?.get('last-reviewed', true), ...reviewKeys.map(key => root.get(key, true))];
  const node = nodes.find(one => isScalar(one) && text(one.value) !== '');
  if (!isScalar(node) || !node.range) return undefined;
  return {text: text(node.value), start: offset + node.range[0], end: offset + node.range[1]};
}

/** Reads a list whose entries are topic ids or `{topic, reason}`. */
export function ignoredTopics(list: YamlNode | undefined, offset: number): IgnoredTopic[] {
  const items = isSeq(list) ? list.items : list ? [list] : [];
  const ignored: IgnoredTopic[] = [];
  for (const item of items) {
    const node = isMap(item) ? item.get('topic', true) : item;
    if (!isScalar(node) || typeof node.value !== 'string') continue;
    const [start, end] = node.range ?? [0, 0];
    const reason = isMap(item) ? text(item.get('reason')) : '';
    ignored.push({topic: node.value, reason, start: offset + start, end: offset + end});
  }
  return ignored;
}

function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}

/** The parser's message without the excerpt it draws below. */
export function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/[:.]?$/, '.');
}
