/** A Markdown table. */
export function table(head, rows) {
  const line = cells => `| ${cells.map(cell => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Blocks with one blank line between them. */
export function blocks(...parts) {
  return parts.filter(part => part !== '').join('\n\n');
}

/** A share of 1 with two digits; a dash where there is none. */
export function share(value) {
  return value === null || value === undefined || Number.isNaN(value) ? '–' : value.toFixed(2);
}

/** A share with its 95 % interval. */
export function shareWithin(value, interval) {
  const known = interval?.every(bound => bound !== undefined);
  return value === null || !known
    ? share(value)
    : `${share(value)} (${share(interval[0])}–${share(interval[1])})`;
}

/** A number of things per handbook as people say it. */
export function about(value) {
  return value < 10
    ? String(Math.round(value * 2) / 2)
        .replace('.5', '½')
        .replace(/^0½/, '½')
    : String(Math.round(value));
}

/** A topic as a link to its page. */
export function topicLink({id, title}) {
  return `[${title.replaceAll('[', '\\[')}](topics/${id.replace('/', '-')}.md) (\`${id}\`)`;
}
