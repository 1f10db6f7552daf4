/**
 * Feature files become scenarios as data: outlines expanded, steps sorted into set-up, parameters,
 * procedures, the tested query and what it must come to. A step of another form is an error, so that
 * nothing is left unchecked unseen.
 */

import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import { IdGenerator } from "@cucumber/messages";
import type { Pickle, PickleStep } from "@cucumber/messages";

export interface Scenario {
  /** The folder below the features, for instance `expressions/temporal`. */
  readonly category: string;
  /** Feature file and scenario, with the number of the example where there are several. */
  readonly name: string;
  /** The named graph that it starts from; undefined for an empty one. */
  readonly graph: string | undefined;
  readonly setUp: readonly string[];
  readonly parameters: readonly (readonly [name: string, notation: string])[];
  readonly procedures: readonly ProcedureText[];
  /** The tested query and then, if there are any, control queries; each with what is expected of it. */
  readonly checks: readonly Check[];
}

export interface ProcedureText {
  readonly signature: string;
  readonly table: Table;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Check {
  readonly query: string;
  readonly result: ExpectedResult | undefined;
  readonly error: ExpectedError | undefined;
  /** Counts by `+nodes`, `-properties`, …; undefined when the scenario says nothing of them. */
  readonly sideEffects: ReadonlyMap<string, number> | undefined;
}

export interface ExpectedResult {
  readonly table: Table;
  readonly ordered: boolean;
  readonly listsAsBags: boolean;
}

export interface ExpectedError {
  readonly errorClass: string;
  readonly phase: "compile time" | "runtime" | "any time";
  /** `*` for any. */
  readonly detail: string;
}

/** All scenarios of the feature files below a folder, in a stable order. */
export function readScenarios(folder: string): readonly Scenario[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".feature"))
    .sort();
  return files.flatMap((file) => scenariosOf(join(folder, file), relative(folder, join(folder, file))));
}

function scenariosOf(path: string, name: string): readonly Scenario[] {
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  const document = parser.parse(readFileSync(path, "utf8"));
  const pickles = compile(document, name, newId);
  const parts = name.split("/");
  const feature = (parts.at(-1) ?? "").replace(/\.feature$/, "");
  const category = parts.slice(0, -1).join("/") || feature;
  const seen = new Map<string, number>();
  return pickles.map((pickle) => {
    const number = (seen.get(pickle.name) ?? 0) + 1;
    seen.set(pickle.name, number);
    const several = pickles.filter((other) => other.name === pickle.name).length > 1;
    return scenarioOf(pickle, category, `${feature} ${pickle.name}${several ? ` #${number}` : ""}`);
  });
}

function scenarioOf(pickle: Pickle, category: string, name: string): Scenario {
  let graph: string | undefined;
  const setUp: string[] = [];
  const parameters: (readonly [string, string])[] = [];
  const procedures: ProcedureText[] = [];
  const checks: Check[] = [];
  const amend = (change: Partial<Check>): void => {
    const last = checks.at(-1);
    if (last === undefined) throw new Error(`${name}: an outcome before any query`);
    checks[checks.length - 1] = { ...last, ...change };
  };
  for (const step of pickle.steps) {
    const text = step.text.trim();
    const named = /^the (\S+) graph$/.exec(text);
    if (text === "an empty graph" || text === "any graph") graph = undefined;
    else if (named !== null) graph = named[1];
    else if (text === "having executed:") setUp.push(docString(step));
    else if (text === "parameters are:")
      parameters.push(...allRows(step).map(([key = "", value = ""]) => [key, value] as const));
    else if (text.startsWith("there exists a procedure ")) {
      procedures.push({
        signature: text.slice("there exists a procedure ".length).replace(/:\s*$/, ""),
        table: tableOf(step),
      });
    } else if (text === "executing query:" || text === "executing control query:") {
      checks.push({ query: docString(step), result: undefined, error: undefined, sideEffects: undefined });
    } else amend(outcome(text, step, name));
  }
  return { category, name, graph, setUp, parameters, procedures, checks };
}

function outcome(text: string, step: PickleStep, name: string): Partial<Check> {
  if (/^no side effects#?$/.test(text)) return { sideEffects: new Map() };
  if (text === "the side effects should be:") {
    return { sideEffects: new Map(allRows(step).map(([key = "", count = "0"]) => [key, Number(count)])) };
  }
  if (text === "the result should be empty") {
    return { result: { table: { header: [], rows: [] }, ordered: false, listsAsBags: false } };
  }
  const result = /^the result should be(, in order|, in any order)?( \(ignoring element order for lists\))?:$/.exec(
    text,
  );
  if (result !== null) {
    return {
      result: { table: tableOf(step), ordered: result[1] === ", in order", listsAsBags: result[2] !== undefined },
    };
  }
  const error = /^an? (\w+) should be raised at (compile time|runtime|any time): (\S+)$/.exec(text);
  if (error === null) throw new Error(`${name}: a step of unknown form: ${text}`);
  const [, errorClass = "", phase = "", detail = ""] = error;
  if (phase !== "compile time" && phase !== "runtime" && phase !== "any time")
    throw new Error(`${name}: phase ${phase}`);
  return { error: { errorClass, phase, detail } };
}

function docString(step: PickleStep): string {
  const content = step.argument?.docString?.content;
  if (content === undefined) throw new Error(`a query is missing after: ${step.text}`);
  return content;
}

function allRows(step: PickleStep): readonly (readonly string[])[] {
  return (step.argument?.dataTable?.rows ?? []).map((row) => row.cells.map((cell) => cell.value));
}

function tableOf(step: PickleStep): Table {
  const [header = [], ...rows] = allRows(step);
  return { header, rows };
}
