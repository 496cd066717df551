declare module 'wink-porter2-stemmer' {
  /** Snowball English ("Porter 2") stem of one lower-case word. */
  const stem: (word: string) => string;
  export = stem;
}
