import { describe, expect, test } from "vitest";
import { report } from "../fixtures/small-area.ts";
import { cameBack, edited, newLines, pullFrom, reportIn, reportText } from "./pulled-paper.ts";
import {
  insertAfter,
  newParagraph,
  officer,
  paragraphWith,
  replaceOnce,
  run,
  tracked,
  withoutBookmarks,
} from "./word-edits.ts";

const summary = ({ changes }: Awaited<ReturnType<typeof pullFrom>>) =>
  changes.map(({ kind, removed, added, verdict }) => [kind, removed.trim(), added.trim(), verdict.kind]);

test("a file that nobody worked in has no edits", async () => {
  const host = await cameBack((xml) => xml);
  expect(await pullFrom(host)).toEqual({ changes: [], findings: [], taken: [], files: [] });
});

describe("narrative", () => {
  test("is shown first: nothing is written before somebody accepts", async () => {
    const host = await cameBack((xml) => replaceOnce(xml, "Work began at once.", "Work began in May."));
    const pulled = await pullFrom(host);
    expect(summary(pulled)).toEqual([["words", "at once", "in May", "narrative"]]);
    expect(pulled.files).toEqual([]);
    expect(reportIn(host)).toBe(reportText);
  });

  test("goes into the report when it is accepted, beside the tags that were there", async () => {
    const host = await cameBack((xml) => replaceOnce(xml, "Work began at once.", "Work began in May."));
    const { files, taken, findings } = await pullFrom(host, { accept: "all" });
    expect({ files, taken, findings }).toEqual({ files: [report], taken: [1], findings: [] });
    expect(newLines(host)).toEqual(["The plan was approved {{when plans.pap.approved}}. Work began in May."]);
    expect((await pullFrom(host)).changes).toEqual([]);
  });

  test("has the author of each tracked change", async () => {
    const host = await cameBack((xml) => tracked(xml, "at once", "in May"));
    const { changes } = await pullFrom(host, { accept: "all" });
    expect(changes).toMatchObject([{ removed: "at once", added: "in May", authors: ["J. Officer"] }]);
    expect(newLines(host)).toEqual(["The plan was approved {{when plans.pap.approved}}. Work began in May."]);
  });

  test("can be accepted in part, by numbers", async () => {
    const both = (xml: string) =>
      replaceOnce(tracked(xml, "at once", "in May"), "The last paragraph stays", "The final paragraph stays");
    const host = await cameBack(both);
    expect((await pullFrom(host, { accept: [2] })).taken).toEqual([2]);
    expect(newLines(host)).toEqual(["The final paragraph stays as it is."]);
  });

  test("words in lines that the report breaks, in an item of a list, and at the end of a paragraph", async () => {
    const host = await cameBack((xml) => {
      const one = replaceOnce(xml, "told of it in writing", "told about it in plain writing");
      const two = replaceOnce(one, "train the writers of plans", "train all writers of plans");
      return replaceOnce(two, "stays as it is.", "stays as it is. It is short.");
    });
    expect((await pullFrom(host, { accept: "all" })).findings).toEqual([]);
    expect(newLines(host)).toEqual([
      "about it in plain writing.",
      "- train all writers of plans",
      "The last paragraph stays as it is. It is short.",
    ]);
  });

  test("what looks like Markdown or a tag is text when it comes from Word", async () => {
    const host = await cameBack((xml) => replaceOnce(xml, "Work began at once.", "Work began *at* {{once}}."));
    expect((await pullFrom(host, { accept: "all" })).findings).toEqual([]);
    expect(newLines(host)).toEqual([
      "The plan was approved {{when plans.pap.approved}}. Work began \\*at\\* \\{{once}}.",
    ]);
  });
});

describe("paragraphs", () => {
  test("that are new stand after the one before them, or among the items of a list", async () => {
    const host = await cameBack((xml) => {
      const one = insertAfter(xml, paragraphWith(xml, "Families were told"), newParagraph("Schools were told too."));
      const item = paragraphWith(one, "train the writers");
      return insertAfter(
        one,
        item,
        item.replace(/<w:bookmark[^>]*>/g, "").replace("train the writers of plans", "check what they write"),
      );
    });
    expect(summary(await pullFrom(host, { accept: "all" }))).toEqual([
      ["paragraph-added", "", "Schools were told too.", "narrative"],
      ["paragraph-added", "", "check what they write", "narrative"],
    ]);
    expect(reportIn(host)).toBe(
      reportText
        .replace("of it in writing.\n", "of it in writing.\n\nSchools were told too.\n")
        .replace("writers of plans\n", "writers of plans\n- check what they write\n"),
    );
  });

  test("that are gone go from the report; tracked ones with who took them out", async () => {
    const host = await cameBack((xml) => {
      const paragraph = paragraphWith(xml, "The last paragraph");
      const marked = paragraph.replace(
        /<w:r>.*<\/w:r>/s,
        `<w:del w:id="903" ${officer}>${run("The last paragraph stays as it is.", "delText")}</w:del>`,
      );
      return replaceOnce(replaceOnce(xml, paragraph, marked), paragraphWith(xml, "publish the"), "");
    });
    const { changes, findings } = await pullFrom(host, { accept: "all" });
    expect(findings).toEqual([]);
    expect(changes.map(({ kind, authors }) => [kind, authors])).toEqual([
      ["paragraph-removed", ["J. Officer"]],
      ["paragraph-removed", []],
    ]);
    expect(reportIn(host)).not.toContain("last paragraph");
    expect(reportIn(host)).not.toContain("local offer");
  });

  test("that are divided are divided in the report, and a merged value stays merged", async () => {
    const host = await cameBack((xml) => {
      const paragraph = paragraphWith(xml, "Work began at once");
      const divided = paragraph.replace(
        /(<w:t[^>]*>)\. Work began/,
        `$1.</w:t></w:r></w:p><w:p>${run("Work began at once.")
          .replace("<w:r>", "<w:r>")
          .replace(/<\/w:t><\/w:r>$/, "")}`,
      );
      const [first = "", second = ""] = divided.split("<w:p><w:r>");
      return replaceOnce(
        xml,
        paragraph,
        `${first.replace(/<\/w:p>$/, "")}</w:p><w:p>${run("Work began at once.")}</w:p>${second === "" ? "" : ""}`,
      );
    });
    const pulled = await pullFrom(host, { accept: "all" });
    expect(summary(pulled)).toEqual([
      ["paragraph-split", "", expect.stringContaining("¶ Work began at once."), "narrative"],
    ]);
    expect(pulled.findings).toEqual([]);
    expect(reportIn(host)).toContain("{{when plans.pap.approved}}.\n\nWork began at once.\n");
  });

  test("that moved are said, for hands to move", async () => {
    const host = await cameBack((xml) => {
      const moved = paragraphWith(xml, "The last paragraph");
      return insertAfter(replaceOnce(xml, moved, ""), paragraphWith(xml, "Families were told"), moved);
    });
    expect(summary(await pullFrom(host))).toEqual([
      ["paragraph-moved", "", "The last paragraph stays as it is.", "by-hand"],
    ]);
  });
});

describe("what is not narrative", () => {
  test("a merged value is refused with the place of the data", async () => {
    const host = await cameBack((xml) => replaceOnce(xml, "30 September 2025", "1 October 2025"));
    const { findings, files } = await pullFrom(host, { accept: "all" });
    expect(files).toEqual([]);
    expect(findings[0]).toMatchObject({
      severity: "error",
      code: "pull/merged-value",
      at: { file: "data/exampleshire/programme.yaml", line: 15 },
      hint: "change it in data/exampleshire/programme.yaml:15, then build again",
    });
    expect(reportIn(host)).toBe(reportText);
  });

  test("other words of the same paragraph can be taken all the same", async () => {
    const host = await cameBack((xml) =>
      replaceOnce(replaceOnce(xml, "30 September 2025", "1 October 2025"), "at once", "in May"),
    );
    const { findings, taken } = await pullFrom(host, { accept: "all" });
    expect(taken).toEqual([2]);
    expect(findings.map(({ code }) => code)).toEqual(["pull/merged-value"]);
    expect(newLines(host)).toEqual(["The plan was approved {{when plans.pap.approved}}. Work began in May."]);
  });

  test("words of a template are refused with its file", async () => {
    const host = await cameBack((xml) => replaceOnce(xml, ">Background<", ">Background and context<"));
    const { findings } = await pullFrom(host);
    expect(findings).toMatchObject([
      {
        severity: "error",
        code: "pull/template-text",
        at: { file: "templates/note/template.yaml", line: 8 },
      },
    ]);
  });

  test("the wording of a recommendation goes into the front matter; a word that breaks it is left to hands", async () => {
    const host = await cameBack((xml) => replaceOnce(xml, " note the paper.", " receive the paper."));
    expect((await pullFrom(host, { accept: "all" })).findings).toEqual([]);
    expect(newLines(host)).toEqual(["  - That the {{meeting.body}} receive the paper."]);
    const broken = await cameBack((xml) => replaceOnce(xml, " note the paper.", " note: the paper."));
    const { findings, files } = await pullFrom(broken, { accept: "all" });
    expect(files).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(["pull/by-hand"]);
    expect(reportIn(broken)).toBe(reportText);
  });

  test("a cell of the front matter leads to its data", async () => {
    const host = await cameBack((xml) => replaceOnce(xml, ">Cabinet<", ">Council<"));
    expect(await pullFrom(host)).toMatchObject({
      changes: [{ kind: "cell", verdict: { kind: "data" } }],
      findings: [{ code: "pull/merged-value" }],
    });
  });

  test("comments are shown with their authors, and change nothing", async () => {
    const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" ${officer}><w:p>${run("Is this so?")}</w:p></w:comment></w:comments>`;
    const host = await cameBack(
      (xml) => {
        const paragraph = paragraphWith(xml, "The last paragraph");
        return replaceOnce(
          xml,
          paragraph,
          paragraph.replace("</w:p>", '<w:r><w:commentReference w:id="7"/></w:r></w:p>'),
        );
      },
      { "word/comments.xml": comments },
    );
    expect(await pullFrom(host)).toMatchObject({
      findings: [],
      changes: [{ kind: "comment", comments: [{ author: "J. Officer", words: "Is this so?" }] }],
    });
  });
});

describe("files that are not as we made them", () => {
  test("without bookmarks, as other programs leave them, paragraphs are matched by their words", async () => {
    const host = await cameBack((xml) =>
      withoutBookmarks(replaceOnce(xml, "Work began at once.", "Work began in May.")),
    );
    const { changes, findings } = await pullFrom(host, { accept: "all" });
    expect(findings.map(({ code }) => code)).toEqual(["pull/bookmarks-gone"]);
    expect(changes).toMatchObject([{ removed: "at once", added: "in May" }]);
    expect(newLines(host)).toEqual(["The plan was approved {{when plans.pap.approved}}. Work began in May."]);
  });

  test("in a folder where nothing else may be read is read all the same", async () => {
    const host = await cameBack((xml) => xml);
    const outside = "/home/officer/exampleshire/2026-01-cabinet/2026-01-cabinet.docx";
    const named = { ...host, files: host.files, isFile: async (path: string) => path === outside || host.isFile(path) };
    const readBytes = async (path: string) => host.readBytes(path === outside ? edited : path);
    expect((await pullFrom({ ...named, readBytes }, { file: outside })).findings).toEqual([]);
  });

  test("made of a report that was written on since: what is new seems taken out, and is not taken out with all", async () => {
    const host = await cameBack((xml) => replaceOnce(xml, "Work began at once.", "Work began in May."));
    const longer = reportText.replace("stays as it is.\n", "stays as it is.\n\nThis is new.\n");
    host.files.set(report, new TextEncoder().encode(longer));
    const all = await pullFrom(host, { accept: "all" });
    expect(all.findings).toMatchObject([{ severity: "error", code: "pull/changed-since", at: { file: edited } }]);
    expect(all.changes.map(({ removed }) => removed)).toEqual(["at once", "This is new."]);
    expect(reportIn(host)).toBe(longer);
    const one = await pullFrom(host, { accept: [1] });
    expect(one.findings).toMatchObject([{ severity: "warning", code: "pull/changed-since" }]);
    expect(reportIn(host)).toBe(longer.replace("at once", "in May"));
  });

  test("a Word file of something else, no Word file, and none at all", async () => {
    const host = await cameBack((xml) =>
      xml.replace(
        /<w:body>.*<\/w:body>/s,
        `<w:body>${newParagraph("Dear all, please find the minutes below.")}</w:body>`,
      ),
    );
    expect((await pullFrom(host, { accept: "all" })).findings.map(({ code }) => code)).toEqual(["pull/not-ours"]);
    host.files.set(edited, new TextEncoder().encode("text"));
    expect((await pullFrom(host)).findings).toMatchObject([{ code: "package/not-a-zip", at: { file: edited } }]);
    expect((await pullFrom(host, { file: "nothing.docx" })).findings.map(({ code }) => code)).toEqual(["pull/no-file"]);
    expect(reportIn(host)).toBe(reportText);
  });

  test("the report is known by the file's name, or named", async () => {
    const host = await cameBack((xml) => xml);
    host.files.set("final version.docx", host.files.get(edited) as Uint8Array);
    expect((await pullFrom(host, { file: "final version.docx" })).findings.map(({ code }) => code)).toEqual([
      "pull/which-report",
    ]);
    expect((await pullFrom(host, { file: "final version.docx", report: "2026-01-cabinet" })).findings).toEqual([]);
  });

  test("a number that no change has, and one of a change that can't be taken", async () => {
    const host = await cameBack((xml) => replaceOnce(xml, "30 September 2025", "1 October 2025"));
    expect((await pullFrom(host, { accept: [1, 9] })).findings.map(({ code, message }) => [code, message])).toEqual([
      ["pull/no-such-change", "change 1 can't be taken into the report"],
      ["pull/no-such-change", "there is no change 9"],
    ]);
  });
});
