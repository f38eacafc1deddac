/**
 * `npm run bench`: how long papers take, beside the same words through plain handlebars, docx and pdfmake.
 *
 * Ratios and medians of interleaved runs; the figures of one run are only worth comparing with each other.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { archiveTimes } from "./archive.ts";
import { batch, warm, workers } from "./builds.ts";
import type { Timed } from "./measure.ts";
import { valuesAndRows } from "./merge.ts";
import { packMemory, packTimes } from "./packs.ts";
import { usePlainFonts } from "./plain-papers.ts";
import { printed } from "./printed.ts";
import { cold, longPaper, unchanged } from "./processes.ts";
import { cumbria, documentOf } from "./workload.ts";

const arimo = (style: string) => join("node_modules/@expo-google-fonts/arimo", style, `Arimo_${style}.ttf`);
usePlainFonts({
  normal: arimo("400Regular"),
  bold: arimo("700Bold"),
  italics: arimo("400Regular_Italic"),
  bolditalics: arimo("700Bold_Italic"),
});

const short = await warm(1, 15);
const long = await warm(10, 5);
const drawn = await printed(await documentOf(await cumbria(1)), 15);
const whole = cold(7);
const many = await batch(200);
const worked = await workers(200);
const again = unchanged(200, 5);
const thick = await longPaper(50);
const { rows: filledRows, times: filled } = await valuesAndRows(15);
const archived = await archiveTimes();
const packs = await packTimes(7);
const [pack, thickPack] = [await packMemory(150), await packMemory(1000)];

const ratio = (one: Timed | undefined, other: Timed | undefined): number =>
  (one?.medianMs ?? Number.NaN) / (other?.medianMs ?? Number.NaN);

const figures = {
  node: process.version,
  warm: short,
  tenTimes: long,
  drawn,
  cold: whole,
  batch: many,
  workers: worked,
  unchanged: again,
  archive: archived,
  packs: { ...packs, memory: [pack, thickPack] },
  thick,
  valuesAndRows: filled,
  ratios: {
    "warm, all formats, over plain (at most 1.1)": ratio(short.all, short["plain all"]),
    "warm, Word, over plain": ratio(short.docx, short["plain docx"]),
    "warm, PDF, over plain": ratio(short.pdf, short["plain pdf"]),
    "drawing alone, tagged over stock pdfmake, same definition (at most 1.15)": ratio(drawn.tagged, drawn.stock),
    "drawing alone, tagged over plain untagged PDF (at most 0.8)": ratio(drawn.tagged, drawn["plain pdf"]),
    "drawing alone, all formats over plain (at most 0.7)": ratio(drawn.all, drawn["plain all"]),
    "cold, all formats, over node -e 0 (at most 14)": ratio(whole.times.all, whole.times["node -e 0"]),
    "cold, check of all data, over node -e 0 (at most 30)": ratio(whole.times.check, whole.times["node -e 0"]),
    "growth exponent, ten times the paper (at most 1.15)": Math.log10(long.all.medianMs / short.all.medianMs),
    "warm, Word in a council's template, over Word (at most 4)": ratio(short["docx in template"], short.docx),
    ...(filled.docxtemplater && {
      "values and rows, over docxtemplater (at most 1.5)": ratio(filled.ours, filled.docxtemplater),
    }),
    "batch of 200 over plain": many.ratio,
    [`200 papers, one worker over ${worked.workers} (at least 1.5)`]: ratio(worked.again.one, worked.again.several),
    [`200 papers, one worker over ${worked.workers}, from their start`]:
      worked.fromStart.one / worked.fromStart.several,
    "200 unchanged papers, over node -e 0 (under 15)": ratio(again.unchanged, again["node -e 0"]),
    "archive, the 10,000th version over the 10th (at most 1.3)": ratio(archived.tenThousandth, archived.tenth),
    "archive, check over sha512sum (at most 1.5)": ratio(archived.verify, archived.sha512sum),
    "peak memory of a build, MB (under 200)": whole.peakMb,
    [`${packs.papers} papers of ${packs.pages} pages, bound over rendered (at most 0.5)`]: ratio(
      packs.times.bound,
      packs.times.rendered,
    ),
    "growth exponent, a pack of ten times the pages (at most 1.15)": Math.log10(
      ratio(packs.times.thousand, packs.times.hundred),
    ),
    [`peak memory of a pack of ${pack.pages} pages, MB (under 400)`]: pack.peakMb,
    [`peak memory of a pack of ${thickPack.pages} pages, MB (under 1000)`]: thickPack.peakMb,
    [`peak memory of a PDF of ${thick.pages} pages, MB (at most 300)`]: thick.peakMb,
  },
};

const rows = (title: string, times: Readonly<Record<string, Timed>>) => [
  `\n${title.padEnd(22)} median ms     p95 ms   runs`,
  ...Object.entries(times).map(
    ([name, { medianMs, p95Ms, runs }]) =>
      `  ${name.padEnd(18)} ${medianMs.toFixed(1).padStart(11)} ${p95Ms.toFixed(1).padStart(10)} ${String(runs).padStart(6)}`,
  ),
];
const lines = [
  ...rows("Warm", short),
  ...rows("Ten times as long", long),
  ...rows("Drawing alone", drawn),
  ...rows("Whole processes", whole.times),
  ...rows("200 unchanged papers", again),
  ...rows("200 papers by workers", worked.again),
  ...rows("Archive", archived),
  ...rows("Packs", packs.times),
  ...rows(`Values and ${filledRows} rows`, filled),
  "",
  ...Object.entries(figures.ratios).map(([name, value]) => `${name.padEnd(74)} ${value.toFixed(2).padStart(8)}`),
];
process.stdout.write(`${lines.join("\n")}\n`);
mkdirSync("output", { recursive: true });
writeFileSync("output/bench.json", `${JSON.stringify(figures, undefined, 2)}\n`);
