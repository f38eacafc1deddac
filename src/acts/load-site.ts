/** What the public site of an area is drawn with: its words, its house style, and the scripts of its search. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { Theme } from "../render/theme/theme.ts";
import type { Area } from "../schema/area.ts";
import { SiteWords } from "../schema/site-words.ts";
import type { SiteLook } from "../site/page/site-page.ts";
import { siteStyle } from "../site/site-style.ts";
import { authorText } from "../source/author-text.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import { loadArea } from "./load-area.ts";
import { loadHouseStyle } from "./load-house-style.ts";
import { sha256 } from "./settle-documents.ts";
import { readTemplate } from "./template-files.ts";

export interface LoadedSite {
  readonly area: Area;
  readonly words: SiteWords;
  readonly theme: Theme;
  readonly look: SiteLook;
  /** Style sheet and scripts, each with its digest in its name, so that none ever takes another's place. */
  readonly assets: readonly FileToWrite[];
  readonly scripts: readonly string[];
}

export async function loadSite(host: Host, areaFolder: string): Promise<Checked<LoadedSite>> {
  const loaded = await loadArea(host, areaFolder, new Places());
  if (!loaded.ok) return loaded;
  const { area } = loaded.value;
  const style = await loadHouseStyle(host, area.houseStyle);
  if (!style.ok) return style;
  const file = style.value.files.find(({ name }) => name === "site/site.yaml");
  if (!file) throw new Error("templates/site/site.yaml does not ship with the tool");
  const text = authorText(file.path, await readTemplate(host, file));
  const words = text.ok ? parseYaml(text.value, SiteWords) : text;
  if (!words.ok) return words;

  const { theme } = style.value;
  const library = asset("minisearch", "js", await host.dependencyFile("minisearch", "dist/umd/index.js"));
  const script = asset("search", "js", await host.packageFile("templates/site/search.js"));
  const css = asset("style", "css", new TextEncoder().encode(siteStyle(theme, area.council)));
  const look = { words: words.value, council: area.council, notice: area.notice, style: css.path };
  return checked(
    {
      area,
      words: words.value,
      theme,
      look,
      assets: [css, library, script],
      scripts: [library.path, script.path],
    },
    words.warnings,
  );
}

function asset(name: string, ending: string, bytes: Uint8Array): FileToWrite {
  return { path: `assets/${name}-${sha256(bytes).slice(0, 12)}.${ending}`, bytes };
}
