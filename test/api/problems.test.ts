/** Bad input gets a problem with a stable code and a place; nothing of ours leaks, and the server goes on. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import { type ApiServer, jsonBody, serveApi } from "../support/api-server.ts";
import { seedGraph } from "../support/seed-graph.ts";

let api: ApiServer;

beforeAll(async () => {
  api = await serveApi(openEmbeddedStore(seedGraph()));
});
afterAll(() => api.close());

describe("problems", () => {
  it.each([
    ["/api/nothing", 404, "NoSuchEndpoint"],
    ["/api/claims/claim:nothing", 404, "NotFound"],
    ["/api/references/178", 404, "NotFound"],
    ["/api/references/abc", 400, "BadRequest"],
    ["/api/references/1e9", 400, "BadRequest"],
    ["/api/claims?limit=abc", 400, "BadRequest"],
    ["/api/claims?limit=-1", 400, "BadRequest"],
    ["/api/claims?limit=1&limit=2", 400, "BadRequest"],
    ["/api/claims?section=2&section=two", 400, "BadRequest"],
    ["/api/claims?support=none&support=some", 400, "BadRequest"],
    [`/api/claims?${"kind=finding&".repeat(101)}`, 400, "BadRequest"],
    ["/api/claims/%E0%A4%A", 400, "BadRequest"],
    ["/api/lineage/trace", 400, "BadRequest"],
    ["/api/lineage/trace?from=a&to=b", 404, "NotFound"],
    [`/api/search?q=${"x".repeat(201)}`, 400, "BadRequest"],
    ["/api/statement", 400, "BadRequest"],
    [`/api/statement?of=${"x".repeat(4001)}`, 400, "BadRequest"],
    ["/api/statement?of=/api/nothing", 404, "NotFound"],
    ["/api/statement?of=claims", 404, "NotFound"],
    ["/api/statement?of=/api/cypher", 404, "NotFound"],
    ["/api/statement?of=/api/statement?of=/api/lineage", 400, "NoStatement"],
    ["/api/statement?of=/api/search?q=cluster", 400, "NoStatement"],
    ["/api/statement?of=/api/claims?limit=abc", 400, "BadRequest"],
    ["/api/statement?of=/api/lineage/trace?from=a", 400, "BadRequest"],
  ])("GET %s → %i %s", async (path, status, code) => {
    expect(await api.problem(path)).toMatchObject({ status, code });
  });

  it("names the field that does not fit", async () => {
    expect((await api.problem("/api/claims?limit=abc")).issues?.map(({ path }) => path)).toEqual(["limit"]);
    const { issues } = await api.problem("/api/claims?support=one&support=some");
    expect(issues?.map(({ path }) => path)).toEqual(["support.1"]);
  });

  it.each([
    ["not json", 400, "BadRequest"],
    [{}, 400, "BadRequest"],
    [{ query: 1 }, 400, "BadRequest"],
    [{ query: "x".repeat(100_001) }, 400, "BadRequest"],
    [{ query: "x".repeat(300_000) }, 413, "BodyTooLarge"],
    [{ query: "" }, 400, "SyntaxError.UnexpectedSyntax"],
    [{ query: "MATCH (n) RETURN" }, 400, "SyntaxError.UnexpectedSyntax"],
    [{ query: "RETURN $missing" }, 400, "ParameterMissing.MissingParameter"],
    [{ query: "CREATE (n)" }, 403, "Refused.UpdatingClause"],
    [{ query: "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line" }, 403, "Refused.LoadCsv"],
    [{ query: "RETURN 1 / 0" }, 400, "ArithmeticError.DivisionByZero"],
  ])("POST /api/cypher %j → %i %s", async (body, status, code) => {
    expect(await api.problem("/api/cypher", jsonBody(body))).toMatchObject({ status, code });
  });

  it("shows the place of a fault by line and column", async () => {
    const { position } = await api.problem("/api/cypher", jsonBody({ query: "MATCH (n)\nRETURN m" }));
    expect(position).toEqual({ start: 17, end: 18, line: 2, column: 8 });
  });

  it("goes on afterwards", async () => {
    expect((await api.get("health")).status).toBe("ok");
  });
});
