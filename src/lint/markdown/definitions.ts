const defining = /^[ \t>]*\[([^[\]]{1,999})\]:/gm;
const naming = /\[([^[\]]{1,999})\]/g;

/**
 * The labels that links and footnotes of a text are defined by, so that a piece of it can be parsed by itself.
 * Where a link leads is of no interest here, only that it is one.
 */
export class Definitions {
  readonly #labels = new Set<string>();

  constructor(text: string) {
    if (!text.includes(']:')) return;
    for (const [, label = ''] of text.matchAll(defining)) this.#labels.add(normal(label));
  }

  /** Lines that define what a piece of the text names. */
  linesFor(piece: string): string {
    if (this.#labels.size === 0) return '';
    const named = new Set<string>();
    for (const [, label = ''] of piece.matchAll(naming)) {
      const name = normal(label);
      if (this.#labels.has(name)) named.add(name);
    }
    return [...named].map(name => `[${name}]: #\n\n`).join('');
  }
}

function normal(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}
