/** Tests that outside programs judge, or that need files from outside the repository: `npm run conformance`. */

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/conformance/**/*.conformance.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ["default", "./tests/conformance/skipped-reporter.ts"],
    // The judges are whole programs: two at a time are as many as two processors bear.
    maxWorkers: 2,
  },
});
