/**
 * Stands in for `client/api/transport.ts` in the static edition: requests go to a worker in this browser, and
 * its answers come back as the `Response` that a server would have sent.
 */
import { API, type FromApi, type ToApi } from "./messages.ts";

interface Waiting {
  readonly resolve: (response: Response) => void;
  readonly reject: (reason: unknown) => void;
}

const waiting = new Map<number, Waiting>();
let last = 0;
let failure: Error | undefined;

// Started with the page, not with its first request: the graph is then ready sooner.
const worker = new Worker(new URL("./worker.ts", import.meta.url), { name: API });

worker.addEventListener("message", ({ data: { id, status, body } }: MessageEvent<FromApi>) => {
  waiting.get(id)?.resolve(new Response(body, { status, headers: { "content-type": "application/json" } }));
  waiting.delete(id);
});

worker.addEventListener("error", ({ message }) => {
  failure = new Error(`The worker did not start: ${message}`);
  for (const { reject } of waiting.values()) reject(failure);
  waiting.clear();
});

const tell = (message: ToApi): void => worker.postMessage(message, []);

/** Rejects as `fetch` does: with the signal's reason, or when nothing can answer. */
export function transport(path: string, { method = "GET", body, signal }: RequestInit): Promise<Response> {
  if (signal?.aborted) return Promise.reject(signal.reason as Error);
  if (failure) return Promise.reject(failure);
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    signal?.addEventListener(
      "abort",
      () => {
        if (!waiting.delete(id)) return;
        tell({ cancel: id });
        reject(signal.reason as Error);
      },
      { once: true },
    );
    tell({ id, method, path, body: typeof body === "string" ? body : undefined });
  });
}
