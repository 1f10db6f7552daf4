/**
 * What a store does with hostile statements: each ends with the error that names its rule, or within
 * the limits where it is allowed to run; in the end the graph is what it was, no file was read and no
 * connection was opened.
 */
import { createHash } from "node:crypto";
import { type AddressInfo, type Server, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromJson, toJson } from "#server/api/cypher-json.ts";
import { CypherError } from "#server/cypher/errors.ts";
import type { GraphStore, QueryAnswer } from "#server/store/graph-store.ts";
import { CORPUS, type HostileStatement } from "#test/hostile/corpus.ts";

const LIMITS = { milliseconds: 2_000, rows: 200, bytes: 1_000_000, isolated: true };
/** A statement that does not end by itself shows as this. */
const STUCK = 60_000;

export interface HostileGround {
  readonly store: GraphStore;
  /** Anything beside the graph that must stay as it is. */
  readonly surroundings: () => Promise<unknown>;
  /** A text in a file that no statement may bring to light. */
  readonly secret: string;
  readonly close: () => Promise<void>;
}

async function checksum(store: GraphStore): Promise<string> {
  const hash = createHash("sha256");
  for (const cypher of [
    "MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY n.id",
    "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, b.id AS b, properties(r) AS p ORDER BY a, t, b, r.order, r.citationId, r.id",
  ]) {
    const { rows } = await store.query(cypher, {}, { rows: 1_000_000, bytes: 1_000_000_000 });
    const lines = rows.map((row) => JSON.stringify(row.map(toJson), (_key, value: unknown) => sorted(value)));
    // Relationships that are alike in all that is asked come in any order.
    for (const line of lines.toSorted()) hash.update(line);
  }
  return hash.digest("hex");
}

const sorted = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

type Outcome = { readonly answer: QueryAnswer } | { readonly error: unknown };

function expectRule(outcome: Outcome, rule: string): void {
  if ("answer" in outcome) {
    expect(["answer", "bounded"]).toContain(rule);
    expect(outcome.answer.rows.length).toBeLessThanOrEqual(LIMITS.rows);
    return;
  }
  const { error } = outcome;
  if (!(error instanceof CypherError)) throw error;
  expect(error.messages.en.length * error.messages.de.length).toBeGreaterThan(0);
  if (rule === "bounded") expect(["LimitExceeded", "NotSupported", "Refused"]).toContain(error.errorClass);
  else expect(error.code).toBe(rule);
}

const shown = (cypher: string): string => JSON.stringify(cypher.length > 90 ? `${cypher.slice(0, 90)}…` : cypher);

export function describeHostile(
  name: string,
  open: () => Promise<HostileGround>,
  ruleOf: (statement: HostileStatement) => string,
  patience = 120_000,
): void {
  describe(name, { timeout: STUCK }, () => {
    let ground: HostileGround;
    let canary: Server;
    let calls = 0;
    let earlier: unknown;
    const state = async (): Promise<unknown> => [await checksum(ground.store), await ground.surroundings()];

    beforeAll(async () => {
      canary = createServer((socket) => {
        calls += 1;
        socket.destroy();
      });
      await new Promise<void>((resolve) => {
        canary.listen(0, "127.0.0.1", resolve);
      });
      ground = await open();
      earlier = await state();
    }, patience);
    afterAll(async () => {
      canary.close();
      await ground.close();
    }, STUCK);

    it("has at least 150 statements", () => {
      expect(new Set(CORPUS.map(({ cypher }) => cypher)).size).toBeGreaterThanOrEqual(150);
    });

    it.each(CORPUS.map((statement) => [statement.family, shown(statement.cypher), statement] as const))(
      "%s: %s",
      async (_family, _shown, statement) => {
        const { port } = canary.address() as AddressInfo;
        const cypher = statement.cypher.replaceAll("CANARY", String(port));
        const given = { url: `http://127.0.0.1:${port}/`, id: "x", ...statement.parameters };
        const asked = statement.parameters || /\$(url|id)\b/.test(cypher) ? given : {};
        const parameters = Object.fromEntries(
          Object.entries(statement.parameters ?? asked).map(([key, value]) => [key, fromJson(value)]),
        );
        const outcome: Outcome = await ground.store.query(cypher, parameters, LIMITS).then(
          (answer) => ({ answer }),
          (error: unknown) => ({ error }),
        );
        expectRule(outcome, ruleOf(statement));
        const told =
          "answer" in outcome
            ? JSON.stringify(outcome.answer.rows.map((row) => row.map(toJson)))
            : String(outcome.error);
        expect(told).not.toContain(ground.secret);
      },
    );

    it("leaves the graph and all around it as they were, and has opened no connection", async () => {
      expect(calls).toBe(0);
      expect(await state()).toEqual(earlier);
      expect((await ground.store.query("RETURN 1 AS x", {}, LIMITS)).rows).toEqual([[1n]]);
    });
  });
}
