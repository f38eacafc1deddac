/** Holds `src/` to the table of imports in `src/README.md`. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const src = join(import.meta.dirname, "../src");
const table = importTable(readFileSync(join(src, "README.md"), "utf8"));
const files = filesIn(src);

function importTable(readme: string): ReadonlyMap<string, readonly string[]> {
  const rows = readme.matchAll(/^\| `([a-z/]+)` \|[^|]*\| ([^|]*) \|$/gm);
  return new Map(
    [...rows].map(([, folder = "", allowed = ""]) => [folder, allowed.split(",").map((name) => name.trim())]),
  );
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return name.endsWith(".ts") ? [relative(src, path)] : [];
  });
}

/** The row that holds a file: the longest folder of the table that it lies in. */
function rowOf(file: string): string | undefined {
  return [...table.keys()].filter((folder) => file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
}

interface Import {
  readonly of: string;
  /** A row of the table, a package, or a `node:` module. */
  readonly target: string;
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(src, file), "utf8");
  const statements =
    /^(?:import|export)\b[^"']*?from "([^"]+)"|^import "([^"]+)"|\b(?:import|require|requireFrom)\("([^"]+)"\)/gm;
  const specifiers = [...text.matchAll(statements)].map(([, from, bare, call]) => from ?? bare ?? call ?? "");
  return specifiers.map((specifier) => ({ of: file, target: targetOf(file, specifier) }));
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith(".")) {
    const path = relative(src, resolve(dirname(join(src, file)), specifier));
    return rowOf(path) ?? path;
  }
  if (specifier.startsWith("node:")) return specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const isAllowed = (row: string, target: string): boolean => {
  const allowed = table.get(row) ?? [];
  return target === row || allowed.includes(target) || (target.startsWith("node:") && allowed.includes("node:"));
};

describe("the folders of src", () => {
  const inner = files.filter((file) => file !== "index.ts");

  test("are those of the table, and there are files in them", () => {
    expect(table.size).toBeGreaterThan(15);
    expect(inner.length).toBeGreaterThan(80);
    expect(inner.filter((file) => rowOf(file) === undefined)).toEqual([]);
    expect([...table.keys()].filter((row) => !inner.some((file) => rowOf(file) === row))).toEqual([]);
  });

  test("import only what the table allows them", () => {
    const imports = inner.flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(300);
    const strangers = imports
      .filter(({ of, target }) => !isAllowed(rowOf(of) ?? "", target))
      .map(({ of, target }) => `${of} imports ${target}`);
    expect(strangers).toEqual([]);
  });

  test("import in one direction: no folder reaches itself through others", () => {
    const edges = new Map(
      [...table.keys()].map((row) => [
        row,
        [
          ...new Set(
            inner
              .filter((file) => rowOf(file) === row)
              .flatMap(importsOf)
              .map(({ target }) => target),
          ),
        ].filter((target) => target !== row && table.has(target)),
      ]),
    );
    expect([...edges.values()].flat().length).toBeGreaterThan(30);
    const reaches = (from: string, seen: Set<string>): Set<string> => {
      for (const next of edges.get(from) ?? []) {
        if (!seen.has(next)) reaches(next, seen.add(next));
      }
      return seen;
    };
    expect([...edges.keys()].filter((row) => reaches(row, new Set()).has(row))).toEqual([]);
  });

  test("have no file past 400 lines and no file of leftovers", () => {
    const long = inner.filter((file) => readFileSync(join(src, file), "utf8").split("\n").length > 400);
    expect(long).toEqual([]);
    expect(
      inner.filter(
        (file) => /(^|\/)(utils?|helpers|common|misc)\.ts$/.test(file) && file !== "template/helpers/helpers.ts",
      ),
    ).toEqual([]);
  });
});

describe("the clock, chance and locale", () => {
  test("stay out of everything but the host", () => {
    const impure =
      /new Date\(\)|Date\.now|Math\.random|randomUUID|process\.(env|cwd)|Intl\.|toLocale(Upper|Lower|Date|Time)/;
    const found = files.filter(
      (file) => !file.startsWith("host/") && impure.test(readFileSync(join(src, file), "utf8")),
    );
    expect(found.filter((file) => !file.startsWith("cli/"))).toEqual([]);
  });
});
