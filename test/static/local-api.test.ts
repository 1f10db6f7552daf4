/** The API in the browser's worker answers as our server does: for every endpoint, and for every kind of refusal. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EndpointName, endpoints } from "../../server/contract/endpoints.ts";
import { type LocalAnswer, type LocalRequest, openLocalApi } from "../../server/static/local-api.ts";
import { openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import { type ApiServer, jsonBody, serveApi } from "../support/api-server.ts";
import { seedGraph } from "../support/seed-graph.ts";

const graph = seedGraph();
const reported: unknown[] = [];
const ask = openLocalApi(openEmbeddedStore(graph), (error) => reported.push(error));
let api: ApiServer;

beforeAll(async () => {
  api = await serveApi(openEmbeddedStore(graph));
});
afterAll(async () => {
  await api.close();
  expect(reported).toEqual([]);
});

const QUERY =
  "MATCH p = (t:Theory)-[s:EVOLVES_INTO]->(u) RETURN t, s, p, 1.5 AS x, 0.0 / 0.0 AS n, date('2020-01-02') AS d";

/** At least one request for each endpoint; a body makes it a POST. */
const requests: Readonly<Record<EndpointName, readonly { readonly path: string; readonly body?: unknown }[]>> = {
  health: [{ path: "/api/health" }],
  lineage: [{ path: "/api/lineage" }],
  trace: [{ path: "/api/lineage/trace?from=theory%3Aindustrial-districts&to=theory:sustainable-cluster" }],
  claims: [
    { path: "/api/claims" },
    { path: "/api/claims?theory=theory:creative-class&kind=attribution&limit=3&offset=1" },
    { path: "/api/claims?q=creative+class&support=several" },
    { path: "/api/claims?q=caf%C3%A9%20&section=3" },
    { path: "/api/claims?kind=finding&kind=history&section=3&section=4" },
  ],
  claim: [{ path: `/api/claims/${encodeURIComponent("claim:milan-is-example-of-regional-industry-concentration")}` }],
  references: [{ path: "/api/references" }],
  reference: [{ path: "/api/references/76" }, { path: "/api/references/90/" }],
  article: [{ path: "/api/article" }],
  graph: [{ path: "/api/graph" }],
  search: [
    { path: "/api/search?q=drawing%20powr&limit=7" },
    { path: "/api/search?q=[71]" },
    { path: "/api/search?q=" },
  ],
  statement: [
    { path: "/api/statement?of=/api/claims?theory=theory:porter-diamond" },
    { path: `/api/statement?of=${encodeURIComponent("/api/claims?q=caf%C3%A9&section=3")}` },
  ],
  schema: [{ path: "/api/schema" }],
  cypher: [
    { path: "/api/cypher", body: { query: QUERY } },
    {
      path: "/api/cypher",
      body: { query: "UNWIND range(1, 1001) AS n RETURN n, $x AS x", parameters: { x: [1, 0.5] } },
    },
  ],
  cypherCheck: [
    { path: "/api/cypher/check", body: { query: "MATCH (n) RETURN n" } },
    { path: "/api/cypher/check", body: { query: "MATCH (n) RETURN m" } },
  ],
};

const refused: readonly { readonly path: string; readonly code: string; readonly body?: unknown }[] = [
  { path: "/api/nothing", code: "NoSuchEndpoint" },
  { path: "/api/claims/claim:nothing", code: "NotFound" },
  { path: "/api/references/178", code: "NotFound" },
  { path: "/api/references/abc", code: "BadRequest" },
  { path: "/api/claims?limit=abc", code: "BadRequest" },
  { path: "/api/claims?limit=1&limit=2", code: "BadRequest" },
  { path: "/api/claims?support=none&support=some", code: "BadRequest" },
  { path: "/api/claims/%E0%A4%A", code: "BadRequest" },
  { path: "/api/lineage/trace", code: "BadRequest" },
  { path: "/api/statement", code: "BadRequest" },
  { path: "/api/statement?of=/api/nothing", code: "NotFound" },
  { path: "/api/statement?of=/api/health", code: "NoStatement" },
  { path: "/api/statement?of=/api/claims/%25E0%25A4%25A", code: "BadRequest" },
  { path: "/api/cypher", code: "BadRequest", body: "not json" },
  { path: "/api/cypher", code: "BadRequest", body: { query: 1 } },
  { path: "/api/cypher", code: "BodyTooLarge", body: { query: "x".repeat(300_000) } },
  { path: "/api/cypher", code: "SyntaxError.UnexpectedSyntax", body: { query: "MATCH (n)\nRETURN" } },
  { path: "/api/cypher", code: "ParameterMissing.MissingParameter", body: { query: "RETURN $missing" } },
  { path: "/api/cypher", code: "Refused.UpdatingClause", body: { query: "CREATE (n)" } },
  { path: "/api/cypher", code: "ArithmeticError.DivisionByZero", body: { query: "RETURN 1 / 0" } },
];

/** What both say, without the one thing that differs from run to run. */
const comparable = ({ status, body }: LocalAnswer): unknown => {
  const answer = JSON.parse(body) as Record<string, unknown>;
  if ("milliseconds" in answer) answer["milliseconds"] = typeof answer["milliseconds"];
  return { status, answer };
};

async function both(path: string, body: unknown): Promise<{ local: unknown; remote: unknown }> {
  const init = body === undefined ? { method: "GET" } : jsonBody(body);
  const response = await fetch(api.url + path, init);
  const request: LocalRequest = {
    method: init.method ?? "GET",
    path,
    body: typeof init.body === "string" ? init.body : undefined,
  };
  return {
    local: comparable(await ask(request)),
    remote: comparable({ status: response.status, body: await response.text() }),
  };
}

describe("the API without HTTP", () => {
  it("is asked for every endpoint", () => {
    expect(Object.keys(requests)).toEqual(Object.keys(endpoints));
  });

  it.each(Object.values(requests).flat())("answers $path $body as the server does", async ({ path, body }) => {
    const { local, remote } = await both(path, body);
    expect(remote).toMatchObject({ status: 200 });
    expect(local).toEqual(remote);
  });

  it.each(refused)("refuses $path with $code as the server does", async ({ path, code, body }) => {
    const { local, remote } = await both(path, body);
    expect(remote).toMatchObject({ answer: { code } });
    expect(local).toEqual(remote);
  });

  it("tells nobody of a bug but whoever looks after it", async () => {
    const bugs: unknown[] = [];
    const bug = new Error("secret");
    const store = { ...openEmbeddedStore(graph), health: () => Promise.reject(bug) };
    const { status, body } = await openLocalApi(store, (error) => bugs.push(error))({
      method: "GET",
      path: "/api/health",
    });
    expect([status, body.includes("secret"), bugs]).toEqual([500, false, [bug]]);
  });
});
