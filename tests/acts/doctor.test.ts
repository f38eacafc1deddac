import { describe, expect, test } from "vitest";
import { doctor } from "../../src/acts/doctor.ts";
import { HostError } from "../../src/host/host-error.ts";
import { nodeHost } from "../../src/host/node-host.ts";

const host = nodeHost({ workspace: process.cwd(), named: [] });
const codesAndMessages = (answer: Awaited<ReturnType<typeof doctor>>) =>
  (answer.ok ? answer.warnings : answer.errors).map(({ code, message }) => `${code} ${message}`);

describe("the doctor", () => {
  test("finds nothing wrong where everything is installed", async () => {
    expect(await doctor(host)).toMatchObject({ ok: true, value: { fonts: "whole" }, warnings: [] });
  });

  test.each([
    ["docx", "docx"],
    ["dejavu-fonts-ttf", "font"],
  ])("names what is not installed: %s", async (lacking, named) => {
    const without = {
      ...host,
      dependencyFile: async (name: string, path: string) => {
        if (name === lacking) throw new HostError("not-found", "read", `${name}/${path}`);
        return host.dependencyFile(name, path);
      },
    };
    const found = codesAndMessages(await doctor(without));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^doctor/not-installed .*${named}`));
  });
});
