/**
 * Runs one scenario on a fresh graph and judges it: `passed`; `refused` when the engine says that it
 * does not support something; `wrong` for rows or side effects that differ, an answer where an error
 * is due, another error or phase than due, and any fault of the engine's own.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "#server/cypher/engine.ts";
import type { Engine, EngineAnswer, EngineParameters } from "#server/cypher/engine.ts";
import { CypherError } from "#server/cypher/errors.ts";
import { GRAPH_UPDATES } from "#server/cypher/execute/updates/graph-updates.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import { displayText } from "#server/cypher/values/text.ts";
import { rowsAgree } from "./compare.ts";
import type { Check, ExpectedError, Scenario, Table } from "./features.ts";
import { parseExpected } from "./notation.ts";
import { procedureOf } from "./procedure.ts";
import { sideEffects, snapshot } from "./side-effects.ts";
import { valueOf } from "./to-value.ts";

export interface Verdict {
  readonly scenario: Scenario;
  readonly outcome: "passed" | "refused" | "wrong";
  /** What happened, when it did not pass. */
  readonly query?: string;
  readonly expected?: string;
  readonly got?: string;
}

/** A scenario that takes longer is stuck. */
const limits = { milliseconds: 20_000 };

/** Judges the scenario; `graphs` is the folder of the named graphs. */
export function runScenario(scenario: Scenario, graphs: string): Verdict {
  const graph = new MemoryGraph();
  try {
    const engine = createEngine(graph, {
      updates: GRAPH_UPDATES,
      procedures: scenario.procedures.map(procedureOf),
    });
    for (const query of [...namedGraph(scenario, graphs), ...scenario.setUp]) {
      const failure = attempt(() => engine.run(query, {}, limits)).error;
      if (failure !== undefined) return verdictOnFailure(scenario, query, "a set-up that runs", failure);
    }
    const parameters = Object.fromEntries(
      scenario.parameters.map(([name, text]) => [name, valueOf(parseExpected(text))]),
    );
    for (const check of scenario.checks) {
      const problem = judge(check, engine, graph, parameters);
      if (problem !== undefined) return verdictOnFailure(scenario, check.query, problem.expected, problem.got);
    }
    return { scenario, outcome: "passed" };
  } catch (error) {
    return verdictOnFailure(scenario, scenario.checks[0]?.query ?? "", "a verdict", error);
  }
}

function namedGraph({ graph }: Scenario, graphs: string): readonly string[] {
  return graph === undefined ? [] : [readFileSync(join(graphs, graph, `${graph}.cypher`), "utf8")];
}

/** The verdict on a scenario that did not come out as expected. */
export function verdictOnFailure(scenario: Scenario, query: string, expected: string, got: unknown): Verdict {
  const refused = got instanceof CypherError && got.errorClass === "NotSupported";
  return { scenario, outcome: refused ? "refused" : "wrong", query, expected, got: describe(got) };
}

function describe(got: unknown): string {
  if (got instanceof CypherError) return `${got.code}: ${got.message}`;
  return got instanceof Error ? (got.stack ?? got.message) : String(got);
}

interface Problem {
  readonly expected: string;
  readonly got: unknown;
}

interface Attempt {
  readonly answer?: EngineAnswer;
  readonly error?: unknown;
}

function attempt(run: () => EngineAnswer): Attempt {
  try {
    return { answer: run() };
  } catch (error) {
    return { error };
  }
}

function judge(check: Check, engine: Engine, graph: MemoryGraph, parameters: EngineParameters): Problem | undefined {
  const before = snapshot(graph);
  let phase: "compile time" | "runtime" = "compile time";
  const { answer, error } = attempt(() => {
    const prepared = engine.prepare(check.query);
    phase = "runtime";
    return prepared.run(parameters, limits);
  });
  if (check.error !== undefined) return judgeError(check.error, answer, error, phase);
  if (answer === undefined) return { expected: "an answer", got: error };
  return judgeRows(check, answer) ?? judgeEffects(check, sideEffects(before, snapshot(graph)));
}

function judgeError(
  due: ExpectedError,
  answer: EngineAnswer | undefined,
  error: unknown,
  phase: string,
): Problem | undefined {
  const expected = `${due.errorClass}.${due.detail} at ${due.phase}`;
  if (answer !== undefined) return { expected, got: tableText(answer) };
  if (!(error instanceof CypherError) || error.errorClass === "NotSupported") return { expected, got: error };
  // Parameters are looked at before anything runs, which is what the TCK calls compile time.
  const when = error.errorClass === "ParameterMissing" ? "compile time" : phase;
  const fits =
    error.errorClass === due.errorClass &&
    (due.detail === "*" || due.detail === error.detail) &&
    (due.phase === "any time" || due.phase === when);
  return fits ? undefined : { expected, got: `${describe(error)} at ${when}` };
}

function judgeRows({ result }: Check, answer: EngineAnswer): Problem | undefined {
  if (result === undefined) return undefined;
  const { header, rows } = arranged(result.table, answer.columns);
  const expected = rows.map((row) => row.map(parseExpected));
  const sameColumns =
    header.length === answer.columns.length && header.every((name, index) => name === answer.columns[index]);
  const agree = sameColumns && rowsAgree(expected, answer.rows, result);
  if (agree && !answer.truncated) return undefined;
  return {
    expected: [result.table.header, ...result.table.rows].map((row) => row.join(" | ")).join("\n"),
    got: tableText(answer),
  };
}

/** The expected table with its columns in the answer's order, where they are the same set. */
function arranged(table: Table, columns: readonly string[]): Table {
  const places = columns.map((column) => table.header.indexOf(column));
  if (places.includes(-1) || places.length !== table.header.length) return table;
  return { header: columns, rows: table.rows.map((row) => places.map((place) => row[place] ?? "")) };
}

function tableText({ columns, rows }: EngineAnswer): string {
  return [columns, ...rows.map((row) => row.map(displayText))].map((row) => row.join(" | ")).join("\n");
}

function judgeEffects(check: Check, actual: ReadonlyMap<string, number>): Problem | undefined {
  const due = check.sideEffects;
  if (due === undefined) return undefined;
  const names = new Set([...due.keys(), ...actual.keys()]);
  const same = [...names].every((name) => (due.get(name) ?? 0) === (actual.get(name) ?? 0));
  return same ? undefined : { expected: effectsText(due), got: effectsText(actual) };
}

function effectsText(effects: ReadonlyMap<string, number>): string {
  return `side effects: ${[...effects].map(([name, count]) => `${name} ${count}`).join(", ") || "none"}`;
}
