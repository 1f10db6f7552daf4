/**
 * The worker: the force layout in rounds until it is told to stop, and the communities. Enters: `WorkerOrder`.
 * Leaves: `WorkerReport`. Nothing of the page is known here.
 */
import { communitiesOf, type Pairs, runLayout, type Running } from "./layout.ts";
import type { Places } from "./place-nodes.ts";

export type WorkerOrder =
  | { readonly kind: "communities"; readonly pairs: Pairs }
  | { readonly kind: "start"; readonly pairs: Pairs; readonly places: Places }
  | { readonly kind: "stop" };
export type WorkerReport =
  | { readonly kind: "communities"; readonly communities: Uint32Array }
  | ({ readonly kind: "places" } & Places);

let running: Running | undefined;
let count = 0;

/** A few rounds, a report, and a pause in which an order to stop can arrive. */
function go(): void {
  if (!running) return;
  const started = performance.now();
  do running.step(1);
  while (performance.now() - started < 40);
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  running.read(x, y);
  postMessage({ kind: "places", x, y } satisfies WorkerReport);
  setTimeout(go, 0);
}

addEventListener("message", ({ data }: MessageEvent<WorkerOrder>) => {
  switch (data.kind) {
    case "communities":
      postMessage({ kind: "communities", communities: communitiesOf(data.pairs) } satisfies WorkerReport);
      break;
    case "start": {
      const idle = running === undefined;
      running = runLayout(data.pairs, data.places);
      count = data.pairs.count;
      if (idle) go();
      break;
    }
    case "stop":
      running = undefined;
      break;
  }
});
