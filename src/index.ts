/** boardpaper as a library: what its commands do, as functions. Each takes a host, the one door to disk and clock. */

export { archiveReport } from "./acts/archive-report.ts";
export { build } from "./acts/build.ts";
export { check } from "./acts/check.ts";
export { doctor } from "./acts/doctor.ts";
export { explain } from "./acts/explain.ts";
export { init } from "./acts/init.ts";
export { listFacts } from "./acts/list-facts.ts";
export { listTemplates } from "./acts/list-templates.ts";
export { loadReport } from "./acts/load-report.ts";
export type { Standing } from "./acts/make-paper.ts";
export { makePaper } from "./acts/make-paper.ts";
export { pack } from "./acts/pack.ts";
export type { Format } from "./acts/render-formats.ts";
export { renderFormats } from "./acts/render-formats.ts";
export { listVersions } from "./archive/list-versions.ts";
export { changedPassages } from "./compare/changed-passages.ts";
export { catalogue } from "./diagnostics/catalogue.ts";
export type { Checked, Diagnostic, Severity } from "./diagnostics/diagnostic.ts";
export { contentHash } from "./document/content-hash.ts";
export type { Block, Document, Inline, Section } from "./document/document.ts";
export { documentPieces } from "./document/pieces.ts";
export type { Host } from "./host/host.ts";
export { HostError } from "./host/host-error.ts";
export { memoryHost } from "./host/memory-host.ts";
export { nodeHost } from "./host/node-host.ts";
export type { CalendarDate } from "./values/calendar-date.ts";
