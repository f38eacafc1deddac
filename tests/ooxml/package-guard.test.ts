import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { guardPackage, packageLimits } from "../../src/ooxml/package-guard.ts";
import { readPackage } from "../../src/ooxml/read-package.ts";

const words = new TextEncoder().encode("<w:document/>");
const zipOf = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, words])));

/** Where the table of contents of a zip has its nth entry. */
function entryAt(zip: Uint8Array, index: number): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const starts = Array.from({ length: zip.length - 4 }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === 0x02014b50,
  );
  return starts[index] ?? 0;
}

const said = (bytes: Uint8Array, limits = packageLimits) => {
  const answer = guardPackage(bytes, limits);
  return answer.ok ? answer.value.map(({ name }) => name) : answer.errors.map(({ code }) => code);
};

describe("a package", () => {
  test("of Word's parts is opened", () => {
    expect(said(zipOf("[Content_Types].xml", "word/document.xml"))).toEqual([
      "[Content_Types].xml",
      "word/document.xml",
    ]);
  });

  test.each([
    [
      "two parts of one name but for capitals",
      zipOf("word/document.xml", "Word/Document.xml"),
      "package/duplicate-part",
    ],
    ["a part that leads out of it", zipOf("../evil.xml"), "package/unsafe-name"],
    ["nothing of a zip", words, "package/not-a-zip"],
    ["no bytes", new Uint8Array(), "package/not-a-zip"],
  ])("with %s is refused", (_, bytes, code) => {
    expect(said(bytes)).toEqual([code]);
  });

  test("that is protected by a password is refused, part by part", () => {
    const zip = zipOf("word/document.xml");
    const flags = entryAt(zip, 0) + 8;
    zip[flags] = (zip[flags] ?? 0) | 1;
    expect(said(zip)).toEqual(["package/encrypted"]);
  });

  test("that says a smaller size of a part than it has is refused, and is unpacked no further than it says", () => {
    const zip = Buffer.from(zipSync({ "word/document.xml": new Uint8Array(100_000) }));
    const part = entryAt(zip, 0);
    expect(readPackage(zip)).toMatchObject({ ok: true });
    zip.writeUInt32LE(1_000, part + 24);
    expect(readPackage(zip)).toMatchObject({ ok: false, errors: [{ code: "package/not-a-zip" }] });
    zip.writeUInt32LE(100_001, part + 24);
    expect(readPackage(zip)).toMatchObject({ ok: false, errors: [{ message: expect.stringContaining("is damaged") }] });
  });

  test("with more parts than any document needs is refused unopened", () => {
    const names = ["a.xml", "b.xml", "c.xml"];
    expect(said(zipOf(...names), { ...packageLimits, entries: 2 })).toEqual(["package/too-many-parts"]);
    expect(said(zipOf(...names), { ...packageLimits, entries: 3 })).toEqual(names);
  });
});
