import { defineConfig } from "vitest/config";
import { ClosingLineReporter } from "./test/support/closing-line-reporter.ts";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    globalSetup: ["test/support/neo4j-run.ts"],
    reporters: ["default", new ClosingLineReporter()],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
