/** A kind of paper as it was read: its settings, and the text of each section and partial. */

import type { Kind, StandingWords } from "../schema/kind.ts";
import type { TextPlace } from "../values/place.ts";
import type { TemplateText } from "./parse-template.ts";

export interface KindFiles {
  readonly id: string;
  /** `templates/<kind>/template.yaml` */
  readonly file: string;
  readonly kind: Kind;
  readonly words: StandingWords;
  /** By section id. A section may have no text of its own: then the report's narrative is all of it. */
  readonly sections: ReadonlyMap<string, TemplateText>;
  readonly partials: ReadonlyMap<string, TemplateText>;
  /** Where the words of each setting that may hold tags begin in template.yaml, by `sections.0.title` and the like. */
  readonly placeOf: (path: string) => TextPlace;
}
