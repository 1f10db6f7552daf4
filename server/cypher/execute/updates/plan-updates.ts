/**
 * Plans updating clauses. Each stands behind a barrier: what is read below is finished before the
 * first change, and every change is done before anything above reads. So a clause never sees half
 * of another's work, nor its own.
 */
import { CypherError } from "../../errors.ts";
import { planPattern } from "../../plan/match-planner.ts";
import type { Predicate } from "../../plan/graph-pattern.ts";
import { argument } from "../../plan/operators.ts";
import type { PathPiece, PlanOperator } from "../../plan/operators.ts";
import type { CreatedNode, CreatedRelationship, Creation } from "../../plan/update-operators.ts";
import { readPatterns } from "../../plan/pattern-reader.ts";
import { certainLabels } from "../../plan/pattern-facts.ts";
import { predicateText, textOf } from "../../plan/plan-context.ts";
import type { PlanContext, Planned } from "../../plan/plan-context.ts";
import type { Scope, Slot } from "../../plan/scope.ts";
import type {
  CreateClause,
  ForeachClause,
  MergeClause,
  NodePattern,
  PatternPart,
  RelationshipPattern,
  UpdatingClause,
} from "../../syntax/ast.ts";

export function planUpdate(clause: UpdatingClause, before: Planned, context: PlanContext): Planned {
  const { scope } = before;
  const input: PlanOperator = eager(before);
  switch (clause.kind) {
    case "Create":
      return planCreate(clause, input, scope, context);
    case "Merge":
      return planMerge(clause, input, scope, context);
    case "Foreach":
      return planForeach(clause, input, scope, context);
    case "Set":
    case "Remove":
    case "Delete": {
      const details = textOf(clause, context);
      const keep = scope.slots();
      const { estimatedRows } = input;
      return { operator: { kind: "Update", input, clause, scope, keep, details, estimatedRows }, scope };
    }
  }
}

function eager({ operator: input, scope }: Planned): PlanOperator {
  return { kind: "Eager", input, keep: scope.slots(), details: "", estimatedRows: input.estimatedRows };
}

function planCreate(clause: CreateClause, input: PlanOperator, scope: Scope, context: PlanContext): Planned {
  const made = readCreation(clause.patterns, scope, context);
  const details = textOf(clause, context);
  const { estimatedRows } = input;
  const keep = made.scope.slots();
  let operator: PlanOperator = { kind: "Create", input, clause, creation: made.creation, keep, details, estimatedRows };
  for (const { path, pieces } of made.paths) {
    operator = { kind: "BindPath", input: operator, path, pieces, details: "", estimatedRows };
  }
  return { operator, scope: made.scope };
}

interface Made {
  readonly creation: Creation;
  readonly scope: Scope;
  readonly paths: readonly { readonly path: Slot; readonly pieces: readonly PathPiece[] }[];
}

/**
 * What the patterns create; a name that is bound already stands for what it is bound to. `matched`
 * gives the slots that MERGE has bound the same names to when it found the pattern.
 */
function readCreation(parts: readonly PatternPart[], outer: Scope, context: PlanContext, matched?: Scope): Made {
  const names = new Map<string, Slot>();
  const nodes: (Omit<CreatedNode, "properties"> & { readonly pattern: NodePattern })[] = [];
  const relationships: (Omit<CreatedRelationship, "properties"> & { readonly pattern: RelationshipPattern })[] = [];
  const paths: Made["paths"][number][] = [];
  const bind = (name: string | undefined): { readonly slot: Slot; readonly known: boolean } => {
    const known = name === undefined ? undefined : (names.get(name) ?? outer.slotOf(name));
    if (known !== undefined) return { slot: known, known: true };
    const slot = (name === undefined ? undefined : matched?.slotOf(name)) ?? context.slots.allocate();
    names.set(name ?? ` ${slot}`, slot);
    return { slot, known: false };
  };
  const node = (pattern: NodePattern): Slot => {
    const { slot, known } = bind(pattern.variable?.name);
    const labels = pattern.labels === undefined ? [] : certainLabels(pattern.labels);
    if (!known) nodes.push({ slot, labels, pattern });
    return slot;
  };
  for (const { variable, pattern } of parts) {
    const pieces: PathPiece[] = [];
    let left: Slot | undefined;
    let open: RelationshipPattern | undefined;
    for (const element of pattern.kind === "PathPattern" ? pattern.elements : []) {
      if (element.kind === "RelationshipPattern") {
        open = element;
      } else if (element.kind === "NodePattern") {
        const right = node(element);
        if (open !== undefined && left !== undefined) {
          const { slot } = bind(open.variable?.name);
          const [from, to] = open.direction === "left" ? [right, left] : [left, right];
          relationships.push({ slot, type: typeOf(open), from, to, pattern: open });
          pieces.push({ kind: "relationship", slot });
        }
        pieces.push({ kind: "node", slot: right });
        left = right;
        open = undefined;
      }
    }
    if (variable !== undefined) paths.push({ path: bind(variable.name).slot, pieces });
  }
  const scope = outer.with(names);
  const withProperties = <T extends { readonly pattern: NodePattern | RelationshipPattern }>({
    pattern,
    ...rest
  }: T) => ({
    ...rest,
    properties: pattern.properties === undefined ? undefined : { expression: pattern.properties, scope },
  });
  return {
    creation: { nodes: nodes.map(withProperties), relationships: relationships.map(withProperties) },
    scope,
    paths,
  };
}

function typeOf({ types, span }: RelationshipPattern): string {
  if (types?.kind === "LabelName") return types.name.text;
  const messages = {
    en: "A relationship is created with exactly one type.",
    de: "Eine Beziehung wird mit genau einem Typ angelegt.",
  };
  throw new CypherError("SyntaxError", "NoSingleRelationshipType", messages, span);
}

function planMerge(clause: MergeClause, input: PlanOperator, scope: Scope, context: PlanContext): Planned {
  const { pattern: part } = clause;
  const pattern = readPatterns([part], undefined, scope, context.slots);
  const show = (predicate: Predicate) => predicateText(predicate, context);
  const match = planPattern(pattern, argument(), scope.slots(), context.source, show);
  const { creation, paths } = readCreation([part], scope, context, pattern.scope);
  const keep = pattern.scope.slots();
  const details = textOf(clause, context);
  const { estimatedRows } = input;
  return {
    operator: {
      kind: "Merge",
      input,
      clause,
      match,
      creation,
      paths,
      scope: pattern.scope,
      keep,
      details,
      estimatedRows,
    },
    scope: pattern.scope,
  };
}

function planForeach(clause: ForeachClause, input: PlanOperator, scope: Scope, context: PlanContext): Planned {
  const slot = context.slots.allocate();
  let inner: Planned = { operator: argument(), scope: scope.with([[clause.variable.name, slot]]) };
  for (const update of clause.updates) inner = planUpdate(update, inner, context);
  const list = { expression: clause.list, scope };
  const details = textOf(clause, context);
  const { estimatedRows } = input;
  const keep = scope.slots();
  const body = inner.operator;
  return { operator: { kind: "Foreach", input, clause, list, slot, body, keep, details, estimatedRows }, scope };
}
