/** A plan as numbered lines: a chain stays in its column, a step with several sources names them. */
import { expect, test } from "vitest";
import { planSteps } from "#client/cypher/plan-steps.ts";
import { handlers } from "#server/api/handlers.ts";
import type { JsonPlan } from "#server/contract/cypher-schemas.ts";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.ts";
import { seedGraph } from "#test/support/seed-graph.ts";

const step = (operator: string, hits: number | null, children: readonly JsonPlan[] = []): JsonPlan => ({
  operator,
  details: "",
  estimatedRows: 1,
  rows: hits === null ? null : 1,
  hits,
  children,
});

//  1 Result ─ 2 Join ┬ 3 Filter ─ 4 Scan
//                    └ 5 Seek
const tree = (a: number | null, b: number | null, rest: number | null): JsonPlan =>
  step("Result", rest, [step("Join", rest, [step("Filter", rest, [step("Scan", a)]), step("Seek", b)])]);

test("steps are numbered from the last to run, and each knows which feed it", () => {
  const steps = planSteps(tree(3, 1, 0));
  expect(steps.map(({ number, indent, from, plan }) => [number, plan.operator, indent, from])).toEqual([
    [1, "Result", 0, [2]],
    [2, "Join", 0, [3, 5]],
    [3, "Filter", 1, [4]],
    [4, "Scan", 1, []],
    [5, "Seek", 1, []],
  ]);
  expect(steps.map(({ share }) => share)).toEqual([0, 0, 0, 0.75, 0.25]);
});

test("what was not run has no share, and what read nothing has none of it", () => {
  expect(planSteps(tree(null, null, null)).map(({ share }) => share)).toEqual(Array.from({ length: 5 }));
  expect(planSteps(tree(0, 0, 0)).map(({ share }) => share)).toEqual([0, 0, 0, 0, 0]);
});

test("the API tells the plan of a profiled statement, and none of any other", async () => {
  const store = openEmbeddedStore(seedGraph());
  const ask = (query: string) => handlers.cypher({ params: {}, query: {}, body: { query } }, store);
  const { plan } = await ask("PROFILE MATCH (t:Theory) RETURN t.id LIMIT 3");
  expect(plan).toMatchObject({ rows: 3 });
  expect(planSteps(plan ?? step("", 0)).length).toBeGreaterThan(1);
  expect((await ask("EXPLAIN MATCH (t:Theory) RETURN t.id")).plan).toMatchObject({ rows: null, hits: null });
  expect((await ask("MATCH (t:Theory) RETURN t.id")).plan).toBeNull();
});
