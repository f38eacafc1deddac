/**
 * Every code that a diagnostic can have, and what it means: what `boardpaper rule CODE` prints.
 *
 * A code never changes once released. Each has a fixture in the tests that shows it.
 */

import { archiveRules } from "./archive-rules.ts";
import { clearanceRules } from "./clearance-rules.ts";
import { dataRules } from "./data-rules.ts";
import { htmlRules } from "./html-rules.ts";
import { meetingRules } from "./meeting-rules.ts";
import { ocflRules } from "./ocfl-rules.ts";
import { paperRules } from "./paper-rules.ts";
import { pdfRules } from "./pdf-rules.ts";
import { programmeRules } from "./programme-rules.ts";
import { pullRules } from "./pull-rules.ts";
import type { Rule } from "./rule.ts";
import { templateRules } from "./template-rules.ts";
import { trackerRules } from "./tracker-rules.ts";
import { wordRules } from "./word-rules.ts";
import { wordTemplateRules } from "./word-template-rules.ts";
import { wordingRules } from "./wording-rules.ts";

export const catalogue = {
  "check/no-such-file": {
    means: "A file that the check was asked to look at is not there.",
    advice: "Name it by its path from where you are, or by its whole path.",
  },
  "check/nothing-found": {
    means: "The check found nothing to look at, which is not the same as finding nothing wrong.",
    advice: "Run it in a folder that has data/<area>/area.yaml, or name a report or an area.",
  },
  "doctor/not-installed": {
    means: "A library or a font that papers are made with is not where the installation should have put it.",
    advice: "Install boardpaper again with npm install.",
  },
  "docx/unreadable": {
    means: "The file is not a Word document that can be read.",
    advice: "Open it in Word and save it again as .docx.",
  },
  "explain/no-such-paragraph": {
    means: "The paper has no paragraph, table or section of this number or name.",
    advice: "Numbers are those that are printed: 5.1, 7.1.1, Table 2. A section may be named by its id.",
  },
  "init/folder-in-use": {
    means: "A new area was to be written into a folder that holds something already.",
    advice: "Nothing of yours is ever written over. Name a folder that is not there yet, or an empty one.",
  },
  "output/edited": {
    means: "The file that would be written was changed since boardpaper wrote it.",
    advice:
      "An edited file is never overwritten. What was edited in Word comes back with boardpaper pull. Then move it or rename it, or write to another folder with --out.",
  },
  "package/duplicate-part": {
    means: "A Word or Excel file holds two parts of the same name, of which programs would read different ones.",
    advice: "Save the document again in Word.",
  },
  "package/encrypted": {
    means: "A Word or Excel file is protected by a password.",
    advice: "Save it without a password.",
  },
  "package/not-a-zip": {
    means: "The file is not the zip package that a Word or Excel file is, or it is damaged.",
    advice: "Open it in Word and save it again as .docx.",
  },
  "package/too-large": {
    means: "The file is, or would unpack to, more than any committee document needs.",
    advice: "Save it again in Word with smaller pictures; a file made to exhaust a computer is refused unopened.",
  },
  "package/too-many-parts": {
    means: "The file has more parts than any committee document needs.",
    advice: "Save the document again in Word.",
  },
  "package/unsafe-name": {
    means: "The file holds a part whose name leads out of it.",
    advice: "Ask where the file comes from: Word does not write such names.",
  },
  ...archiveRules,
  ...clearanceRules,
  ...dataRules,
  ...meetingRules,
  ...htmlRules,
  ...paperRules,
  ...pdfRules,
  ...programmeRules,
  ...pullRules,
  ...templateRules,
  ...trackerRules,
  ...wordRules,
  ...ocflRules,
  ...wordTemplateRules,
  ...wordingRules,
} as const satisfies Readonly<Record<string, Rule>>;

export type Code = keyof typeof catalogue;
