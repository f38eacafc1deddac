/** The results of slow work, by the text that they were worked out from; the oldest go when there are many. */
export class Kept<T> {
  readonly #results = new Map<string, T>();
  readonly #most: number;

  /** @param most - how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param make - from the text alone; nothing may change what it returns. What it throws isn't kept */
  of(text: string, make: () => T): T {
    const known = this.#results.get(text);
    if (known !== undefined) return known;
    const made = make();
    for (const oldest of this.#results.keys()) {
      if (this.#results.size < this.#most) break;
      this.#results.delete(oldest);
    }
    this.#results.set(text, made);
    return made;
  }
}
