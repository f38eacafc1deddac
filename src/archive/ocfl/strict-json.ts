/**
 * JSON text to its value and to the keys that stand twice in one object.
 *
 * `JSON.parse` keeps the last of two equal keys without a word, so that two readers could see two archives.
 */

export interface StrictJson {
  readonly value: unknown;
  /** The way to each key that stands twice: `["manifest", "ab12…"]`. */
  readonly repeated: readonly (readonly string[])[];
}

/** @throws SyntaxError for what is no JSON */
export function parseStrictJson(text: string): StrictJson {
  const value: unknown = JSON.parse(text);
  return { value, repeated: repeatedKeys(text) };
}

interface Level {
  /** undefined in a list. */
  readonly keys: Set<string> | undefined;
  /** The key whose value is being read. */
  key: string;
}

/** @param text - valid JSON */
function repeatedKeys(text: string): readonly (readonly string[])[] {
  const repeated: string[][] = [];
  const levels: Level[] = [];
  let isKeyNext = false;

  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const level = levels.at(-1);
    if (token === "{") levels.push({ keys: new Set(), key: "" });
    else if (token === "[") levels.push({ keys: undefined, key: "" });
    else if (token === "}" || token === "]") levels.pop();
    else if (token !== "," && isKeyNext && level?.keys) {
      level.key = JSON.parse(token) as string;
      if (level.keys.has(level.key)) repeated.push(levels.filter(({ keys }) => keys).map(({ key }) => key));
      level.keys.add(level.key);
    }
    isKeyNext = token === "{" || (token === "," && level?.keys !== undefined);
  }
  return repeated;
}
