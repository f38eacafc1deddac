import { expect, test } from "vitest";
import { oncePerAct, remembering } from "../../src/acts/remembering.ts";
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

test("what follows from the files is worked out once, but each time where they may have changed", async () => {
  const disk = memoryHost();
  const host = remembering(disk);
  let made = 0;
  const make = async () => {
    made += 1;
    return made;
  };
  expect([await oncePerAct(host, "a", make), await oncePerAct(host, "a", make)]).toEqual([1, 1]);
  expect([await oncePerAct(host, "b", make), await oncePerAct(remembering(disk), "a", make)]).toEqual([2, 3]);
  expect([await oncePerAct(disk, "a", make), await oncePerAct(disk, "a", make)]).toEqual([4, 5]);
});
