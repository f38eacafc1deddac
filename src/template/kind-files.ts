/** A kind of paper as it was read: its settings, and the text of each section and partial. */

import type { Kind, StandingWords } from "../schema/kind.ts";
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
  /** The line of each tag-bearing setting in template.yaml, by `sections.0.title` and the like. */
  readonly lineOf: (path: string) => number;
}
