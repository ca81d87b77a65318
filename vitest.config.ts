import { defineConfig } from "vitest/config";

/** What opens browsers, starts LibreOffice or runs the program as a whole: each file in a process of its own. */
const whole = ["e2e", "year", "recalculation", "cli", "properties"].map(
  (folder) => `test/${folder}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: "forks",
    // One more than the cores of the smallest machine: browsers and LibreOffice are often waited for.
    maxWorkers: 3,
    // Projects run in the order of their names: the long files come first, so that no core is idle at the end.
    projects: [
      { extends: true, test: { name: "1 whole", include: whole } },
      {
        extends: true,
        // Hundreds of quick files share what they import.
        test: { name: "2 parts", include: ["test/**/*.test.{ts,tsx}"], exclude: whole, isolate: false },
      },
    ],
  },
});
