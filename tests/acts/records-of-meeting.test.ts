import { expect, test } from "vitest";
import { loadPack } from "../../src/acts/load-pack.ts";
import { loadSite } from "../../src/acts/load-site.ts";
import { loadRecords } from "../../src/acts/records-of-meeting.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { filesIn } from "../fixtures/small-area.ts";
import { day } from "../make.ts";

test("minutes that were taken down are not among what a meeting left, however they were edited since", async () => {
  const data = Object.entries(filesIn("data")).map(([path, bytes]) => [`data/${path}`, bytes] as const);
  const shipped = nodeHost({ workspace: process.cwd(), named: [] });
  const host = memoryHost({ files: Object.fromEntries(data), shipped });
  const [pack, site] = [
    await loadPack(host, "2026-03-12-hwb", { kind: "agenda" }),
    await loadSite(host, "data/exampleshire"),
  ];
  if (!pack.ok || !site.ok) throw new Error("the meeting can't be loaded");
  const request = {
    meeting: "2026-03-12-hwb",
    standing: "draft",
    on: day("2026-12-01"),
    words: site.value.words,
  } as const;
  const records = async () => {
    const loaded = await loadRecords(host, pack.value, request);
    return loaded.ok && { ids: loaded.value.documents.map(({ id }) => id), resolved: loaded.value.resolved };
  };
  expect(await records()).toMatchObject({ ids: ["2026-03-12-hwb-minutes"], resolved: {} });

  const why = { takenDown: "2026-04-01", reason: "They named a child.", approvedBy: "Monitoring Officer", files: [] };
  const certificate = { version: 1, meeting: "2026-03-12-hwb", paper: "2026-03-12-hwb-minutes", ...why };
  await host.write("data/exampleshire/takedowns/it.json", new TextEncoder().encode(JSON.stringify(certificate)));
  expect(await records()).toEqual({ ids: [], resolved: undefined });
});
