/** Where each field of checked data stands in its file, kept beside the data so that the data stay plain values. */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { TextPlace } from "../values/place.ts";

export class Places {
  readonly #fields = new WeakMap<object, ReadonlyMap<string, Place>>();
  readonly #texts = new WeakMap<object, ReadonlyMap<string, TextPlace>>();

  /** @param fields - by name, or by index for a list */
  record(holder: object, fields: ReadonlyMap<string, Place>, texts: ReadonlyMap<string, TextPlace> = new Map()): void {
    this.#fields.set(holder, fields);
    this.#texts.set(holder, texts);
  }

  /** Where the words of `holder.field` begin, within its quotes: for texts that hold tags. */
  ofText(holder: object, field: string | number): TextPlace {
    const text = this.#texts.get(holder)?.get(String(field));
    return text ?? { line: this.of(holder, field).line ?? 1, columns: { kind: "joined" } };
  }

  /**
   * The place of `holder.field`.
   *
   * @throws Error for a holder that came from no file: a copy must be made with {@link inherit}
   */
  of(holder: object, field: string | number): Place {
    const fields = this.#fields.get(holder);
    if (!fields) throw new Error(`no place is kept for the holder of ${field}`);
    const place = fields.get(String(field)) ?? fields.get("");
    if (!place) throw new Error(`no place is kept for ${field}`);
    return place;
  }

  /** `copy` holds some of the fields of `original`; a list's items keep their own places. */
  inherit(copy: object, original: object, renamed?: ReadonlyMap<string, string>): void {
    const fields = this.#fields.get(original);
    if (!fields) return;
    this.#texts.set(copy, this.#texts.get(original) ?? new Map());
    this.#fields.set(
      copy,
      renamed
        ? new Map([...renamed].flatMap(([to, from]) => (fields.has(from) ? [[to, fields.get(from) as Place]] : [])))
        : fields,
    );
  }
}
