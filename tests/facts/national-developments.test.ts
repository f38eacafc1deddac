import { describe, expect, test } from "vitest";
import { documentPieces } from "../../src/document/pieces.ts";
import { changed, madePaper, paperOfCumbria } from "../seeds/cumbria.ts";

const file = "data/national/developments.yaml";

async function numbered(request: Parameters<typeof madePaper>[0] = {}): Promise<ReadonlyMap<string, string>> {
  const { document } = await madePaper(request);
  return new Map(documentPieces(document).flatMap(({ number, words }) => (number ? [[number, words] as const] : [])));
}

describe("a start for which papers state two dates", () => {
  test("is printed as it was settled, with the other date and the reason", async () => {
    const paper = await numbered();
    expect(paper.get("7.2.4")).toContain("The start is expected in April 2023");
    expect(paper.get("7.2.4")).toContain("A start in early 2023 has also been stated; April 2023 is used here because");
  });

  test("changes its place with the other where that one is chosen", async () => {
    const paper = await numbered({ files: await changed(file, "choice: 2023-04", "choice: early 2023") });
    expect(paper.get("7.2.4")).toContain("The start is expected in early 2023");
    expect(paper.get("7.2.4")).toContain("A start in April 2023 has also been stated; early 2023 is used here");
  });

  test("is disputed while nobody has settled it: a draft prints both, a final paper is refused", async () => {
    const files = await changed(
      file,
      /** the whole of it */ "resolved:\n        choice: 2023-04\n        reason: ",
      "# ",
    );
    const draft = await paperOfCumbria({ files });
    expect(draft.ok && draft.warnings.map(({ code }) => code)).toEqual(["fact/disputed"]);
    expect((await numbered({ files })).get("7.2.4")).toMatch(/A start in early 2023 has also been stated\.$/);
    const final = await paperOfCumbria({ files, standing: "final" });
    expect(final.ok ? [] : final.errors.map(({ code, at }) => [code, at?.file])).toEqual([["fact/disputed", file]]);
  });

  test("cannot be settled on a date that no paper states", async () => {
    const paper = await paperOfCumbria({ files: await changed(file, "choice: 2023-04", "choice: 2023-05") });
    expect(paper.ok ? [] : paper.errors).toEqual([
      {
        severity: "error",
        code: "fact/choice-not-stated",
        message: "May 2023 is chosen, but no paper states it",
        at: expect.objectContaining({ file }),
        hint: "choose one of the stated dates: April 2023, early 2023",
      },
    ]);
  });
});

describe("a development that belongs to another", () => {
  test("is told beneath that one's heading", async () => {
    const paper = await numbered();
    expect(paper.get("7.1")).toBe("SEND Green Paper");
    expect(paper.get("7.1.2")).toContain("The Schools White Paper (Opportunities for All) was published");
    expect([...paper.keys()].filter((number) => /^7\.[1-9]$/.test(number))).toEqual(["7.1", "7.2"]);
  });

  test("has a heading of its own while the other is not yet known", async () => {
    const paper = await numbered({ asAt: "2022-03-28" });
    expect(paper.get("7.1")).toBe("Schools White Paper (Opportunities for All)");
    expect(paper.has("7.2")).toBe(false);
  });

  test("cannot belong to what is not there", async () => {
    const paper = await paperOfCumbria({ files: await changed(file, "partOf: green-paper", "partOf: green-papers") });
    expect(paper.ok ? [] : paper.errors.map(({ code, hint }) => [code, hint])).toEqual([
      ["data/unknown-reference", expect.stringContaining("green-paper")],
    ]);
  });
});

describe("a consultation", () => {
  test.each([
    { asAt: "2022-07-21", says: "A consultation is open until 22 July 2022." },
    { asAt: "2022-07-22", says: "A consultation is open until 22 July 2022." },
    { asAt: "2022-07-23", says: "The consultation closed on 22 July 2022." },
  ])("that closes on 22 July, as at $asAt: $says", async ({ asAt, says }) => {
    expect((await numbered({ asAt })).get("7.1.4")).toContain(says);
  });
});

test("a paragraph refers to a development by its id, whatever its heading says", async () => {
  const renamed = await numbered({ files: await changed(file, "name: SEND Green Paper", "name: A paper in green") });
  expect(renamed.get("7.1")).toBe("A paper in green");
  expect(renamed.get("5.8")).toBe("Further detail of the A paper in green is at paragraph 7.1.");
});
