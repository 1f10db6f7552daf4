/**
 * The API without HTTP: a request as the explorer makes it goes in, status and JSON text come out, equal to what
 * our server would send. Knows nothing of workers, so it also runs in a test.
 */
import { answer } from "../api/answer.ts";
import { noSuchEndpoint, toProblem } from "../api/problems.ts";
import { routeOf, Unreadable } from "../api/routes.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { withSignal } from "../store/with-signal.ts";

export interface LocalRequest {
  readonly method: string;
  /** Path and query, for instance `/api/claims?limit=1`. */
  readonly path: string;
  /** JSON text. */
  readonly body?: string | undefined;
}

export interface LocalAnswer {
  readonly status: number;
  /** JSON text: the answer, or a problem when the status says so. */
  readonly body: string;
}

export type LocalApi = (request: LocalRequest, signal?: AbortSignal) => Promise<LocalAnswer>;

/** As much as our server reads of a body. */
const LONGEST_BODY = 256 * 1024;

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  if (new TextEncoder().encode(text).length > LONGEST_BODY) throw new Unreadable(413);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Unreadable(400, cause);
  }
}

const statementIn = (body: unknown): string | undefined =>
  typeof body === "object" && body !== null && "query" in body && typeof body.query === "string"
    ? body.query
    : undefined;

/** `report` learns of our own errors, of which the caller is told nothing. */
export function openLocalApi(store: GraphStore, report: (error: unknown) => void): LocalApi {
  return async ({ method, path: address, body: text }, signal) => {
    const asked = signal ? withSignal(store, signal) : store;
    let body: unknown;
    try {
      const route = routeOf(method, address);
      if (!route) {
        const problem = noSuchEndpoint(method, address.replace(/\?.*$/s, ""));
        return { status: problem.status, body: JSON.stringify(problem) };
      }
      body = parsed(text);
      return { status: 200, body: JSON.stringify(await answer(route.name, { ...route, body }, asked)) };
    } catch (error) {
      const problem = toProblem(error, statementIn(body));
      if (problem.status === 500 && !signal?.aborted) report(error);
      return { status: problem.status, body: JSON.stringify(problem) };
    }
  };
}
