import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { jsonSchema, jsonText, schemaNames } from "../../src/acts/json-schemas.ts";

const root = join(import.meta.dirname, "../..");

describe("data/schema holds what the tool checks (vitest --update writes it)", () => {
  test.each(schemaNames)("%s.json", async (name) => {
    await expect(jsonText(name)).toMatchFileSnapshot(join(root, `data/schema/${name}.json`));
  });

  test("and nothing else", () => {
    expect(readdirSync(join(root, "data/schema")).sort()).toEqual(schemaNames.map((name) => `${name}.json`).sort());
  });
});

describe("a file's yaml-language-server line leads to its schema", () => {
  const files = ["data", "templates"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    )
    .filter((file) => /\.(yaml|md)$/.test(file) && !file.startsWith(join("templates", "init")))
    .map((file) => ({
      file,
      line: /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(join(root, file), "utf8")),
    }))
    .filter(({ line }) => line !== null);

  test("every file of exampleshire has one", () => {
    const own = files.filter(({ file }) => file.startsWith(join("data", "exampleshire")));
    expect(own.length).toBeGreaterThanOrEqual(7);
  });

  test.each(files)("$file", ({ file, line }) => {
    expect(existsSync(resolve(root, dirname(file), line?.[1] ?? ""))).toBe(true);
  });
});

describe("what an editor learns from a schema", () => {
  interface Described {
    readonly description?: string;
    readonly type?: string;
    readonly additionalProperties?: boolean;
    readonly properties?: Readonly<Record<string, Described>>;
  }
  const area = jsonSchema("area") as Described;

  test("a file's title and what its fields mean", () => {
    expect(area).toMatchObject({ title: "Area", properties: { council: { description: "The council's full name." } } });
  });

  test("a misspelt field is one that it does not know", () => {
    expect(area.additionalProperties).toBe(false);
  });

  test("fields with a default may be left out, and dates are text", () => {
    const programme = jsonSchema("programme");
    expect(programme).toMatchObject({ required: ["programme"] });
    expect(jsonText("report")).not.toContain('"date-time"');
    expect(jsonSchema("report")).toMatchObject({ properties: { "as-at": { type: "string" } } });
  });

  test("the schemas are YAML too, as editors that know YAML read them", () => {
    expect(parse(jsonText("area"))).toEqual(area);
  });
});
