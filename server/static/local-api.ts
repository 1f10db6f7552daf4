/**
 * The API without HTTP: a request as the explorer makes it goes in, status and JSON text come out, equal to what
 * our server would send. Knows nothing of workers, so it also runs in a test.
 */
import { answer } from "../api/answer.ts";
import { noSuchEndpoint, toProblem } from "../api/problems.ts";
import { type EndpointName, endpoints } from "../contract/endpoints.ts";
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

const routes = (Object.keys(endpoints) as EndpointName[]).map((name) => {
  const { method, path } = endpoints[name];
  return { name, method: method.toUpperCase(), pattern: new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}/?$`) };
});

/** What the caller did wrong before any schema was asked; `toProblem` reads the status. */
class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly status: number;
  constructor(status: number, cause?: unknown) {
    super(`unreadable request (${status})`, { cause });
    this.status = status;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new Unreadable(400, cause);
  }
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  if (new TextEncoder().encode(text).length > LONGEST_BODY) throw new Unreadable(413);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Unreadable(400, cause);
  }
}

/** A name given twice has a list for a value, which no schema takes: the same refusal as over HTTP. */
function queryOf(search: string): Record<string, string | string[]> {
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const [first, ...others] = given.getAll(name);
      return [name, others.length > 0 ? [first ?? "", ...others] : (first ?? "")];
    }),
  );
}

const statementIn = (body: unknown): string | undefined =>
  typeof body === "object" && body !== null && "query" in body && typeof body.query === "string"
    ? body.query
    : undefined;

/** `report` learns of our own errors, of which the caller is told nothing. */
export function openLocalApi(store: GraphStore, report: (error: unknown) => void): LocalApi {
  return async ({ method, path: address, body: text }, signal) => {
    const [path = "", ...search] = address.split("?");
    const route = routes.find((candidate) => candidate.method === method && candidate.pattern.test(path));
    const asked = signal ? withSignal(store, signal) : store;
    let body: unknown;
    try {
      if (!route) {
        const problem = noSuchEndpoint(method, path);
        return { status: problem.status, body: JSON.stringify(problem) };
      }
      body = parsed(text);
      const groups = Object.entries(route.pattern.exec(path)?.groups ?? {});
      const params = Object.fromEntries(groups.map(([name, value]) => [name, decoded(value)]));
      const query = queryOf(search.join("?"));
      return { status: 200, body: JSON.stringify(await answer(route.name, { params, query, body }, asked)) };
    } catch (error) {
      const problem = toProblem(error, statementIn(body));
      if (problem.status === 500 && !signal?.aborted) report(error);
      return { status: problem.status, body: JSON.stringify(problem) };
    }
  };
}
