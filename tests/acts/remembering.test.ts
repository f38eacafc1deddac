import { expect, test } from "vitest";
import { remembering } from "../../src/acts/remembering.ts";
import { memoryHost } from "../../src/host/memory-host.ts";

test("what is asked twice is asked of the disk once, and says the same though the file has changed meanwhile", async () => {
  const disk = memoryHost({ files: { "data/a.yaml": "first" } });
  const host = remembering(disk);
  const text = async (path: string) => new TextDecoder().decode(await host.readBytes(path));
  expect(await text("data/a.yaml")).toBe("first");
  await disk.write("data/a.yaml", new TextEncoder().encode("second"));
  await disk.write("data/b.yaml", new TextEncoder().encode("new"));
  expect(await text("data/a.yaml")).toBe("first");
  expect(await text("data/b.yaml")).toBe("new");
});

test("what isn't there stays away for the time of the act", async () => {
  const disk = memoryHost({ files: { "data/a.yaml": "first" } });
  const host = remembering(disk);
  expect(await host.isFile("data/b.yaml")).toBe(false);
  await expect(host.readBytes("data/b.yaml")).rejects.toThrow();
  await disk.write("data/b.yaml", new TextEncoder().encode("new"));
  expect(await host.isFile("data/b.yaml")).toBe(false);
  await expect(host.readBytes("data/b.yaml")).rejects.toThrow();
});
