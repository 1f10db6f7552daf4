/** The real graph, as the build wrote it. */
import { readFileSync } from "node:fs";
import type { Graph } from "../../graph-seed/graph.ts";

export function seedGraph(): Graph {
  return JSON.parse(readFileSync(new URL("../../dist/graph.json", import.meta.url), "utf8")) as Graph;
}
