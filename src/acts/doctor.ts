/** `boardpaper doctor`: whether everything that papers are made with is here, and which judges of the outcome are. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { pdfFonts } from "./pdf-press.ts";
import { toolVersion } from "./tool-version.ts";

export interface Health {
  readonly boardpaper: string;
  readonly node: string;
  /** The libraries that make the files, by name. */
  readonly libraries: Readonly<Record<string, string>>;
  readonly fonts: "whole" | "missing";
  /** Outside programs, which nothing needs but which can judge or show what was made; absent ones are undefined. */
  readonly programs: readonly { readonly name: string; readonly use: string; readonly path: string | undefined }[];
}

const libraries = ["handlebars", "docx", "pdfmake", "pdfkit", "yaml", "zod"];

const programs = [
  { name: "soffice", use: "prints Word files, for packs and to look at" },
  { name: "chromium", use: "shows web pages" },
  { name: "pdftoppm", use: "shows PDF pages as pictures" },
  { name: "qpdf", use: "checks the syntax of PDFs" },
  { name: "java", use: "runs veraPDF, which judges PDF/UA and PDF/A" },
];

export async function doctor(host: Host): Promise<Checked<Health>> {
  const versions = await Promise.all(libraries.map(async (name) => [name, await libraryVersion(host, name)] as const));
  const missing = versions.filter(([, version]) => version === undefined).map(([name]) => missingLibrary(name));
  const fonts = (await hasFonts(host)) ? "whole" : "missing";
  return checked<Health>(
    {
      boardpaper: await toolVersion(host),
      node: host.nodeVersion,
      libraries: Object.fromEntries(versions.map(([name, version]) => [name, version ?? "missing"])),
      fonts,
      programs: await Promise.all(
        programs.map(async ({ name, use }) => ({ name, use, path: await host.findProgram(name) })),
      ),
    },
    fonts === "whole" ? missing : [...missing, missingFonts],
  );
}

async function libraryVersion(host: Host, name: string): Promise<string | undefined> {
  return unlessNotFound(async () => {
    const manifest = new TextDecoder().decode(await host.dependencyFile(name, "package.json"));
    return (JSON.parse(manifest) as { version: string }).version;
  });
}

async function hasFonts(host: Host): Promise<boolean> {
  return (await unlessNotFound(() => pdfFonts(host))) !== undefined;
}

async function unlessNotFound<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof HostError && error.kind === "not-found") return undefined;
    throw error;
  }
}

function missingLibrary(name: string): Diagnostic {
  return {
    severity: "error",
    code: "doctor/not-installed",
    message: `the library ${name} is not installed`,
    hint: "install boardpaper again with npm install",
  };
}

const missingFonts: Diagnostic = {
  severity: "error",
  code: "doctor/not-installed",
  message: "the fonts that PDFs embed are not installed",
  hint: "install boardpaper again with npm install",
};
