/** Names that bodies and acts have, and things that have one name. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { matchesIn } from "./found-in.ts";
import { type Wording, wordingFinding } from "./wording.ts";

const names: readonly { readonly written: RegExp; readonly name: string }[] = [
  { written: /\bDepartment of Education\b/g, name: "Department for Education" },
  { written: /\bDepartment for Health\b/g, name: "Department of Health and Social Care" },
  { written: /\bNational Health Service England\b/g, name: "NHS England" },
  { written: /\b(?:OFSTED|OfSTED|OfSted)\b/g, name: "Ofsted" },
  { written: /\b[Cc]are [Qq]uality [Cc]ommis(?:ion|sions)\b/g, name: "Care Quality Commission" },
  { written: /\b[Ss]pecial [Ee]ducation [Nn]eeds?\b/g, name: "special educational needs" },
  {
    written: /\b[Ee]ducation(?:al)?,? [Hh]ealth (?:&|[Cc]are|and [Cc]are) [Pp]lan/g,
    name: "education, health and care plan",
  },
  { written: /\bChild(?:rens|ren) and Family(?:’s|'s)? Act\b/g, name: "Children and Families Act" },
  { written: /\bChildrens Act\b/g, name: "Children Act" },
  { written: /\bEqualities Act\b/g, name: "Equality Act" },
  { written: /\bLocal Government and Social Care Ombudsmen\b/g, name: "Local Government and Social Care Ombudsman" },
];

/** Each once: who writes it wrong does so throughout. “Education Health and Care Plan” lacks only a comma. */
export function wrongNames({ passages }: Wording): readonly Diagnostic[] {
  return names.flatMap(({ written, name }) => {
    for (const passage of passages) {
      const found = matchesIn(passage.words, written).find(
        ({ 0: words }) => !/^education,? health and care plan/i.test(words),
      );
      if (!found || !/\p{Ll}{2}/u.test(passage.words)) continue;
      const told = { message: `“${found[0]}” is not its name`, hint: `write “${name}”` };
      return [wordingFinding("words/name", { passage, offset: found.index }, told)];
    }
    return [];
  });
}

export function twoNames({ passages }: Wording): readonly Diagnostic[] {
  const hasRevisit = passages.some(({ words }) => /\bre-?visit/i.test(words));
  if (!hasRevisit) return [];
  return passages.flatMap((passage) =>
    [...passage.words.matchAll(/\bre-?inspect(?:ion|ed|ions)\b/gi)].map(({ 0: words, index }) =>
      wordingFinding(
        "words/two-names",
        { passage, offset: index },
        {
          message: `“${words}” is called a revisit elsewhere in the paper`,
          hint: "write “revisit”: it is no new inspection",
        },
      ),
    ),
  );
}

/** Told once for each word, at the first that is written in another way than before. */
export function twoSpellings({ passages }: Wording): readonly Diagnostic[] {
  const first = new Map<string, string>();
  const told = new Set<string>();
  return passages.flatMap((passage) =>
    [...passage.words.matchAll(/(?<![\w@./’'-])[A-Za-z]{2,20}(?:-[A-Za-z]{2,20})?(?![\w@/’'-]|\.[a-z])/g)].flatMap(
      ({ 0: word, index }) => {
        const plain = word.toLowerCase();
        const key = plain.replace("-", "");
        const before = first.get(key) ?? plain;
        first.set(key, before);
        if (before === plain || told.has(key) || key.length < 6) return [];
        told.add(key);
        return [
          wordingFinding(
            "words/two-spellings",
            { passage, offset: index },
            { message: `“${word}” is “${before}” before`, hint: "write it in one way" },
          ),
        ];
      },
    ),
  );
}
