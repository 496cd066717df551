import type {Link, List, ListItem, RootContent} from 'mdast';
import type {Section} from '../lint/markdown/section.ts';
import type {PageLayout} from './page-layout.ts';

/** A line for a list of contents: at `offset`, the start of a line or the end of the text. */
export interface ContentsLine {
  readonly offset: number;
  readonly text: string;
}

/** A shorter list of links is more likely a hint than a table of contents. */
const fewest = 3;

/**
 * The lines that new sections need in the page's list of contents, if it has one: a list whose items link to the
 * page's own headings. They stand behind the line of the section that comes before them.
 *
 * @param before the section beside which the new ones stand
 * @param titles of the new sections
 */
export function contentsLine(
  layout: PageLayout,
  before: Section,
  titles: readonly string[],
): ContentsLine | undefined {
  const {document, blocks} = layout;
  const slugs = new Map(layout.headed.map(section => [slugOf(section.title), section]));
  for (const block of blocks) {
    if (block.type !== 'list') continue;
    const items = itemsIn(block);
    const leading = items.filter(({link}) => link && slugs.has(targetOf(link)));
    if (leading.length < fewest || leading.length < items.length) continue;
    const found = leading.find(({link}) => link && slugs.get(targetOf(link)) === before);
    if (!found?.link) continue;
    const prefix = prefixOf(found, document.text);
    if (prefix === undefined) return undefined;
    const end = found.item.position?.end.offset ?? 0;
    const offset = layout.lineAfter(end);
    const lines = titles.map(title => `${prefix}[${title}](#${slugOf(title)})\n`).join('');
    const opening = offset === document.text.length && !/[\r\n]$/.test(document.text) ? '\n' : '';
    return {offset, text: opening + lines};
  }
  return undefined;
}

interface Item {
  readonly list: List;
  readonly item: ListItem;
  readonly link: Link | undefined;
}

function itemsIn(list: List): Item[] {
  return list.children.flatMap(item => [
    {list, item, link: onlyLink(item.children[0])},
    ...item.children.flatMap(child => (child.type === 'list' ? itemsIn(child) : [])),
  ]);
}

function onlyLink(block: RootContent | undefined): Link | undefined {
  if (block?.type !== 'paragraph') return undefined;
  const [only, ...others] = block.children;
  return only?.type === 'link' && others.length === 0 && only.url.startsWith('#') ? only : undefined;
}

function targetOf({url}: Link): string {
  try {
    return decodeURIComponent(url.slice(1)).toLowerCase();
  } catch {
    return '';
  }
}

/** What stands before the link of an item; undefined where a new line would upset the numbers of those below. */
function prefixOf({list, item, link}: Item, text: string): string | undefined {
  const start = item.position?.start.offset ?? 0;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const prefix = text.slice(lineStart, link?.position?.start.offset ?? start);
  if (!list.ordered) return prefix;
  const numbers = list.children.map(
    one => /^\d+/.exec(text.slice(one.position?.start.offset ?? 0))?.[0] ?? '',
  );
  if (numbers.every(one => one === numbers[0])) return prefix;
  if (list.children.at(-1) !== item) return undefined;
  return prefix.replace(/\d+/, found => String(Number(found) + 1));
}

/** The address that GitHub, VS Code and others give a heading. */
function slugOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}
