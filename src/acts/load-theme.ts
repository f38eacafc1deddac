/** How a council's papers look: the plain look, with what its theme.yaml changes. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { lowContrasts } from "../render/theme/low-contrast.ts";
import { plainTheme, type Theme } from "../render/theme/theme.ts";
import { ThemeSettings } from "../schema/theme.ts";
import { authorText } from "../source/author-text.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import { readTemplate, type TemplateFile } from "./template-files.ts";

/** @param files - those that count for the council */
export async function loadTheme(host: Host, files: readonly TemplateFile[]): Promise<Checked<Theme>> {
  const file = files.find(({ name }) => name === "theme.yaml");
  if (!file) throw new Error("templates/theme.yaml does not ship with the tool");
  const text = authorText(file.path, await readTemplate(host, file));
  if (!text.ok) return text;
  const places = new Places();
  const settings = parseYaml(text.value, ThemeSettings);
  if (!settings.ok) return settings;

  const theme = themeWith(settings.value);
  const findings = lowContrasts(theme).map(({ colour, ratio, needed, behind }): Diagnostic => {
    const isSet = (name: string) => Object.hasOwn(settings.value, fieldOf(name));
    // Of two colours that do not go together the council chose one, or both.
    const isBehindAtFault = isSet(behind) && !isSet(colour);
    const field = fieldOf(isBehindAtFault ? behind : colour);
    return {
      severity: "warning",
      code: "theme/low-contrast",
      message: `${colour} has ${roundedDown(ratio)}:1 against ${behind}, but readers need ${needed}:1`,
      at: isSet(field) ? places.of(settings.value, field) : { file: file.path },
      hint: isBehindAtFault ? `make ${behind} lighter, or ${colour} darker` : "make it darker",
    };
  });
  return checked(theme, [...settings.warnings, ...findings]);
}

/** `rag.amber.colour` stands in `rag`. */
const fieldOf = (colour: string): string => colour.split(".")[0] ?? colour;

/** What falls just short is not told as enough. */
const roundedDown = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

function themeWith({ rag, ...settings }: ThemeSettings): Theme {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  const looks = Object.fromEntries(Object.entries(rag ?? {}).filter(([, look]) => look !== undefined));
  return { ...plainTheme, ...given, rag: { ...plainTheme.rag, ...looks } };
}
