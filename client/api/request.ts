/**
 * Enters: a path of the API and, for a POST, its body. Leaves: the answer as plain data, typed by the
 * caller from the server's contract (types only: no schema is bundled). Reading is retried once when no
 * answer came or the server is away; what was read is kept, for the graph does not change while we look.
 */
import { ApiError, ownProblem, toProblem } from "./problem.ts";
import { transport } from "./transport.ts";

const kept = new Map<string, Promise<unknown>>();
const RETRY_AFTER = 400;

async function send(path: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await transport(path, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError(ownProblem("offline", 0, "Der Server antwortet nicht.", "The server does not answer."));
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(toProblem(response.status, body));
  return body;
}

const passing = (error: unknown): boolean =>
  error instanceof ApiError && (error.problem.status === 0 || error.problem.status >= 502);

async function read(path: string): Promise<unknown> {
  const init = { headers: { accept: "application/json" } };
  try {
    return await send(path, init);
  } catch (error) {
    if (!passing(error)) throw error;
    await new Promise((done) => setTimeout(done, RETRY_AFTER));
    return send(path, init);
  }
}

/** GET, kept; a failure is not kept, so that asking again tries again. */
export function get<T>(path: string): Promise<T> {
  let answer = kept.get(path);
  if (!answer) {
    answer = read(path);
    kept.set(path, answer);
    answer.catch(() => kept.delete(path));
  }
  // The contract is checked against the schemas in the server's tests; here it is trusted.
  return answer as Promise<T>;
}

/** POST, never kept; `signal` stops it. */
export async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const answer = await send(path, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
  return answer as T;
}

type QueryValue = string | number | undefined;

/** A path with its query; empty and absent values are left out, a list repeats its name. */
export function withQuery(path: string, query: Readonly<Record<string, QueryValue | readonly QueryValue[]>>): string {
  const pairs = Object.entries(query).flatMap(([key, values]) => [values].flat().map((value) => [key, value] as const));
  const given = pairs.filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}
