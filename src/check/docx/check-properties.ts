import { child } from "../../ooxml/xml-tree.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFindings } from "./word-findings.ts";

/** A title, which is read out first. */
export function checkProperties({ xml }: WordFile, findings: WordFindings): void {
  const title = child(xml.get("docProps/core.xml"), "title");
  if ((title?.children.filter((part) => typeof part === "string").join("") ?? "").trim() !== "") return;
  findings.add("word/title", {
    message: "the file has no title among its properties",
    hint: "give it one in Word under File, Info",
  });
}
