import { child } from "../../ooxml/xml-tree.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFindings } from "./word-findings.ts";

/** A title, which is read out first, and the language in which to read. */
export function checkProperties({ xml, styles }: WordFile, findings: WordFindings): void {
  const core = xml.get("docProps/core.xml");
  if (textOf(core, "title") === "") {
    findings.add("word/title", {
      message: "the file has no title among its properties",
      hint: "give it one in Word under File, Info",
    });
  }
  if ((styles.language || textOf(core, "language")) === "") {
    findings.add("word/language", {
      message: "the file does not say in which language it is",
      hint: "select all text in Word and set its language under Review, Language",
    });
  }
}

function textOf(core: Parameters<typeof child>[0], name: string): string {
  const element = child(core, name);
  return (element?.children.filter((part) => typeof part === "string").join("") ?? "").trim();
}
