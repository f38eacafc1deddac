import { describe, expect, test } from "vitest";
import { build } from "../../src/acts/build.ts";
import { check } from "../../src/acts/check.ts";
import { allReports } from "../../src/acts/load-report.ts";
import { host } from "./cumbria.ts";
import { expectedFindings } from "./expected-findings.ts";

const realAreas = ["data/cumbria", "data/somerset", "data/worcestershire"];

test("the real areas give exactly the findings that are expected of them, each traced to its source", async () => {
  const found = await check(host, realAreas);
  const shown = (found.ok ? found.warnings : found.errors).map(({ severity, code, message, at }) => ({
    severity,
    code,
    file: at?.file,
    message,
  }));
  const expected = expectedFindings.map(({ severity, code, file, message }) => ({ severity, code, file, message }));
  const inOrder = <T>(items: readonly T[]) => items.map((item) => JSON.stringify(item)).sort();
  expect(inOrder(shown)).toEqual(inOrder(expected));
});

describe("a paper of a real area", async () => {
  const reports = (await allReports(host)).filter((report) => realAreas.some((area) => report.startsWith(`${area}/`)));
  const built = (report: string) =>
    build(host, { reports: [report], formats: [], standing: "final", asAt: undefined, out: "output" });
  const isToBeRefused = (report: string) =>
    expectedFindings.some(
      ({ code, file }) =>
        // How a paper is worded is for `check` to tell; whether it may be published is not.
        !code.startsWith("words/") &&
        (file === report || (file.startsWith(report.replace(/reports\/.*$/, "")) && !file.includes("/reports/"))),
    );

  test.each(reports.filter(isToBeRefused))(
    "%s lacks what its source does not state, and is refused as a final one",
    async (report) => {
      expect(await built(report)).toMatchObject({ ok: false });
    },
  );

  test.each(reports.filter((report) => !isToBeRefused(report)))(
    "%s has all that it needs, and is not",
    async (report) => {
      expect(await built(report)).toMatchObject({ ok: true });
    },
  );
});
