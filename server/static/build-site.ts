/**
 * The explorer as a folder of files: the client is built with relative addresses and with its one door to the
 * API led to a worker (`browser/`), into which the graph is built. Enters: the graph's file. Leaves: the folder,
 * its pages not yet laid out (see `pages.ts`).
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Graph } from "#graph-seed/graph.ts";
import { type Plugin, build } from "vite";
import { packGraph } from "./packed-graph.ts";

/** Where the explorer's sources and its last build are. */
export interface Sources {
  /** The project's folder. */
  readonly project: string;
  /** The graph as the build wrote it. */
  readonly graphFile: string;
}

const GRAPH_MODULE = "virtual:graph-data";

/** The graph as text: reading JSON is several times faster than reading the same as a program. */
const graphData = (graphFile: string): Plugin => ({
  name: "graph-data",
  resolveId: (source) => (source === GRAPH_MODULE ? `\0${GRAPH_MODULE}` : undefined),
  async load(id) {
    if (id !== `\0${GRAPH_MODULE}`) return undefined;
    const packed = JSON.stringify(packGraph(JSON.parse(await readFile(graphFile, "utf8")) as Graph));
    return `export default JSON.parse(${JSON.stringify(packed)});`;
  },
});

/** Puts the worker's door in the place of the one to a server; a build in which it found none is no static edition. */
function answerHere(project: string): Plugin {
  const door = join(project, "client", "api", "transport.ts");
  const here = join(project, "server", "static", "browser", "transport.ts");
  let found = false;
  return {
    name: "answer-here",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith("/transport.ts") || importer === undefined) return undefined;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (resolved?.id !== door) return undefined;
      found = true;
      return here;
    },
    buildEnd(error) {
      if (!error && !found) this.error(`No module of the explorer imports ${door}.`);
    },
  };
}

/** Where the time of a build goes is no news for whoever exports. */
const rolldownOptions = { checks: { pluginTimings: false } };

export async function buildSite({ project, graphFile }: Sources, out: string): Promise<void> {
  await build({
    configFile: join(project, "vite.config.ts"),
    root: join(project, "client"),
    mode: "static",
    base: "./",
    logLevel: "warn",
    plugins: [answerHere(project)],
    worker: { format: "iife", rolldownOptions, plugins: () => [graphData(graphFile)] },
    build: {
      outDir: out,
      emptyOutDir: true,
      rolldownOptions,
    },
  });
}
