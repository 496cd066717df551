/** Runs work by key, after a pause; a newer request for the same key takes the place of one that waits. */
export class Scheduler {
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param milliseconds of pause; 0 runs as soon as the current turn is over */
  schedule(key: string, milliseconds: number, work: () => void): void {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      work();
    }, milliseconds);
    this.#waiting.set(key, timer);
  }

  cancel(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#waiting.keys()]) this.cancel(key);
  }
}
