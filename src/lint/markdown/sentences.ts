const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'});

/** Words that end in a full stop without ending a sentence, lower case, without that stop. */
const abbreviations = new Set(
  'e.g i.e dr prof mr mrs ms mx st vs cf approx ca fig figs sec ch ed eds dept univ jr sr'.split(' '),
);

/** Where the sentences of a block of prose stand: offsets, trimmed, none empty. */
export function splitSentences(text: string): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = [];
  let from = 0;
  for (const {segment, index} of segmenter.segment(text)) {
    const end = index + segment.length;
    if (end < text.length && endsInAbbreviation(segment)) continue;
    const trimmed = trim(text, from, end);
    if (trimmed) found.push(trimmed);
    from = end;
  }
  const rest = trim(text, from, text.length);
  if (rest) found.push(rest);
  return found;
}

function endsInAbbreviation(segment: string): boolean {
  const last = /([A-Za-z.]+)\.\s*$/.exec(segment.slice(-16))?.[1]?.toLowerCase();
  return last !== undefined && abbreviations.has(last);
}

function trim(text: string, from: number, to: number): {start: number; end: number} | undefined {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? {start, end} : undefined;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}
