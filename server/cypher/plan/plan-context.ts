/** What planning one statement shares: the graph, the analysis, the slots, the text. */
import type { AnyFunctionEntry } from "../functions/function-entry.ts";
import type { GraphSource } from "../graph/graph-source.ts";
import type { ResolvedStatement } from "../semantics/resolved.ts";
import type { AstNode, Expression, UpdatingClause } from "../syntax/ast.ts";
import type { Predicate } from "./graph-pattern.ts";
import type { PlanColumn, PlanOperator } from "./operators.ts";
import type { Procedure } from "./procedures.ts";
import type { Scope, Slots } from "./scope.ts";

export interface PlanContext {
  readonly source: GraphSource;
  readonly resolved: ResolvedStatement;
  readonly slots: Slots;
  /** The statement as written, for what a plan shows. */
  readonly text: string;
  /** The function of a name, without regard to case. */
  readonly functionNamed: (name: string) => AnyFunctionEntry | undefined;
  /** By name as the manual writes it. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  /** Present only where updating clauses are allowed. */
  readonly planUpdate: ((clause: UpdatingClause, before: Planned, context: PlanContext) => Planned) | undefined;
}

/** A plan so far, and the names after it. */
export interface Planned {
  readonly operator: PlanOperator;
  readonly scope: Scope;
  /** How many rows each row stands for, if not one; the WITH or RETURN that follows counts by it. */
  readonly repeats?: Expression | undefined;
  /** What a WITH or RETURN has just put out, in its order. */
  readonly columns?: readonly PlanColumn[];
}

/** The part of the statement's text that a node stands for. */
export function textOf(node: AstNode, context: PlanContext): string {
  return context.text.slice(node.span.start, node.span.end).replace(/\s+/g, " ");
}

/** A predicate for a reader; what was written inside a pattern is shown as if it stood in WHERE. */
export function predicateText({ expression }: Predicate, context: PlanContext): string {
  if (expression.kind === "LabelPredicate" && expression.subject.span === expression.labels.span) {
    return `${subjectText(expression.subject)}:${textOf(expression.labels, context)}`;
  }
  if (expression.kind === "Comparison" && expression.first.kind === "PropertyAccess") {
    const { subject, key, span } = expression.first;
    const [link] = expression.links;
    if (span === expression.span && link !== undefined) {
      return `${subjectText(subject)}.${key.text} = ${textOf(link.operand, context)}`;
    }
  }
  return textOf(expression, context);
}

function subjectText(subject: Expression): string {
  return subject.kind === "Variable" && !subject.name.startsWith(" ") ? subject.name : "";
}
