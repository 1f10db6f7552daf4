/** CREATE and MERGE: making what a pattern describes, and finding it first. */
import { CypherError } from "../../errors.ts";
import type { SourceSpan } from "../../errors.ts";
import type { OperatorOf } from "../../plan/operators.ts";
import type { Creation } from "../../plan/update-operators.ts";
import type { CypherMap, CypherNode, CypherValue } from "../../value.ts";
import { isNode } from "../../values/types.ts";
import { checkAlive } from "../compile-access.ts";
import type { Compiler } from "../compiler.ts";
import { gathered, nextRow } from "../cursor.ts";
import { eagerCursor, readSlots, writeSlots } from "../hold-operators.ts";
import { buildPath } from "../path-operators.ts";
import type { Opener, Run } from "../run.ts";
import { compileSetItems } from "./compile-set.ts";
import { compileProperties, writerOf } from "./writing.ts";

type Make = (run: Run) => void;

/** Creates nodes first, then relationships; `refuse` looks at the properties beforehand. */
function compileCreation(
  { nodes, relationships }: Creation,
  span: SourceSpan,
  compiler: Compiler,
  refuse: (properties: CypherMap) => void,
): Make {
  const nodeMakers = nodes.map(({ slot, labels, properties }) => {
    const values = compileProperties(properties, compiler);
    return (run: Run) => {
      const map = values(run);
      refuse(map);
      run.row[slot] = writerOf(run).createNode(labels, map);
    };
  });
  const relationshipMakers = relationships.map(({ slot, type, from, to, properties }) => {
    const values = compileProperties(properties, compiler);
    return (run: Run) => {
      const start = endAt(from, run, span);
      const end = endAt(to, run, span);
      const map = values(run);
      refuse(map);
      run.row[slot] = writerOf(run).createRelationship(type, start, end, map);
    };
  });
  return (run) => {
    for (const make of nodeMakers) make(run);
    for (const make of relationshipMakers) make(run);
  };
}

function endAt(slot: number, run: Run, span: SourceSpan): CypherNode {
  const node = run.row[slot] ?? null;
  if (isNode(node)) {
    checkAlive(node, run, span);
    return node;
  }
  const messages = {
    en: "A relationship needs a node at both ends, but one end is null.",
    de: "Eine Beziehung braucht an beiden Enden einen Knoten; ein Ende ist null.",
  };
  throw new CypherError("SemanticError", "RelationshipWithoutEnd", messages, span);
}

export function compileCreate(operator: OperatorOf<"Create">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const make = compileCreation(operator.creation, operator.clause.span, compiler, () => {});
  return (run) =>
    eagerCursor(below(run), operator.keep, run, () => {
      run.budget.tick();
      make(run);
    });
}

export function compileMerge(operator: OperatorOf<"Merge">, compiler: Compiler): Opener {
  const { clause, keep, paths, scope } = operator;
  const below = compiler.operator(operator.input);
  const match = compiler.operator(operator.match);
  const make = compileCreation(operator.creation, clause.span, compiler, (properties) => {
    for (const value of properties.values()) if (value === null) throw nullInMerge(clause.span);
  });
  const actions = (on: "create" | "match") => {
    const items = clause.actions.filter((action) => action.on === on).flatMap((action) => action.items);
    return compileSetItems(items, scope, compiler);
  };
  const onCreate = actions("create");
  const onMatch = actions("match");
  return (run) => {
    const found = match(run);
    let rows: (readonly CypherValue[])[] = [];
    let at = 0;
    const merge = (): void => {
      run.budget.tick();
      const matches: (readonly CypherValue[])[] = [];
      found.open();
      while (nextRow(found)) matches.push(readSlots(keep, run));
      for (const values of matches) {
        writeSlots(keep, values, run);
        onMatch(run);
        rows.push(readSlots(keep, run));
      }
      if (matches.length > 0) return;
      make(run);
      for (const { path, pieces } of paths) run.row[path] = buildPath(pieces, run) ?? null;
      onCreate(run);
      rows.push(readSlots(keep, run));
    };
    return gathered(
      below(run),
      () => {
        rows = [];
      },
      merge,
      () => {
        at = 0;
      },
      () => {
        const values = rows[at];
        at += 1;
        if (values === undefined) return false;
        writeSlots(keep, values, run);
        return true;
      },
    );
  };
}

function nullInMerge(span: SourceSpan): CypherError {
  const messages = {
    en: "MERGE cannot look for a property that is null.",
    de: "MERGE kann nicht nach einer Eigenschaft suchen, die null ist.",
  };
  return new CypherError("SemanticError", "MergeReadOwnWrites", messages, span);
}
