/** The pages made from `data/`; see doc-pages.mjs. */
export function makePages(root: string): Map<string, string>;
