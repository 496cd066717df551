/** Precision, recall and F1 of what was predicted. */
export function agreement(pairs) {
  let right = 0;
  let predicted = 0;
  let held = 0;
  for (const [gold, got] of pairs) {
    if (gold && got) right++;
    if (got) predicted++;
    if (gold) held++;
  }
  const precision = predicted === 0 ? 1 : right / predicted;
  const recall = held === 0 ? 1 : right / held;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Cohen's kappa of pairs of labels. */
export function kappa(pairs) {
  const labels = [...new Set(pairs.flat())];
  const share = (side, label) => pairs.filter(pair => pair[side] === label).length / pairs.length;
  const exact = pairs.filter(([gold, got]) => gold === got).length / pairs.length;
  const chance = labels.reduce((sum, label) => sum + share(0, label) * share(1, label), 0);
  return chance === 1 ? 1 : (exact - chance) / (1 - chance);
}

/** The candidate with the highest score; the first of equals. */
export function bestOf(candidates, score) {
  let best = candidates[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const value = score(candidate);
    if (value > most) [best, most] = [candidate, value];
  }
  return best;
}
