/** Operators that find nodes and relationships where nothing leads to them, and other row sources. */
import { CypherError } from "../errors.ts";
import type { OperatorOf } from "../plan/operators.ts";
import { isList } from "../values/types.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "../value.ts";
import { evaluator } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { END, fanOut, ROW } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import type { Evaluate, Opener, Run } from "./run.ts";

export function compileArgument(): Opener {
  return () => onceCursor(() => {});
}

function onceCursor(bind: () => void): Cursor {
  let given = true;
  return {
    open() {
      given = false;
    },
    next() {
      if (given) return END;
      given = true;
      bind();
      return ROW;
    },
  };
}

export function compileAllNodesScan({ input, node }: OperatorOf<"AllNodesScan">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  return (run) => nodes(run, below(run), node, () => run.source.nodes());
}

export function compileNodeByLabelScan(
  { input, node, label }: OperatorOf<"NodeByLabelScan">,
  compiler: Compiler,
): Opener {
  const below = compiler.operator(input);
  return (run) => nodes(run, below(run), node, () => run.source.nodesByLabel(label));
}

function nodes(run: Run, input: Cursor, slot: number, list: () => readonly CypherNode[]): Cursor {
  return fanOut(run, input, list, (node) => {
    run.hits += 1;
    run.row[slot] = node;
    return true;
  });
}

/** The wanted values: one, or with `each` those of a list, none of them twice. */
function wanted(value: CypherValue, each: boolean): readonly CypherValue[] {
  if (!each) return [value];
  if (value === null) return [];
  return isList(value) ? value : [value];
}

export function compileNodeIndexSeek(operator: OperatorOf<"NodeIndexSeek">, compiler: Compiler): Opener {
  const { node, key, each } = operator;
  const find = (run: Run, value: CypherValue) => run.source.nodesByProperty(key, value);
  return compileSeek(compiler.operator(operator.input), evaluator(operator.value, compiler), node, each, find);
}

export function compileNodeByElementIdSeek(operator: OperatorOf<"NodeByElementIdSeek">, compiler: Compiler): Opener {
  const { node, each } = operator;
  return compileSeek(compiler.operator(operator.input), evaluator(operator.value, compiler), node, each, byElementId);
}

function byElementId({ source }: Run, value: CypherValue): readonly CypherNode[] {
  const found = typeof value === "string" ? source.nodeByElementId(value) : undefined;
  return found === undefined ? [] : [found];
}

function compileSeek(
  below: Opener,
  value: Evaluate,
  slot: number,
  each: boolean,
  find: (run: Run, value: CypherValue) => readonly CypherNode[],
): Opener {
  return (run) =>
    nodes(run, below(run), slot, () => {
      const values = wanted(value(run), each);
      const [only, further] = values;
      if (only === undefined) return [];
      if (further === undefined) return find(run, only);
      return [...new Set(values.flatMap((one) => find(run, one)))];
    });
}

export function compileRelationshipScan(operator: OperatorOf<"RelationshipScan">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const { relationship: slot, types, direction, from, to } = operator;
  return (run) => {
    const { source, row } = run;
    const bind = (relationship: CypherRelationship, start: CypherNode, end: CypherNode): true => {
      run.hits += 1;
      row[slot] = relationship;
      row[from] = start;
      row[to] = end;
      return true;
    };
    const list = (): readonly CypherRelationship[] => relationshipsOf(types, run);
    const [start, end] =
      direction === "in" ? ["endNode" as const, "startNode" as const] : ["startNode" as const, "endNode" as const];
    const along = (one: CypherRelationship): boolean => bind(one, source[start](one), source[end](one));
    if (direction !== "both") return fanOut(run, below(run), list, along);
    // Each relationship twice, a loop once.
    const twice = (): readonly Oriented[] =>
      list().flatMap((one) =>
        one.startId === one.endId
          ? [{ one, back: false }]
          : [
              { one, back: false },
              { one, back: true },
            ],
      );
    return fanOut(run, below(run), twice, ({ one, back }) =>
      back ? bind(one, source.endNode(one), source.startNode(one)) : along(one),
    );
  };
}

/** All relationships of the types. */
export function relationshipsOf(types: readonly string[] | undefined, { source }: Run): readonly CypherRelationship[] {
  const [only, ...others] = types ?? [];
  if (only === undefined) return source.relationships();
  const found = source.relationshipsByType(only);
  return others.length === 0 ? found : [...found, ...others.flatMap((type) => source.relationshipsByType(type))];
}

interface Oriented {
  readonly one: CypherRelationship;
  readonly back: boolean;
}

export function compileCountFromStatistics({ slot, count }: OperatorOf<"CountFromStatistics">): Opener {
  return (run) =>
    onceCursor(() => {
      run.hits += 1;
      run.row[slot] = BigInt(counted(count, run));
    });
}

function counted(count: OperatorOf<"CountFromStatistics">["count"], { source }: Run): number {
  if (count.of === "nodes") return count.label === undefined ? source.nodeCount : source.labelCount(count.label);
  let sum = 0;
  for (const type of count.types ?? [undefined]) sum += source.patternCount(count.from, type, count.to);
  return sum;
}

export function compileTypesFromStatistics(operator: OperatorOf<"TypesFromStatistics">): Opener {
  const { relationship, slot, count } = operator;
  return (run) =>
    fanOut(
      run,
      onceCursor(() => {}),
      () => count.types ?? run.source.relationshipTypes(),
      (type) => {
        run.hits += 1;
        const found = run.source.patternCount(count.from, type, count.to);
        run.row[relationship] = run.source.relationshipsByType(type)[0] ?? null;
        run.row[slot] = BigInt(found);
        return found > 0;
      },
    );
}

export function compileProcedureCall(operator: OperatorOf<"ProcedureCall">, compiler: Compiler): Opener {
  const { procedure, clause, scope, outputs } = operator;
  const below = compiler.operator(operator.input);
  const args: readonly Evaluate[] =
    clause.args?.map((argument) => compiler.expression(argument, scope)) ??
    procedure.inputs.map(({ name }) =>
      compiler.expression({ kind: "Parameter", name, span: clause.procedure.span }, scope),
    );
  const places = outputs.map(({ field, slot }) => {
    const index = procedure.outputs.findIndex(({ name }) => name === field);
    if (index < 0) throw unknownField(field, operator);
    return { index, slot };
  });
  return (run) =>
    fanOut(
      run,
      below(run),
      () => {
        const given = args.map((argument) => argument(run));
        const rows = [...procedure.rows(run.source, given)];
        // A procedure without outputs lets the row pass.
        return procedure.outputs.length === 0 ? [[]] : rows;
      },
      (values) => {
        for (const { index, slot } of places) run.row[slot] = values[index] ?? null;
        return true;
      },
    );
}

function unknownField(field: string, { clause }: OperatorOf<"ProcedureCall">): CypherError {
  const messages = {
    en: `${clause.procedure.text} does not yield ${field}.`,
    de: `${clause.procedure.text} liefert kein ${field}.`,
  };
  return new CypherError("SyntaxError", "UndefinedVariable", messages, clause.span);
}
