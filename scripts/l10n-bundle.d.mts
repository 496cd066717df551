/** A text, or one with words for its translators. */
export type BundleEntry = string | {message: string; comment: string[]};

export function makeBundle(sources: ReadonlyMap<string, string>): {
  bundle: Record<string, BundleEntry>;
  problems: string[];
};

export function editorSources(root: string): Map<string, string>;
