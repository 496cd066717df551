/** What ends a block whose lines are not Markdown: fenced code or HTML. */
export type RawEnd = (line: string) => boolean;

interface HtmlKind {
  readonly opens: RegExp;
  readonly closes: RegExp;
  /** Whether it cannot end a paragraph. */
  readonly needsStart?: boolean;
}

const blockTags =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';

/** The seven kinds of HTML blocks, in the order of CommonMark. */
const htmlKinds: readonly HtmlKind[] = [
  {opens: /^<(?:script|pre|style|textarea)(?:\s|>|$)/i, closes: /<\/(?:script|pre|style|textarea)>/i},
  {opens: /^<!--/, closes: /-->/},
  {opens: /^<\?/, closes: /\?>/},
  {opens: /^<![A-Za-z]/, closes: />/},
  {opens: /^<!\[CDATA\[/, closes: /\]\]>/},
  {opens: new RegExp(`^</?(?:${blockTags})(?:\\s|/?>|$)`, 'i'), closes: /^$/},
  {opens: /^<(?:[A-Za-z][^<>]*|\/[A-Za-z][\w-]*\s*)>\s*$/, closes: /^$/, needsStart: true},
];

/**
 * The fenced code or HTML that a line opens and does not end.
 *
 * @param line its text without the markers of what holds it
 * @param inText whether it comes right behind a line of text
 */
export function opensRaw(line: string, inText: boolean): RawEnd | undefined {
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0];
  if (fence) return later => closesFence(later, fence);
  if (!line.startsWith('<')) return undefined;
  const kind = htmlKinds.find(({opens, needsStart}) => !(needsStart && inText) && opens.test(line));
  if (!kind || kind.closes.test(line)) return undefined;
  return later => kind.closes.test(later);
}

function closesFence(line: string, fence: string): boolean {
  const mark = fence.charAt(0);
  let length = 0;
  while (line.charAt(length) === mark) length++;
  return length >= fence.length && line.slice(length).trim() === '';
}
