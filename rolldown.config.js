/** The program in a few files, where it would be a thousand: reading and linking those took longer than making a paper. */
export default {
  input: {
    boardpaper: "src/cli/main.ts",
    demo: "src/cli/demo.ts",
    // Loaded by its name, in threads of its own.
    "papers-in-thread": "src/acts/papers-in-thread.ts",
  },
  platform: "node",
  output: { dir: "dist/program", format: "esm", cleanDir: true },
};
