/** A sentence as the weights see it. */
export interface Wording {
  /** Stems of its words, in order. */
  readonly stems: readonly string[];
  /** Stems of all that stands over it: headings, labels, the line before its list, the file's name. */
  readonly over: readonly string[];
  readonly asks: boolean;
  readonly linked: boolean;
  readonly hasBlank: boolean;
}

/** A stem, two stems side by side, a stem that stands over the sentence (`^stem`), or a trait (`#trait`). */
export type Feature = string;

/** Longer sentences are told apart by length only up to here. */
const lengthSteps = 6;
const stepWords = 6;

/** Marks a stem that stands over the sentence. */
export const headingMark = '^';

/** What a feature belongs to: the sentence itself, or what stands over it. */
export type Kind = 'own' | 'over';

export function kindOf(feature: Feature): Kind {
  return feature.startsWith(headingMark) ? 'over' : 'own';
}

/** The features of a sentence, each once. */
export function featuresOf({stems, over, asks, linked, hasBlank}: Wording): Set<Feature> {
  const features = new Set<Feature>(stems);
  for (let at = 1; at < stems.length; at++) features.add(`${stems[at - 1]} ${stems[at]}`);
  for (const stem of over) features.add(headingMark + stem);
  features.add(`#length${Math.min(lengthSteps, Math.floor(stems.length / stepWords))}`);
  features.add(asks ? '#asks' : '#says');
  if (linked) features.add('#linked');
  if (hasBlank) features.add('#blank');
  return features;
}

/** How many features there are of each kind. */
export function countKinds(features: Iterable<Feature>): Record<Kind, number> {
  const counts = {own: 0, over: 0};
  for (const feature of features) counts[kindOf(feature)]++;
  return counts;
}
