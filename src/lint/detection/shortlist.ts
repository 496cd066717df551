import {rankCount} from './decision.ts';

/** The best scores of each output in one section, so that only passages that may count become evidence. */
export class Shortlist {
  readonly #plain: Float32Array;
  readonly #hindered: Float32Array;

  /** @param floor lower scores are never admitted */
  constructor(outputs: number, floor: number) {
    this.#plain = new Float32Array(outputs * rankCount).fill(floor);
    this.#hindered = new Float32Array(outputs * rankCount).fill(floor);
  }

  /**
   * Whether a score is among the best of its output so far; if so it is remembered.
   *
   * @param plain whether its sentence is a plain statement: those are also ranked by themselves
   */
  admits(output: number, score: number, plain: boolean): boolean {
    const best = plain ? this.#plain : this.#hindered;
    const first = output * rankCount;
    let at = first + rankCount - 1;
    if (score <= (best[at] ?? 0)) return false;
    for (; at > first && (best[at - 1] ?? 0) < score; at--) best[at] = best[at - 1] ?? 0;
    best[at] = score;
    return true;
  }
}
