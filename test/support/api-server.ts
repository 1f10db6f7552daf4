/** The real application over a store, listening on a free port of the loopback. */
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp } from "../../server/api/app.ts";
import { type Answer, type EndpointName, endpoints } from "../../server/contract/endpoints.ts";
import { type Problem, problemSchema } from "../../server/contract/problem-schema.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";

export interface ApiServer {
  readonly url: string;
  /** The answer, held to the endpoint's schema; throws with the problem when there is one. */
  get<Name extends EndpointName>(name: Name, path?: string): Promise<Answer<Name>>;
  post<Name extends EndpointName>(name: Name, body: unknown): Promise<Answer<Name>>;
  /** The problem of a request that must fail. */
  problem(path: string, init?: RequestInit): Promise<Problem>;
  close(): Promise<void>;
}

const withBody = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: typeof body === "string" ? body : JSON.stringify(body),
});

export async function serveApi(store: GraphStore, clientFolder?: string): Promise<ApiServer> {
  const reported: unknown[] = [];
  const app = createApp({
    store,
    version: "test",
    report: (error) => reported.push(error),
    ...(clientFolder === undefined ? {} : { clientFolder }),
  });
  const server: Server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer<Name extends EndpointName>(
    name: Name,
    path: string,
    init?: RequestInit,
  ): Promise<Answer<Name>> {
    const response = await fetch(url + path, init);
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(body));
    return endpoints[name].answer.parse(body) as Answer<Name>;
  }

  return {
    url,
    get: (name, path = endpoints[name].path) => answer(name, path),
    post: (name, body) => answer(name, endpoints[name].path, withBody(body)),
    async problem(path, init) {
      const response = await fetch(url + path, init);
      if (response.headers.get("content-type")?.startsWith("application/problem+json") !== true) {
        throw new Error(`${path} answered ${response.status} without a problem`);
      }
      const problem = problemSchema.parse(await response.json());
      if (problem.status !== response.status) throw new Error(`${problem.status} in a ${response.status}`);
      return problem;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      if (reported.length > 0) throw new Error(`the server met a bug: ${String(reported[0])}`);
    },
  };
}

export const jsonBody = withBody;
