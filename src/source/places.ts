/** Where each field of checked data stands in its file, kept beside the data so that the data stay plain values. */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { TextPlace } from "../values/place.ts";

interface Placed {
  /** By name, or by index for a list. */
  readonly fields: ReadonlyMap<string, Place>;
  /** Where the words of each begin, in a file whose texts are templates. */
  readonly texts?: ReadonlyMap<string, TextPlace> | undefined;
}

/** A record or a list. */
export interface PlacedHolder extends Placed {
  readonly holder: object;
}

export class Places {
  /**
   * Of what was read: a record stands where it stands, whoever looks at it. The papers of an area share its files, and to
   * tell each paper of all their records took longer than to read them.
   */
  static readonly #read = new WeakMap<object, Placed>();

  /** Of what was made of it. */
  readonly #made = new WeakMap<object, Placed>();

  /** Of a file that was read just now. */
  static read(holders: readonly PlacedHolder[]): void {
    for (const { holder, ...placed } of holders) Places.#read.set(holder, placed);
  }

  record(holder: object, fields: Placed["fields"], texts?: Placed["texts"]): void {
    this.#made.set(holder, { fields, texts });
  }

  /** Where the words of `holder.field` begin, within its quotes: for texts that hold tags. */
  ofText(holder: object, field: string | number): TextPlace {
    const text = this.#placed(holder)?.texts?.get(String(field));
    return text ?? { line: this.of(holder, field).line ?? 1, columns: { kind: "joined" } };
  }

  /**
   * The place of `holder.field`.
   *
   * @throws Error for a holder that came from no file: a copy must be made with {@link inherit}
   */
  of(holder: object, field: string | number): Place {
    const fields = this.#placed(holder)?.fields;
    if (!fields) throw new Error(`no place is kept for the holder of ${field}`);
    const place = fields.get(String(field)) ?? fields.get("");
    if (!place) throw new Error(`no place is kept for ${field}`);
    return place;
  }

  /** `copy` holds some of the fields of `original`; a list's items keep their own places. */
  inherit(copy: object, original: object, renamed?: ReadonlyMap<string, string>): void {
    const placed = this.#placed(original);
    if (!placed) return;
    const { fields, texts } = placed;
    const ofCopy = [...(renamed ?? [])].flatMap(([to, from]) =>
      fields.has(from) ? [[to, fields.get(from) as Place] as const] : [],
    );
    this.record(copy, renamed ? new Map(ofCopy) : fields, texts);
  }

  #placed(holder: object): Placed | undefined {
    return this.#made.get(holder) ?? Places.#read.get(holder);
  }
}
