/** A template that raises another topic, and the sentence that does; see template-effects-page.mjs. */
export interface EffectPair {
  readonly template: string;
  readonly topic: string;
  readonly sentence: string;
  readonly verdict: {readonly right?: string; readonly wrong?: string} | undefined;
}

/** What each template does to other topics; see template-effects-page.mjs. */
export function readEffects(root: string): {
  pairs: EffectPair[];
  tipped: Map<string, {alone: number; thin: number; lowered: number}>;
  verdicts: Record<string, Record<string, {sentence: string; right?: string; wrong?: string}>>;
  page: string;
};
