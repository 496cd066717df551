/**
 * How far stated probabilities can be taken at their word.
 *
 * @param {readonly {said: number, held: boolean}[]} cases a probability, 0 to 1, and whether what it was said of held
 * @returns {{bins: {from: number, to: number, count: number, said: number, held: number}[], error: number, brier: number}}
 *   the filled bins with the mean probability and the share that held; the expected calibration error, which is the mean
 *   distance of the two over all cases; and the Brier score, the mean square of probability minus outcome
 */
export function reliability(cases, binCount = 10) {
  const bins = Array.from({length: binCount}, (_, at) => {
    const inside = cases.filter(
      ({said}) => Math.min(binCount - 1, Math.floor(said * binCount + 1e-9)) === at,
    );
    return {
      from: at / binCount,
      to: (at + 1) / binCount,
      count: inside.length,
      said: mean(inside.map(one => one.said)),
      held: mean(inside.map(one => (one.held ? 1 : 0))),
    };
  }).filter(bin => bin.count > 0);
  return {
    bins,
    error: bins.reduce((sum, bin) => sum + (bin.count * Math.abs(bin.said - bin.held)) / cases.length, 0),
    brier: mean(cases.map(({said, held}) => (said - (held ? 1 : 0)) ** 2)),
  };
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
