import { describe, expect, test } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { certificatePath, objectFolder } from "../../src/archive/archive-layout.ts";
import { type DisposalRequest, dispose } from "../../src/archive/dispose.ts";
import { type HoldRequest, hold } from "../../src/archive/holds.ts";
import { listDue } from "../../src/archive/list-due.ts";
import { listVersions } from "../../src/archive/list-versions.ts";
import { openToInspectionUntil } from "../../src/archive/retention.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory-host.ts";
import { day } from "../make.ts";
import { correction, keyFile, text, versionRequest } from "./make-version.ts";

const report = "2022-09-board";
const id = "urn:boardpaper:cumbria:2022-09-board";
const now = () => "2028-09-20T09:00:00Z";

async function archive(meetingDate = "2022-09-20"): Promise<MemoryHost> {
  const host = memoryHost({ now });
  const of = (request = versionRequest()) => ({ ...request, record: { ...request.record, meetingDate } });
  await addVersion(host, of(), keyFile);
  await addVersion(host, of(correction("corrected")), keyFile);
  await addVersion(
    host,
    versionRequest({ record: { id: "urn:x:other", report: "other", meetingDate: "2028-06-01" } }),
    keyFile,
  );
  return host;
}

const disposal = (parts: Partial<DisposalRequest> = {}): DisposalRequest => ({
  archive: "archive",
  key: keyFile,
  report,
  authority: "Retention schedule, class 12",
  approvedBy: "Head of Democratic Services",
  today: day("2028-09-20"),
  isTakedown: false,
  isDryRun: false,
  ...parts,
});
const holdRequest = (parts: Partial<HoldRequest> = {}): HoldRequest => ({
  archive: "archive",
  key: keyFile,
  report,
  isRelease: false,
  reason: "an inquiry asked for it",
  by: "Monitoring Officer",
  ...parts,
});
const findingsOf = async (host: MemoryHost) => {
  const answer = await verifyArchive(host, "archive", () => {});
  return (answer.ok ? answer.warnings : answer.errors).map(({ code }) => code);
};

describe("a report is open to inspection for six years beginning with the day of the meeting", () => {
  test.each([
    { meeting: "2026-09-17", until: "2032-09-16", because: "the day of the meeting is the first" },
    { meeting: "2022-01-01", until: "2027-12-31", because: "six whole years" },
    { meeting: "2022-03-01", until: "2028-02-29", because: "2028 has a 29 February" },
    { meeting: "2028-02-29", until: "2034-02-28", because: "2034 has none" },
  ])("$meeting: until $until, $because", ({ meeting, until }) => {
    expect(openToInspectionUntil(meeting, "report")).toBe(until);
  });

  test("of a meeting in September 2022 nobody can say until when", () => {
    expect(openToInspectionUntil("2022-09", "report")).toBeUndefined();
  });
});

describe("what is due", () => {
  test("is listed from the day after, with a hold if there is one, and stays", async () => {
    const host = await archive();
    expect(await listDue(host, "archive", day("2028-09-19"))).toMatchObject({ ok: true, value: [] });
    await hold(host, holdRequest());
    expect(await listDue(host, "archive", day("2028-09-20"))).toMatchObject({
      ok: true,
      value: [{ record: { report, kind: "correction" }, openUntil: "2028-09-19", hold: "an inquiry asked for it" }],
    });
    const listed = await listVersions(host, "archive");
    expect(listed.ok && listed.value).toHaveLength(3);
  });

  test("and a report whose meeting has no day is listed always", async () => {
    const listed = await listDue(await archive("2022-09"), "archive", day("2022-10-01"));
    expect(listed.ok && listed.value.map(({ record, openUntil }) => [record.report, openUntil])).toEqual([
      [report, undefined],
    ]);
  });
});

describe("a report that is disposed of", () => {
  test("is gone with all its versions, a certificate stays, and the archive verifies", async () => {
    const host = await archive();
    expect(await dispose(host, disposal())).toMatchObject({ ok: true });

    expect([...host.files.keys()].filter((path) => path.startsWith(objectFolder("archive", id)))).toEqual([]);
    const certificate = JSON.parse(new TextDecoder().decode(host.files.get(certificatePath("archive", id))));
    expect(certificate).toMatchObject({
      report,
      openUntil: "2028-09-19",
      versions: [
        { version: "v1", kind: "original" },
        { version: "v2", kind: "correction" },
      ],
      authority: "Retention schedule, class 12",
      approvedBy: "Head of Democratic Services",
      disposed: "2028-09-20T09:00:00Z",
    });
    expect(await findingsOf(host)).toEqual([]);
    const index = new TextDecoder().decode(host.files.get("archive/index.html"));
    expect(index).toContain(`${id} (disposed of)`);
    expect(index).not.toContain("Paragraph 5.1");
  });

  test("can't be archived again under its name", async () => {
    const host = await archive();
    await dispose(host, disposal());
    expect(await addVersion(host, versionRequest(), keyFile)).toMatchObject({
      errors: [{ code: "archive/id-disposed" }],
    });
  });

  test("whose certificate is changed or taken away is told with archive/certificate-lost", async () => {
    const host = await archive();
    await dispose(host, disposal());
    host.files.set(certificatePath("archive", id), text("{}"));
    expect(await findingsOf(host)).toEqual(["archive/certificate-lost"]);
  });

  test("and put back by hand is told with archive/not-logged", async () => {
    const host = await archive();
    const before = new Map(host.files);
    await dispose(host, disposal());
    for (const [path, bytes] of before) if (path.startsWith(objectFolder("archive", id))) host.files.set(path, bytes);
    expect(await findingsOf(host)).toContain("archive/not-logged");
  });

  test("goes before its time where something in it must not be public, unless it is on hold", async () => {
    const host = await archive();
    const early = disposal({ today: day("2022-10-01"), isTakedown: true, authority: "an order to erase" });
    await hold(host, holdRequest());
    expect(await dispose(host, early)).toMatchObject({ errors: [{ code: "archive/on-hold" }] });
    await hold(host, holdRequest({ isRelease: true, reason: "the inquiry has ended" }));
    expect(await dispose(host, early)).toMatchObject({
      ok: true,
      value: { ground: "takedown", openUntil: "2028-09-19", authority: "an order to erase" },
    });
    const redacted = versionRequest({ record: { id: "urn:x:redacted", report: "2022-09-board-redacted" } });
    expect(await addVersion(host, redacted, keyFile)).toMatchObject({ ok: true });
    expect(await findingsOf(host)).toEqual([]);
  });

  test("is asked about first, and nothing is removed", async () => {
    const host = await archive();
    const before = new Map(host.files);
    expect(await dispose(host, disposal({ isDryRun: true }))).toMatchObject({ ok: true });
    expect(host.files).toEqual(before);
  });

  test.each([
    {
      code: "archive/too-early",
      because: "it is the last day on which it must be open",
      today: day("2028-09-19"),
      meeting: "2022-09-20",
    },
    { code: "archive/day-unknown", because: "its meeting has no day", today: day("2050-01-01"), meeting: "2022-09" },
  ])("is refused with $code: $because", async ({ code, today, meeting }) => {
    const host = await archive(meeting);
    expect(await dispose(host, disposal({ today }))).toMatchObject({ ok: false, errors: [{ code }] });
  });

  test("is refused while it is on hold, and goes once the hold is released", async () => {
    const host = await archive();
    await hold(host, holdRequest());
    expect(await dispose(host, disposal())).toMatchObject({
      ok: false,
      errors: [
        {
          code: "archive/on-hold",
          message: "2022-09-board is on hold since 2028-09-20, set by Monitoring Officer: an inquiry asked for it",
        },
      ],
    });
    await hold(host, holdRequest({ isRelease: true, reason: "the inquiry has ended" }));
    expect(await dispose(host, disposal())).toMatchObject({ ok: true });
    expect(await findingsOf(host)).toEqual([]);
  });

  test("and a crash at any point of it: it is there whole or gone whole, and doing it again completes it", async () => {
    const start = (await archive()).files;
    let changes = 0;
    const counting = memoryHost({
      now,
      files: Object.fromEntries(start),
      refuse: (step) => void (step !== "read" && changes++),
    });
    await dispose(counting, disposal());
    expect(changes).toBeGreaterThan(15);

    for (let point = 1; point <= changes; point++) {
      let change = 0;
      const host = memoryHost({
        now,
        files: Object.fromEntries(start),
        refuse(step) {
          if (step !== "read" && ++change === point) throw new Error("crash");
          return undefined;
        },
      });
      await expect(dispose(host, disposal())).rejects.toThrow("crash");
      const afterwards = memoryHost({ now, files: Object.fromEntries(host.files) });
      const listed = await listVersions(afterwards, "archive");
      expect([1, 3]).toContain(listed.ok && listed.value.length);
      // Another report is filed meanwhile: what is left over is finished by that, or cleared.
      await addVersion(afterwards, versionRequest({ record: { id: "urn:x:third", report: "third" } }), keyFile);
      await dispose(afterwards, disposal());
      expect(await findingsOf(afterwards), `change ${point}`).toEqual([]);
      expect(await afterwards.isFile(certificatePath("archive", id))).toBe(true);
    }
  });
});
