/** The API for `npm run dev`: the embedded store over the built graph, inside Vite's own server. */
import { readFile } from "node:fs/promises";
import type { Express } from "express";
import type { Graph } from "#graph-seed/graph.ts";
import { createApp } from "./api/app.ts";
import { openEmbeddedStore } from "./store/embedded/embedded-store.ts";

export async function openDevApi(graphFile: string): Promise<Express> {
  const graph = JSON.parse(await readFile(graphFile, "utf8")) as Graph;
  return createApp({ store: openEmbeddedStore(graph), version: "dev", report: console.error });
}
