/** Whether two texts are versions of one: at least half of their words, by pairs, are the same. */
export function isLike(a: string, b: string): boolean {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const total = first.length + second.length;
  if (total === 0) return a === b;
  const left = [...second];
  const shared = first.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / total >= 0.5;
}

function pairsOf(text: string): readonly string[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length < 2 ? words : words.slice(1).map((word, index) => `${words[index]} ${word}`);
}
