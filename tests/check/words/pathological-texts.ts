/** Texts that nobody would write, of any length. */

/** What makes patterns go back: the beginnings that they look for, over and over, and never the end. */
export const pathologicalTexts: Readonly<Record<string, (times: number) => string>> = {
  "one word": (times) => "a".repeat(12 * times),
  "one word in capitals": (times) => "AB".repeat(6 * times),
  "capitals and small letters": (times) => "aB".repeat(6 * times),
  "a sentence without end": (times) => "the outcome the plan ".repeat(times),
  "names without end": (times) => "The Board of the Council and ".repeat(times),
  "numbers of numbers": (times) => "7 of the 9 ".repeat(times),
  "dates without years": (times) => "On 3 May it was approved and ".repeat(times),
  "dates of one event": (times) => "The plan was approved on 3 May 2025. It was so. ".repeat(times),
  "other dates of one event": (times) =>
    Array.from({ length: times }, (_, index) => `The plan was approved on ${(index % 28) + 1} May 2025.`).join(" "),
  "open brackets": (times) => "[(“‘ ".repeat(3 * times),
  "open quotations": (times) => "“we will refer ".repeat(times),
  "acronyms explained": (times) =>
    Array.from(
      { length: times },
      (_, index) => `big quick test ${index} (BQT) of X${"ABCDEFGH"[index % 8]}${"JKLMNP"[index % 6]}.`,
    ).join(" "),
  "short lines": (times) => "The\n\n".repeat(times),
  "cut paragraphs": (times) => `${"x".repeat(50)}\n\n${"and so on it goes\n\n".repeat(times)}`,
  "requests and resolutions": (times) =>
    `Minutes:\n\n${"The Board asked that further figures come.\n\n".repeat(times)}RESOLVED\n\n${"(1) that figures be noted.\n\n".repeat(times)}`,
  "requests that point, in one paragraph": (times) =>
    `Minutes:\n\n${"The Board asked that this comes first. ".repeat(2 * times)}\n\nRESOLVED\n\n(1) that other matters wander nowhere.`,
  "question marks within one word": (times) => "a?b".repeat(8 * times),
  "spaces that do not break": (times) => `${"\u00a0".repeat(200 * times)}x`,
  "brackets after many words": (times) => `${"a b ".repeat(12)}(ABABABABABAB) `.repeat(times),
  "events in one sentence": (times) =>
    `On 3 May 2025 ${"the plan was approved and published and ".repeat(25)}. `.repeat(Math.ceil(times / 25)),
  "bodies and how often": (times) => "Cabinet has quarterly reports and on 3 May 2025 every 6 months. ".repeat(times),
  "numbers with commas": (times) => "1,204 of 1,530, (7 of the ".repeat(times),
  "words of times": (times) => "in the last quarter will be expected to ".repeat(times),
  stars: (times) => "*".repeat(6 * times),
  rows: (times) => `|${" a |".repeat(3 * times)}`,
  links: (times) => "[a](".repeat(3 * times),
  items: (times) => `Three things:\n\n${"- one;\n".repeat(times)}`,
  "misspelt words": (times) =>
    Array.from({ length: times }, (_, index) => `qz${index.toString(26).replace(/\d/g, "x")}vv`).join(" "),
};
