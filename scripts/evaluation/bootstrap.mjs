/**
 * 95 % intervals of measures: how far they would move with other handbooks of the same kind. Handbooks are drawn with
 * replacement, as the topics of one handbook are not independent of each other.
 *
 * @param {readonly (readonly object[])[]} groups the judgements of each handbook
 * @param {(judgements: object[]) => Record<string, number | null>} measureOf
 * @returns {Record<string, [low: number, high: number]>} for each measure
 */
export function intervals(groups, measureOf, {resamples = 1000, seed = 1} = {}) {
  const random = generator(seed);
  const drawn = Array.from({length: resamples}, () =>
    measureOf(groups.flatMap(() => groups[Math.floor(random() * groups.length)])),
  );
  const names = Object.keys(drawn[0] ?? {});
  return Object.fromEntries(names.map(name => [name, middle(drawn.map(one => one[name]))]));
}

/** The bounds between which the middle 95 % of the values lie. */
function middle(values) {
  const sorted = values.filter(value => value !== null).sort((a, b) => a - b);
  const tail = Math.floor(sorted.length * 0.025);
  return [sorted[tail], sorted[sorted.length - 1 - tail]];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
