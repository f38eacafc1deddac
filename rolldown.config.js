/**
 * The program in a hundred files, where it would be a thousand: reading and linking those took longer than making a paper.
 *
 * Run by itself, since rolldown's own command lists every file that it writes.
 */

import { build } from "rolldown";

await build({
  input: {
    boardpaper: "src/cli/main.ts",
    demo: "src/cli/demo.ts",
    // Loaded by their names, in threads of their own.
    "papers-in-thread": "src/acts/papers-in-thread.ts",
    "pdf-beside": "src/acts/pdf-beside.ts",
  },
  platform: "node",
  // With it Handlebars keeps a map of each template that nobody reads; without it, it compiles in less time.
  resolve: { alias: { "source-map": false } },
  // It looks for a file of its own beside itself.
  external: [/^pdfjs-dist\//],
  logLevel: "warn",
  output: {
    dir: "dist/program",
    format: "esm",
    cleanDir: true,
    // Spaces and remarks are a third of what would be read at each start; names stay, for whoever reads where it failed.
    minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
  },
});
