/**
 * Which endpoint an address of the API means, without HTTP: for the static edition, whose requests never leave the
 * browser, and for whoever asks about an address instead of asking it. Nothing is checked against a schema here.
 */
import { type EndpointName, endpoints } from "../contract/endpoints.ts";

export interface Route {
  readonly name: EndpointName;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | string[]>>;
}

const patterns = (Object.keys(endpoints) as EndpointName[]).map((name) => {
  const { method, path } = endpoints[name];
  return { name, method: method.toUpperCase(), pattern: new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}/?$`) };
});

/** What the caller did wrong before any schema was asked; `toProblem` reads the status. */
export class Unreadable extends Error {
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

/** A name given several times has a list for a value. */
function queryOf(search: string): Record<string, string | string[]> {
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const [first, ...others] = given.getAll(name);
      return [name, others.length > 0 ? [first ?? "", ...others] : (first ?? "")];
    }),
  );
}

/** The endpoint at an address, for instance `/api/claims?limit=1`; undefined when none answers there. */
export function routeOf(method: string, address: string): Route | undefined {
  const [path = "", ...search] = address.split("?");
  for (const { name, method: own, pattern } of patterns) {
    const found = own === method ? pattern.exec(path) : null;
    if (!found) continue;
    const params = Object.entries(found.groups ?? {}).map(([key, value]) => [key, decoded(value)] as const);
    return { name, params: Object.fromEntries(params), query: queryOf(search.join("?")) };
  }
  return undefined;
}
