/**
 * The engine's facade: text in, rows out. A statement is parsed, analysed, planned and compiled
 * once and remembered; a run brings parameters and limits. It runs whole (`run`) or hands the
 * thread back between slices of a few milliseconds (`runInSlices`). It only reads, unless it is
 * made with the updates of `execute/updates/`, as tests and builders do.
 */
import { CypherError } from "./errors.ts";
import type { RunLimits } from "./execute/budget.ts";
import { compileQuery } from "./execute/compile-query.ts";
import type { CompiledQuery } from "./execute/compile-query.ts";
import { missingParameter } from "./execute/missing-parameter.ts";
import { execute, executeInSlices } from "./execute/execution.ts";
import type { ExecutionOptions, Outcome } from "./execute/execution.ts";
import type { UpdateSupport } from "./execute/update-support.ts";
import { findFunction, functionEntries } from "./functions/registry.ts";
import type { GraphSource } from "./graph/graph-source.ts";
import type { PlanContext } from "./plan/plan-context.ts";
import { describePlan } from "./plan/plan-description.ts";
import type { PlanDescription } from "./plan/plan-description.ts";
import { GRAPH_PROCEDURES } from "./plan/procedures.ts";
import type { Procedure } from "./plan/procedures.ts";
import { planQuery } from "./plan/query-planner.ts";
import { Scope, Slots } from "./plan/scope.ts";
import { analyse } from "./semantics/analyse.ts";
import { diagnose } from "./semantics/diagnose.ts";
import type { Diagnosis } from "./semantics/diagnose.ts";
import { notesOf } from "./semantics/notes.ts";
import type { Note, Surroundings } from "./semantics/notes.ts";
import type { ResolvedStatement } from "./semantics/resolved.ts";
import { signaturesOf } from "./semantics/signatures.ts";
import type { Signatures } from "./semantics/signatures.ts";
import type { Parameter } from "./syntax/ast.ts";
import { walk } from "./syntax/children.ts";
import { parseStatement } from "./syntax/parse-statement.ts";
import type { CypherValue } from "./value.ts";

export type EngineParameters = Readonly<Record<string, CypherValue>>;

export interface EngineAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  /** The row or the byte limit cut the answer short. */
  readonly truncated: boolean;
  readonly notes: readonly Note[];
  /** After EXPLAIN (nothing was run) or PROFILE (with actual rows). */
  readonly plan?: PlanDescription;
}

export interface EngineOptions {
  /** Procedures beside those that describe the graph. */
  readonly procedures?: readonly Procedure[];
  /** What allows updating clauses, on a graph that can be written. */
  readonly updates?: UpdateSupport;
}

export interface PreparedQuery {
  readonly columns: readonly string[];
  run(parameters?: EngineParameters, limits?: RunLimits): EngineAnswer;
  runInSlices(parameters?: EngineParameters, limits?: RunLimits): Promise<EngineAnswer>;
}

export interface Engine {
  /** Throws a `CypherError` when the statement cannot run. */
  prepare(text: string): PreparedQuery;
  run(text: string, parameters?: EngineParameters, limits?: RunLimits): EngineAnswer;
  /** The same, but the thread is free between slices of a few milliseconds. */
  runInSlices(text: string, parameters?: EngineParameters, limits?: RunLimits): Promise<EngineAnswer>;
  /** What is wrong with the statement, without running it. */
  check(text: string): readonly CypherError[];
  /** The same with what is worth noting, for an editor; never throws for the statement's faults. */
  diagnose(text: string): Diagnosis;
}

const REMEMBERED = 256;

/** An engine over one graph. */
export function createEngine(source: GraphSource, options: EngineOptions = {}): Engine {
  const procedures = [...GRAPH_PROCEDURES, ...(options.procedures ?? [])];
  const signatures = signaturesOf(functionEntries, procedures);
  const names = namesOf(source);
  const remembered = new Map<string, Prepared>();
  const prepare = (text: string): Prepared => {
    const known = remembered.get(text);
    if (known !== undefined && known.version === source.version) return known;
    const prepared = new Prepared(text, source, signatures, procedures, names, options.updates);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(text, prepared);
    return prepared;
  };
  const diagnoseText = (text: string): Diagnosis => {
    const found = diagnose(text, signatures, { ...names(), updates: options.updates !== undefined });
    if (found.errors.length > 0) return found;
    try {
      prepare(text);
      return found;
    } catch (error) {
      // What the planner cannot do yet is found only here.
      if (error instanceof CypherError) return { ...found, errors: [error] };
      throw error;
    }
  };
  return {
    prepare,
    run: (text, parameters, limits) => prepare(text).run(parameters, limits),
    runInSlices: async (text, parameters, limits) => prepare(text).runInSlices(parameters, limits),
    check: (text) => diagnoseText(text).errors,
    diagnose: diagnoseText,
  };
}

/** The names that a graph knows, gathered again when it has changed. */
function namesOf(source: GraphSource): () => Surroundings {
  let version: number | undefined;
  let names: Surroundings = {};
  return () => {
    if (version !== source.version) {
      version = source.version;
      names = {
        labels: new Set(source.labels()),
        relationshipTypes: new Set(source.relationshipTypes()),
        propertyKeys: new Set(source.propertyKeys()),
      };
    }
    return names;
  };
}

class Prepared implements PreparedQuery {
  /** The graph's version that the plan was made for. */
  readonly version: number;
  readonly #resolved: ResolvedStatement;
  readonly #compiled: CompiledQuery;
  readonly #source: GraphSource;
  readonly #parameters: Parameter[] = [];
  readonly #names: () => Surroundings;
  #notes: readonly Note[] | undefined;

  constructor(
    text: string,
    source: GraphSource,
    signatures: Signatures,
    procedures: readonly Procedure[],
    names: () => Surroundings,
    updates: UpdateSupport | undefined,
  ) {
    this.version = source.version;
    this.#names = names;
    this.#source = source;
    this.#resolved = analyse(parseStatement(text, { updates: updates !== undefined }), signatures);
    walk(this.#resolved.statement, (node) => {
      if (node.kind === "Parameter") this.#parameters.push(node);
    });
    const context: PlanContext = {
      source,
      resolved: this.#resolved,
      slots: new Slots(),
      text,
      functionNamed: findFunction,
      procedures: new Map(procedures.map((procedure) => [procedure.name, procedure])),
      planUpdate: updates?.plan,
    };
    const plan = planQuery(this.#resolved.statement.query, new Scope(), context);
    this.#compiled = compileQuery(plan, context, updates?.compilers);
  }

  get columns(): readonly string[] {
    return this.#resolved.columns;
  }

  run(parameters: EngineParameters = {}, limits: RunLimits = {}): EngineAnswer {
    if (this.#prefix === "EXPLAIN") return this.#explained();
    return this.#answer(execute(this.#compiled, this.#options(parameters, limits)));
  }

  async runInSlices(parameters: EngineParameters = {}, limits: RunLimits = {}): Promise<EngineAnswer> {
    if (this.#prefix === "EXPLAIN") return this.#explained();
    return this.#answer(await executeInSlices(this.#compiled, this.#options(parameters, limits)));
  }

  /** Found at the first answer; a statement that updates is not looked at. */
  get #noted(): readonly Note[] {
    this.#notes ??= this.#resolved.updates ? [] : notesOf(this.#resolved, this.#names());
    return this.#notes;
  }

  get #prefix(): "EXPLAIN" | "PROFILE" | undefined {
    return this.#resolved.statement.prefix;
  }

  #options(parameters: EngineParameters, limits: RunLimits): ExecutionOptions {
    const missing = this.#parameters.find(({ name }) => !Object.hasOwn(parameters, name));
    if (missing !== undefined) throw missingParameter(missing);
    return {
      source: this.#source,
      parameters: new Map(Object.entries(parameters)),
      limits,
      profile: this.#prefix === "PROFILE",
      mayDelete: this.#resolved.updates,
    };
  }

  #explained(): EngineAnswer {
    const { plan, nested } = this.#compiled;
    const description = describePlan(plan.root, nested, undefined);
    return { columns: this.columns, rows: [], truncated: false, notes: this.#noted, plan: description };
  }

  #answer({ rows, truncated, profile }: Outcome): EngineAnswer {
    const answer = { columns: this.columns, rows, truncated, notes: this.#noted };
    if (profile === undefined) return answer;
    const { plan, nested } = this.#compiled;
    return { ...answer, plan: describePlan(plan.root, nested, profile) };
  }
}
