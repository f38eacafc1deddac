import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { ifAllowed } from "../host/if-allowed.ts";
import { openTemplate } from "../ooxml/open-template.ts";
import type { WordTemplate } from "../template/word/fill-word.ts";

/** A Word template that somebody names by its path, opened as far as it may be. */
export async function openWordFile(host: Host, file: string): Promise<Checked<WordTemplate>> {
  const path = file.replaceAll("\\", "/");
  if (!(await host.isFile(path))) return { ok: false, errors: [noSuchFile(path)] };
  const opened = openTemplate(path, await host.readBytes(path));
  if (!opened.ok) return opened;
  const template = { file: path, parts: opened.value };
  const logo = await ifAllowed(() => logoBeside(host, path));
  return checked(logo ? { ...template, logo } : template, opened.warnings);
}

/** Of the files in a house style's folder. */
export function isLogo(name: string): boolean {
  return /^logo\.(png|jpe?g)$/i.test(name);
}

async function logoBeside(host: Host, path: string): Promise<Uint8Array | undefined> {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
  const logo = (await host.list(folder)).find(({ name, kind }) => kind === "file" && isLogo(name));
  return logo && host.readBytes(`${folder}/${logo.name}`);
}

function noSuchFile(file: string): Diagnostic {
  return {
    severity: "error",
    code: "word-template/no-file",
    message: `there is no file “${file}”`,
    at: { file },
    hint: "name the template by its path",
  };
}

/** Suggestions are for whoever looks after a template, when they ask; not for every paper that is written in it. */
export function withoutSuggestions(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.filter(({ severity }) => severity !== "suggestion");
}

/** The file's name without its ending: what is made of it is named after it. */
export function stemOf(file: string): string {
  return file
    .replaceAll("\\", "/")
    .replace(/^.*\//, "")
    .replace(/\.\w+$/, "");
}
