/**
 * Compares a text with a golden file; `UPDATE_GOLDEN=1 npx vitest run test/references` writes it anew, to be
 * reviewed as a diff. A golden file that is missing fails.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/** Fails unless `actual` is what the golden file of that name holds. */
export function expectGolden(name: string, actual: string): void {
  const path = fileURLToPath(new URL(`../golden/references/${name}`, import.meta.url));
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(readFileSync(path, "utf8"));
}
