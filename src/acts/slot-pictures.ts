/** The pictures that a Word template asks for by alternative texts: the council's logo, and charts of the facts. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Figure, Fill } from "../document/document.ts";
import { inWords } from "../facts/fact.ts";
import type { Facts } from "../facts/vocabulary.ts";
import { pictureSize } from "../ooxml/picture-size.ts";
import { resolveDirective } from "../register/resolve-directive.ts";
import type { SlotPicture } from "../render/docx/slot-picture.ts";
import type { StandingWords } from "../schema/kind.ts";
import type { PictureSlot } from "../template/word/fill-word.ts";
import { filled } from "../values/filled.ts";

export interface SlotSources {
  readonly facts: Facts;
  readonly words: StandingWords;
  /** The file beside the template. */
  readonly logo: Uint8Array | undefined;
}

export interface SlotPictures {
  readonly pictures: readonly SlotPicture[];
  /** What they say to those who do not see them. */
  readonly fills: readonly Fill[];
  readonly findings: readonly Diagnostic[];
}

export function slotPictures(slots: readonly PictureSlot[], sources: SlotSources): SlotPictures {
  const found = slots.map((slot) => (slot.slot === "logo" ? logoPicture(slot, sources) : chartPicture(slot, sources)));
  return {
    pictures: found.flatMap(({ pictures }) => pictures),
    fills: found.flatMap(({ fills }) => fills),
    findings: found.flatMap(({ findings }) => findings),
  };
}

function logoPicture({ slot, at }: PictureSlot, { facts, words, logo }: SlotSources): SlotPictures {
  if (!logo || !pictureSize(logo)) return { pictures: [], fills: [], findings: [withoutLogo(logo, at)] };
  const { council } = facts.area;
  const text = filled(words.logo, { council: council.kind === "fact" ? inWords(council.value) : words.none });
  return {
    pictures: [{ slot, description: text, shows: { kind: "logo", bytes: logo } }],
    fills: [{ slot, text, facts: ["area.council"], at }],
    findings: [],
  };
}

/** `chart:line plans-in-20-weeks 13`, as the block `:::figure{kind="line" measure="plans-in-20-weeks" last="13"}`. */
function chartPicture({ slot, at }: PictureSlot, sources: SlotSources): SlotPictures {
  const [kind = "", measure, last] = slot.slice("chart:".length).trim().split(" ");
  const attributes = { kind, ...(measure !== undefined && { measure }), ...(last !== undefined && { last }) };
  const asked = resolveDirective(sources)({ name: "figure", attributes, caption: [], at });
  const figures = asked.ok ? asked.value.flatMap((block) => (block.kind === "figure" ? [block] : [])) : [];
  const descriptions = figures.map((figure) => ({ figure, text: `${figure.altText} ${figure.longDescription}` }));
  return {
    pictures: descriptions.map(({ figure: { chart }, text }) => ({
      slot,
      description: text,
      shows: { kind: "chart", chart },
    })),
    fills: descriptions.map(({ figure, text }) => ({ slot, text, facts: factsOf(figure), at })),
    findings: asked.ok ? asked.warnings : asked.errors,
  };
}

function factsOf({ data }: Figure): readonly string[] {
  const inlines = data.rows.flatMap((row) => row.flatMap(({ content }) => content));
  const names = inlines.flatMap((inline) => (inline.kind === "merged" || inline.kind === "rag" ? inline.facts : []));
  return [...new Set(names)];
}

function withoutLogo(logo: Uint8Array | undefined, at: Diagnostic["at"]): Diagnostic {
  return {
    severity: "error",
    code: "word-template/no-logo",
    message: logo
      ? "the file of the logo is neither a PNG nor a JPEG picture"
      : "the house style has no file of a logo",
    ...(at && { at }),
    hint: "put logo.png or logo.jpg beside the template; or put the logo itself into the template, with words for it",
  };
}
