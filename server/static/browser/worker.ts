/**
 * The server's part in the browser. As `api` it answers the page's requests over the embedded store; as
 * `statements`, a worker of that worker, it runs strangers' statements one at a time. Both hold the graph that
 * was built into this script.
 */
import packed from "virtual:graph-data";
import { config } from "zod";
import { createEngine } from "../../cypher/engine.ts";
import { openEmbeddedStore } from "../../store/embedded/embedded-store.ts";
import { toMemoryGraph } from "../../store/embedded/load-graph.ts";
import { carryOut, type QueryTask } from "../../store/embedded/query-task.ts";
import { type LocalRequest, openLocalApi } from "../local-api.ts";
import { unpackGraph } from "../packed-graph.ts";
import { API, type FromApi, STATEMENTS, type ToApi } from "./messages.ts";
import { StatementWorker } from "./statement-worker.ts";

const graph = unpackGraph(packed);

/** How long after the first answer the search gets ready, in milliseconds: the first view comes first. */
const QUIET = 500;

const spawn = (): Worker => new Worker(location.href, { name: STATEMENTS });

function serveStatements(): void {
  const engine = createEngine(toMemoryGraph(graph));
  addEventListener("message", ({ data }: MessageEvent<QueryTask>) => postMessage(carryOut(engine, data)));
  postMessage("ready");
}

function serveApi(): void {
  // Compiling validators from text would break a content policy that forbids it.
  config({ jitless: true });
  // A browser without workers in workers runs statements here; the engine's own limits then stand alone.
  const nested = typeof Worker === "function";
  const store = openEmbeddedStore(graph, nested ? { isolate: () => new StatementWorker(spawn) } : {});
  const ask = openLocalApi(store, console.error);
  let warm = false;
  const open = new Map<number, AbortController>();
  const serve = async (id: number, request: LocalRequest): Promise<void> => {
    const control = new AbortController();
    open.set(id, control);
    const answer = await ask(request, control.signal);
    open.delete(id);
    if (!control.signal.aborted) postMessage({ id, ...answer } satisfies FromApi);
    if (!warm) setTimeout(() => void store.search("", 1), QUIET);
    warm = true;
  };
  addEventListener("message", ({ data }: MessageEvent<ToApi>) => {
    if ("cancel" in data) open.get(data.cancel)?.abort();
    else void serve(data.id, data);
  });
}

if (self.name === STATEMENTS) serveStatements();
else if (self.name === API) serveApi();
