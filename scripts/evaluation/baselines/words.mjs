/** Words that carry meaning, and the same of a whole handbook; for the simple methods the linter is measured against. */
export class Words {
  #reader;
  #common;

  /** @param {object} engine its words are read as the linter reads them */
  constructor(engine) {
    this.#reader = engine.detector.compiler.lexicon.words;
    this.#common = new Set(engine.knowledge.vocabulary.common);
  }

  /** The stems of a text, in order. */
  stems(text) {
    return this.#reader.read(text).map(word => word.stem);
  }

  /** The different stems of a text that are none of the commonest words. */
  content(text) {
    return new Set(
      this.#reader
        .read(text)
        .filter(word => !this.#common.has(word.form))
        .map(word => word.stem),
    );
  }

  /**
   * A handbook as these methods see it.
   *
   * @returns {{name: string, labels: object, headings: Set<string>[], sentences: {file: string, first: number, last: number,
   *   stems: string[], content: Set<string>, heading: string[]}[]}} lines are 1-based
   */
  read({handbook, labels}) {
    const sections = handbook.documents.flatMap(document =>
      document.sections.map(section => ({document, section})),
    );
    return {
      name: handbook.name,
      labels,
      headings: sections.map(({section}) => this.content(section.title)),
      sentences: sections.flatMap(({document: {file, lines}, section}) =>
        section.units.map(({text, start, end}) => ({
          file,
          first: lines.point(start).line,
          last: lines.point(end).line,
          stems: this.stems(text),
          content: this.content(text),
          heading: [...this.content(section.title)],
        })),
      ),
    };
  }
}
