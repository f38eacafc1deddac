/** The words of a paper of ours, as `boardpaper check` judges them: at the author's line, with what the author accepts. */

import { describe, expect, test } from "vitest";
import { check } from "../../src/acts/check.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { placeInWords } from "../../src/values/place.ts";
import { filesIn, report, smallArea } from "../fixtures/small-area.ts";

const own = new TextDecoder().decode(filesIn("tests/fixtures/area")[report]);

/** Of the small area's report with `text` at its end and `accept` in its front matter. */
async function found(text: string, accept = ""): Promise<readonly string[]> {
  const written = `${own.replace(/^---\n/, `---\n${accept}`).trimEnd()}\n\n${text}\n`;
  const { dependencyFile } = nodeHost({ workspace: ".", named: [] });
  const answer = await check({ ...smallArea({ [report]: written }), dependencyFile }, [report]);
  const lines = written.split("\n").length - 1;
  return (answer.ok ? answer.warnings : answer.errors)
    .filter(({ code }) => code.startsWith("words/"))
    .map(
      ({ severity, code, at }) => `${at ? placeInWords(at).replace(`:${lines}`, ":last") : "?"} ${severity} ${code}`,
    );
}

const acceptance = (code: string, until: string, words = "color") =>
  `accept:\n  - { code: ${code}, words: ${words}, reason: The name of the service is spelt so., until: ${until} }\n`;

describe("the words of a report", () => {
  test("are judged in the line in which they are written, items of lists too", async () => {
    expect(await found("The color is new.")).toEqual([`${report}:last warning words/spelling`]);
    expect(await found("There are three things:\n\n- One thing.\n- Another of a new color.")).toContain(
      `${report}:last warning words/spelling`,
    );
  });

  test("raise nothing where there is nothing to say", async () => {
    expect(await found("The colour is new.")).toEqual([]);
  });

  test("are told where a date was typed that the data hold, and not where it was merged", async () => {
    expect(await found("The board met on 30 September 2025.")).toEqual([
      `${report}:last suggestion words/typed-figure`,
    ]);
    expect(await found("The board met on {{date plans.pap.approved}}.")).toEqual([]);
  });
});

describe("what an author accepts, with a reason and until a day", () => {
  test("is not told, as long as the meeting is not after that day", async () => {
    expect(await found("The color is new.", acceptance("words/spelling", "2099-01-01"))).toEqual([]);
  });

  test("is told again in a paper for a later meeting, and that the day is past", async () => {
    expect(await found("The color is new.", acceptance("words/spelling", "2026-01-19"))).toEqual([
      `${report}:3:13 warning words/acceptance-expired`,
      `${report}:last warning words/spelling`,
    ]);
    expect(await found("The color is new.", acceptance("words/spelling", "2026-01-20"))).toEqual([]);
  });

  test("is told to be of no use where there is nothing to accept", async () => {
    expect(await found("The colour is new.", acceptance("words/spelling", "2099-01-01"))).toEqual([
      `${report}:3:13 suggestion words/acceptance-unused`,
    ]);
  });
});
