/**
 * Which of some texts a text is a version of: at least half of the words of both, by pairs, are the same.
 *
 * The pairs of each are made once, and each looks only at the texts that share one of its own.
 */
export class LikeTexts {
  readonly #texts: readonly (string | undefined)[];
  /** How many pairs each has. */
  readonly #lengths: readonly number[];
  /** Which texts have a pair, and how often. */
  readonly #holders = new Map<string, Holder[]>();

  /** @param texts - nothing is like one that is undefined */
  constructor(texts: readonly (string | undefined)[]) {
    this.#texts = texts;
    const counts = texts.map((text) => pairsOf(text ?? ""));
    this.#lengths = counts.map(lengthOf);
    for (const [index, pairs] of counts.entries())
      for (const [pair, count] of pairs) {
        const holders = this.#holders.get(pair);
        if (holders) holders.push({ index, count });
        else this.#holders.set(pair, [{ index, count }]);
      }
  }

  /** @returns the places of those that are like it, in their order */
  placesOf(text: string): readonly number[] {
    const pairs = pairsOf(text);
    const length = lengthOf(pairs);
    if (length === 0) return this.#texts.flatMap((other, index) => (other === text ? [index] : []));
    const shared = new Uint32Array(this.#lengths.length);
    for (const [pair, count] of pairs)
      for (const { index, count: other } of this.#holders.get(pair) ?? [])
        shared[index] = (shared[index] ?? 0) + Math.min(count, other);
    return this.#lengths.flatMap((other, index) =>
      (2 * (shared[index] ?? 0)) / (length + other) >= 0.5 ? [index] : [],
    );
  }
}

interface Holder {
  readonly index: number;
  readonly count: number;
}

/** Each pair of neighbouring words, with how often it stands there; a single word by itself. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const pairs = words.length < 2 ? words : words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

function lengthOf(pairs: ReadonlyMap<string, number>): number {
  let length = 0;
  for (const count of pairs.values()) length += count;
  return length;
}
