/**
 * One behaviour, every store: `describeGraphStore` holds a store to the port's promises. A case that
 * a store cannot pass is named with its reason and run all the same: when it begins to pass, the
 * run fails, and the reason can go.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "#graph-seed/graph.ts";
import { fromJson, toJson } from "#server/api/cypher-json.ts";
import { handlers, READER_LIMITS } from "#server/api/handlers.ts";
import { type Input, readInput } from "#server/api/input.ts";
import { routeOf } from "#server/api/routes.ts";
import { statementOf } from "#server/api/view-statements.ts";
import { type EndpointName, endpoints } from "#server/contract/endpoints.ts";
import { CypherError } from "#server/cypher/errors.ts";
import { describeGraph } from "#server/store/embedded/describe-graph.ts";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.ts";
import type { GraphStore, QueryOptions, QueryPlan } from "#server/store/graph-store.ts";
import { FAULTS, SEARCHES, STATEMENTS } from "./store-statements.ts";

/** Reasons by the name of a case. */
export type Skips = Readonly<Record<string, string>>;

const STRANGER: QueryOptions = { milliseconds: 10_000, rows: 1_000, bytes: 5_000_000, isolated: true };

type Question = readonly [EndpointName, Input<EndpointName>];

const ask = <Name extends EndpointName>(name: Name, params: object, query: object = {}) =>
  [
    name,
    { params: endpoints[name].params.parse(params), query: endpoints[name].query.parse(query), body: undefined },
  ] as const;

/** Every view and endpoint that answers from the graph, with the inputs that it is asked. */
function questions(graph: Graph): readonly Question[] {
  const ids = (label: string): string[] =>
    graph.nodes.filter((node) => node.label === label).map(({ properties }) => properties.id);
  const theories = ids("Theory");
  const filters = [
    {},
    { kind: "definition" },
    { scope: "name", support: "none" },
    { support: "several", section: 2 },
    { reference: 71 },
    { q: "Cluster Region" },
    { theory: theories[0] },
    { kind: ["definition", "history"], support: ["none", "several"] },
    { theory: theories.slice(0, 3), scope: ["name", "clause"], section: ["2", "4"] },
    { entity: ids("Person").slice(0, 4), reference: ["71", "72", "111"] },
    { entity: ids("Person")[0], limit: 3, offset: 1 },
    { theory: "theory:of-nobody" },
  ];
  const pairs = theories.slice(0, 8).flatMap((from) => theories.slice(0, 8).map((to) => ({ from, to })));
  const list = [
    ask("health", {}),
    ask("lineage", {}),
    ask("references", {}),
    ask("article", {}),
    ask("graph", {}),
    ask("schema", {}),
    ...pairs.map((query) => ask("trace", {}, query)),
    ...filters.map((query) => ask("claims", {}, query)),
    ...ids("Claim").map((id) => ask("claim", { id })),
    ...Array.from({ length: 177 }, (_, index) => ask("reference", { number: index + 1 })),
  ];
  // Each input was parsed by its own endpoint's schema.
  return list;
}

/** An address of each view, whose statement a reader may run. */
const ADDRESSES = [
  "/api/lineage",
  "/api/lineage/trace?from=theory:industrial-districts&to=theory:sustainable-cluster",
  "/api/claims?limit=1000",
  "/api/claims?theory=theory:creative-class&kind=attribution&kind=finding&support=several&q=Class&limit=2&offset=1",
  "/api/claims/claim:milan-is-example-of-regional-industry-concentration",
  "/api/references",
  "/api/references/76",
  "/api/article",
  "/api/graph",
];

async function answerOf(name: EndpointName, input: Input<EndpointName>, store: GraphStore): Promise<unknown> {
  const handler = handlers[name] as (input: Input<EndpointName>, store: GraphStore) => Promise<unknown>;
  const answer = await handler(input, store);
  // Which store it is and its version are the two things that may differ.
  return name === "health" ? { ...(answer as object), store: "", version: "" } : answer;
}

async function errorOf(work: Promise<unknown>): Promise<CypherError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CypherError) return error;
  throw new Error("expected an error of the query", { cause: error });
}

/** A plan's operators, the last to run first. */
const operators = (plan: QueryPlan | undefined): readonly QueryPlan[] =>
  plan === undefined ? [] : [plan, ...plan.children.flatMap(operators)];

/** `open` answers a store that holds exactly the graph. */
export function describeGraphStore(
  name: string,
  graph: Graph,
  open: () => Promise<{ readonly store: GraphStore; readonly close: () => Promise<void> }>,
  { skips = {}, patience = 120_000 }: { readonly skips?: Skips; readonly patience?: number } = {},
): void {
  describe(name, { timeout: 60_000 }, () => {
    let store: GraphStore;
    let close: () => Promise<void>;
    const reference = openEmbeddedStore(graph);
    beforeAll(async () => {
      ({ store, close } = await open());
    }, patience);
    afterAll(() => close());

    const unused = new Set(Object.keys(skips));
    const promise = (title: string, test: () => Promise<void>): void => {
      const reason = skips[title];
      unused.delete(title);
      if (reason === undefined) it(title, test);
      else it.fails(`${title} (not here: ${reason})`, test);
    };

    promise("holds exactly the graph", async () => {
      const { status, nodes, relationships } = await store.health();
      expect({ status, nodes, relationships }).toEqual({
        status: "ok",
        nodes: graph.nodes.length,
        relationships: graph.relationships.length,
      });
      expect(await store.schema()).toEqual(describeGraph(graph));
    });

    const asked = questions(graph);
    for (const endpoint of new Set(asked.map(([of]) => of))) {
      promise(`answers ${endpoint} value for value`, async () => {
        const schema = endpoints[endpoint].answer;
        for (const [of, input] of asked) {
          if (of !== endpoint) continue;
          const answer = await answerOf(of, input, store);
          if (endpoint !== "health") expect(schema.parse(answer)).toEqual(answer);
          expect(answer).toEqual(await answerOf(of, input, reference));
        }
      });
    }

    for (const address of ADDRESSES) {
      promise(`runs what makes ${address} for a reader, with the view's answer`, async () => {
        const { query, parameters } = statementOf(address) ?? { query: "", parameters: {} };
        expect(await store.check(query)).toEqual([]);
        const values = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, fromJson(value)]));
        const { columns, rows, truncated } = await store.query(query, values, { ...READER_LIMITS, isolated: true });
        expect([rows.length, truncated]).toEqual([1, false]);
        const fields = columns.map((column, index) => [column, toJson(rows[0]?.[index] ?? null)] as const);
        // A statement answers one map or a column for each field.
        const answers = [Object.fromEntries(fields), fields[0]?.[1]];
        const route = routeOf("GET", address);
        if (!route) throw new Error(`nothing answers ${address}`);
        const input = readInput(route.name, { ...route, body: undefined });
        expect(answers).toContainEqual(await answerOf(route.name, input, reference));
      });
    }

    for (const { cypher, parameters = {}, columns, rows } of STATEMENTS) {
      promise(`runs ${cypher}`, async () => {
        const values = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, fromJson(value)]));
        for (const options of [STRANGER, {}]) {
          const answer = await store.query(cypher, values, options);
          expect(answer.rows.map((row) => row.map(toJson))).toEqual(rows);
          if (columns) expect(answer.columns).toEqual(columns);
          expect(answer.truncated).toBe(false);
        }
      });
    }

    for (const [cypher, errorClass] of FAULTS) {
      promise(`tells ${errorClass} of ${cypher || "nothing"}`, async () => {
        const error = await errorOf(store.query(cypher, {}, STRANGER));
        expect(error.errorClass).toBe(errorClass);
        expect(error.messages.de).not.toBe("");
      });
    }

    promise("gives elements with all that they hold", async () => {
      const { rows } = await store.query(
        "MATCH p = (c:Citation)-[r:CITES {order: 1}]->(n:Reference) RETURN c, r, n, p ORDER BY c.order LIMIT 1",
        {},
        STRANGER,
      );
      const [citation, relation, node, path] = (rows[0] ?? []) as [unknown, unknown, unknown, unknown];
      const expected = graph.nodes.find(({ label, properties }) => label === "Citation" && properties["order"] === 1);
      const properties = new Map(
        Object.entries(expected?.properties ?? {}).map(([key, value]) => [key, fromJson(value)]),
      );
      expect(citation).toMatchObject({ kind: "node", labels: ["Citation"], properties });
      expect(relation).toMatchObject({ kind: "relationship", type: "CITES" });
      expect(node).toMatchObject({ kind: "node", labels: ["Reference"] });
      expect(path).toEqual({ kind: "path", nodes: [citation, node], relationships: [relation] });
      const ends = [citation, node].map((end) => (end as { elementId: string }).elementId);
      expect(relation).toMatchObject({ startId: ends[0], endId: ends[1] });
    });

    promise("cuts rows off and says so", async () => {
      const answer = await store.query("UNWIND range(1, 100) AS x RETURN x", {}, { ...STRANGER, rows: 10 });
      expect([answer.rows.length, answer.truncated]).toEqual([10, true]);
      const whole = await store.query("UNWIND range(1, 10) AS x RETURN x", {}, { ...STRANGER, rows: 10 });
      expect([whole.rows.length, whole.truncated]).toEqual([10, false]);
    });

    promise("cuts bytes off and says so", async () => {
      const answer = await store.query("MATCH (s:Sentence) RETURN s.text", {}, { ...STRANGER, bytes: 20_000 });
      expect(answer.truncated).toBe(true);
      expect(answer.rows.length).toBeGreaterThan(0);
      expect(answer.rows.length).toBeLessThan(200);
    });

    promise("stops a statement at its time", async () => {
      const endless =
        "MATCH (a), (b), (c), (d) WHERE a.id < b.id AND b.id < c.id AND c.id + d.id = 'x' RETURN count(*)";
      const error = await errorOf(store.query(endless, {}, { ...STRANGER, milliseconds: 500 }));
      expect(error.code).toBe("LimitExceeded.Time");
    });

    promise("tells with EXPLAIN how it would run a statement, and runs nothing", async () => {
      const query = "/* first */ EXPLAIN\nMATCH (t:Theory {id: $id}) RETURN t.id AS id";
      const { columns, rows, plan } = await store.query(query, {}, STRANGER);
      expect([columns, rows]).toEqual([["id"], []]);
      const all = operators(plan);
      expect(all.length).toBeGreaterThan(1);
      for (const { operator, estimatedRows, rows: given, hits } of all) {
        expect(operator).not.toBe("");
        expect(estimatedRows).toBeGreaterThanOrEqual(0);
        expect([given, hits]).toEqual([undefined, undefined]);
      }
    });

    promise("tells with PROFILE what each operator of a statement gave and read", async () => {
      const query = "PROFILE MATCH (t:Theory) WITH t ORDER BY t.id LIMIT 3 RETURN t.id AS id";
      const { rows, plan } = await store.query(query, {}, STRANGER);
      expect(rows).toHaveLength(3);
      expect(plan?.rows).toBe(3);
      const all = operators(plan);
      expect(all.every((one) => one.rows !== undefined && one.hits !== undefined)).toBe(true);
      expect(all.reduce((sum, { hits = 0 }) => sum + hits, 0)).toBeGreaterThan(3);
      const cut = await store.query("PROFILE MATCH (n) RETURN n.id", {}, { ...STRANGER, rows: 5 });
      expect([cut.rows.length, cut.truncated, cut.plan === undefined]).toEqual([5, true, false]);
      expect((await store.query("MATCH (t:Theory) RETURN t.id", {}, STRANGER)).plan).toBeUndefined();
    });

    promise("says what is wrong with a statement without running it", async () => {
      expect(await store.check("MATCH (n) RETURN n.id LIMIT $many")).toEqual([]);
      const [fault] = await store.check("MATCH (n) RETURN m");
      expect(fault?.code).toBe("SyntaxError.UndefinedVariable");
      expect(fault?.span).toEqual({ start: 17, end: 18 });
    });

    promise("notes what is suspicious", async () => {
      const { notes } = await store.query("MATCH (a:Theorie), (b:Theory) RETURN a, b", {}, STRANGER);
      expect(notes.map(({ code }) => code).toSorted()).toEqual(["CartesianProduct", "UnknownLabel"]);
    });

    for (const [text, id] of SEARCHES) {
      promise(`finds ${id} by ${text}`, async () => {
        expect((await store.search(text, 10)).map((hit) => hit.id)).toContain(id);
      });
    }

    promise("takes any text to search for", async () => {
      for (const text of ["", "   ", '+-&|!(){}[]^"~*?:\\/', "AND", "a OR (b", "\u0000", "x".repeat(200), "🏙", "der"]) {
        expect(Array.isArray(await store.search(text, 5))).toBe(true);
      }
    });

    it("skips no case that is not there", () => {
      expect([...unused]).toEqual([]);
    });
  });
}
