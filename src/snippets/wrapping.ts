/** Where lines of prose end: nowhere before the paragraph does, at a column, or after each sentence. */
export type Wrapping =
  | {readonly at: 'paragraph' | 'sentence'}
  | {readonly at: 'column'; readonly column: number};

/** Fewer paragraphs of several lines may be chance. */
const telling = 3;
const oftenEnough = 0.6;
/** A paragraph shorter than that need not be wrapped anywhere. */
const long = 90;
const columns = {least: 50, most: 120};
const sentenceEnd = /[.?!:;]["”’)*_]*$/;

/** How the paragraphs of a page, as they stand in its source, are wrapped. */
export function wrappingOf(paragraphs: readonly string[]): Wrapping {
  const split = paragraphs.map(paragraph => paragraph.split(/\r\n?|\n/).map(line => line.trim()));
  const wanting = split.filter(lines => lines.join(' ').length > long);
  const broken = wanting.filter(lines => lines.length > 1);
  if (broken.length < telling || broken.length < oftenEnough * wanting.length) return {at: 'paragraph'};
  // The last line of a paragraph ends where the text does.
  const full = broken.flatMap(lines => lines.slice(0, -1));
  const atSentence = full.filter(line => sentenceEnd.test(line)).length;
  if (atSentence >= 0.8 * full.length) return {at: 'sentence'};
  const lengths = full.map(line => line.length).sort((a, b) => a - b);
  const column = lengths[Math.floor(0.95 * (lengths.length - 1))] ?? columns.least;
  return {at: 'column', column: Math.min(columns.most, Math.max(columns.least, column))};
}

/** Markdown whose paragraphs and list items stand on one line each, wrapped; blanks in brackets stay whole. */
export function wrap(markdown: string, wrapping: Wrapping): string {
  if (wrapping.at === 'paragraph') return markdown;
  return markdown
    .split('\n')
    .map(line => wrapLine(line, wrapping))
    .join('\n');
}

function wrapLine(line: string, wrapping: Wrapping): string {
  const [marker = ''] = /^ *(?:[-*+] +|\d+[.)] +)?/.exec(line) ?? [];
  const indent = ' '.repeat(marker.length);
  const lines: string[] = [];
  let current = '';
  for (const word of wordsOf(line.slice(marker.length))) {
    const ends =
      wrapping.at === 'column'
        ? indent.length + current.length + 1 + word.length > wrapping.column
        : sentenceEnd.test(current) && /^["“‘(*_]*\p{Lu}/u.test(word);
    // A number or a dash at the start of a line would begin a list.
    if (current === '' || !ends || /^(?:[-+*>#=|~:`]|\d+[.)])/.test(word)) {
      current += current === '' ? word : ` ${word}`;
    } else {
      lines.push(current);
      current = word;
    }
  }
  return marker + [...lines, current].join(`\n${indent}`);
}

/** The words of a line; what stands in brackets is one. */
function wordsOf(line: string): string[] {
  return line.match(/(?:\[[^\]]*\]|[^\s[]|\[)+/g) ?? [];
}
