import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/before-each-file.ts"],
    testTimeout: 30_000,
    // Modules are loaded once a process: loading docx, pdfmake and zod for each file took longer than the tests.
    isolate: false,
    // Else a processor is left idle, of two that are half.
    maxWorkers: "100%",
  },
});
