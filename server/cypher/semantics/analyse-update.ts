/** The updating clauses: what CREATE and MERGE may bind, what SET, REMOVE and DELETE may touch, FOREACH. */

import type { CypherError } from "../errors.ts";
import type {
  Expression,
  NodePattern,
  PathPattern,
  PatternPart,
  RelationshipPattern,
  RemoveItem,
  SetItem,
  UpdatingClause,
} from "../syntax/ast.ts";
import { ExpressionAnalyser } from "./analyse-expression.ts";
import type { AnalysisContext } from "./context.ts";
import type { Environment } from "./environment.ts";
import { requireList } from "./operator-types.ts";
import type { StaticType } from "./resolved.ts";
import { alreadyBound, invalidArgument, semanticError, typeConflict, undefinedVariable } from "./semantic-errors.ts";
import { canBe, elementOf } from "./static-type.ts";

const ELEMENT = { en: "a node or a relationship", de: "ein Knoten oder eine Beziehung" };

/** Checks an updating clause; what it binds is declared in `environment`. */
export function analyseUpdate(clause: UpdatingClause, environment: Environment, context: AnalysisContext): void {
  const expressions = new ExpressionAnalyser(context, "forbidden");
  context.scopes.set(clause, environment.all());
  switch (clause.kind) {
    case "Create":
      for (const part of clause.patterns) createPart(part, "create", environment, context);
      return;
    case "Merge":
      createPart(clause.pattern, "merge", environment, context);
      for (const action of clause.actions)
        for (const item of action.items) setItem(item, environment, context, expressions);
      return;
    case "Set":
      for (const item of clause.items) setItem(item, environment, context, expressions);
      return;
    case "Remove":
      for (const item of clause.items) removeItem(item, environment, context, expressions);
      return;
    case "Delete":
      for (const expression of clause.expressions) deleteTarget(expression, environment, context, expressions);
      return;
    case "Foreach": {
      const list = expressions.typeOf(clause.list, environment);
      requireList(list, clause.list, context);
      if (environment.has(clause.variable.name)) context.report(alreadyBound(clause.variable));
      const inner = environment.binding([clause.variable.name, elementOf(list)]);
      for (const update of clause.updates) analyseUpdate(update, inner, context);
    }
  }
}

function createPart(
  part: PatternPart,
  form: "create" | "merge",
  environment: Environment,
  context: AnalysisContext,
): void {
  if (part.pattern.kind === "ShortestPathPattern" || part.selector !== undefined) {
    context.report(notCreatable(part.span));
    return;
  }
  createPath(part.pattern, form, environment, context);
  if (part.variable === undefined) return;
  if (environment.has(part.variable.name)) context.report(alreadyBound(part.variable));
  environment.declare(part.variable.name, "path");
}

function createPath(
  path: PathPattern,
  form: "create" | "merge",
  environment: Environment,
  context: AnalysisContext,
): void {
  const expressions = new ExpressionAnalyser(context, "forbidden");
  // Before anything is declared: nothing can be computed from what the same pattern is only about to create.
  for (const element of path.elements) {
    if (element.kind === "ParenthesizedPath") continue;
    if (element.where !== undefined) context.report(notCreatable(element.where.span));
    if (element.properties === undefined) continue;
    if (element.properties.kind === "Parameter" && form === "merge")
      context.report(parameterInMerge(element.properties));
    expressions.typeOf(element.properties, environment);
  }
  const alone = path.elements.length === 1;
  for (const element of path.elements) {
    if (element.kind === "ParenthesizedPath") context.report(notCreatable(element.span));
    else if (element.kind === "NodePattern") createNode(element, alone, environment, context);
    else createRelationship(element, form, environment, context);
  }
}

function createNode(node: NodePattern, alone: boolean, environment: Environment, context: AnalysisContext): void {
  const { variable, labels, properties } = node;
  if (labels !== undefined) plainLabels(node, context);
  if (variable === undefined) return;
  const known = environment.typeOf(variable.name);
  if (known === undefined) {
    environment.declare(variable.name, "node");
    return;
  }
  if (!canBe(known, "node")) context.report(typeConflict(variable, known, "node"));
  else if (alone || labels !== undefined || properties !== undefined) context.report(alreadyBound(variable));
}

function plainLabels(node: NodePattern, context: AnalysisContext): void {
  let rest = node.labels;
  while (rest?.kind === "LabelAnd" && rest.right.kind === "LabelName") rest = rest.left;
  if (rest?.kind !== "LabelName") context.report(notCreatable(rest?.span ?? node.span));
}

function createRelationship(
  relationship: RelationshipPattern,
  form: "create" | "merge",
  environment: Environment,
  context: AnalysisContext,
): void {
  const { variable, types, length, quantifier, direction, span } = relationship;
  if (variable !== undefined && environment.has(variable.name)) context.report(alreadyBound(variable));
  else if (length !== undefined || quantifier !== undefined)
    context.report(createdVarLength((length ?? quantifier)?.span ?? span));
  else if (types?.kind !== "LabelName") context.report(noSingleType(types?.span ?? span));
  else if (direction === "both" && form === "create") context.report(undirected(span));
  if (variable !== undefined) environment.declare(variable.name, "relationship");
}

function setItem(
  item: SetItem,
  environment: Environment,
  context: AnalysisContext,
  expressions: ExpressionAnalyser,
): void {
  if (item.kind === "SetProperty") {
    target(item.target, environment, context, expressions);
    expressions.typeOf(item.value, environment);
    return;
  }
  const type = environment.typeOf(item.variable.name);
  if (type === undefined) context.report(undefinedVariable(item.variable, environment.all().keys()));
  else labelled(item, type, context);
  if (item.kind === "SetProperties") {
    const value = expressions.typeOf(item.value, environment);
    if (!canBe(value, "map", "node", "relationship")) {
      context.report(invalidArgument(value, { en: "a map", de: "eine Map" }, item.value.span));
    }
  }
}

function removeItem(
  item: RemoveItem,
  environment: Environment,
  context: AnalysisContext,
  expressions: ExpressionAnalyser,
): void {
  if (item.kind === "RemoveProperty") {
    target(item.target, environment, context, expressions);
    return;
  }
  const type = environment.typeOf(item.variable.name);
  if (type === undefined) context.report(undefinedVariable(item.variable, environment.all().keys()));
  else labelled(item, type, context);
}

function labelled(
  item: Exclude<SetItem | RemoveItem, { target: unknown }>,
  type: StaticType,
  context: AnalysisContext,
): void {
  const fits = item.kind === "SetProperties" ? canBe(type, "node", "relationship") : canBe(type, "node");
  if (!fits) context.report(invalidArgument(type, ELEMENT, item.variable.span));
}

function target(
  expression: Extract<Expression, { readonly kind: "PropertyAccess" | "Subscript" }>,
  environment: Environment,
  context: AnalysisContext,
  expressions: ExpressionAnalyser,
): void {
  const type = expressions.typeOf(expression.subject, environment);
  if (expression.kind === "Subscript") expressions.typeOf(expression.index, environment);
  if (!canBe(type, "node", "relationship", "map"))
    context.report(invalidArgument(type, ELEMENT, expression.subject.span));
}

function deleteTarget(
  expression: Expression,
  environment: Environment,
  context: AnalysisContext,
  expressions: ExpressionAnalyser,
): void {
  const type = expressions.typeOf(expression, environment);
  if (expression.kind === "LabelPredicate") {
    context.report(
      semanticError(
        "InvalidDelete",
        "DELETE takes nodes, relationships and paths; labels are taken away with REMOVE n:Label.",
        "DELETE nimmt Knoten, Beziehungen und Pfade; Labels nimmt REMOVE n:Label weg.",
        expression.span,
      ),
    );
  } else if (!canBe(type, "node", "relationship", "path")) {
    context.report(
      invalidArgument(
        type,
        { en: "a node, a relationship or a path", de: "ein Knoten, eine Beziehung oder ein Pfad" },
        expression.span,
      ),
    );
  }
}

type Place = CypherError["span"] & object;

function notCreatable(span: Place): CypherError {
  return semanticError(
    "UnexpectedSyntax",
    "This can be looked for with MATCH, but not be created.",
    "Danach kann MATCH suchen, aber anlegen lässt es sich so nicht.",
    span,
  );
}

function createdVarLength(span: Place): CypherError {
  return semanticError(
    "CreatingVarLength",
    "A relationship of variable length can't be created; write each one.",
    "Eine Beziehung variabler Länge lässt sich nicht anlegen; jede wird einzeln geschrieben.",
    span,
  );
}

function noSingleType(span: Place): CypherError {
  return semanticError(
    "NoSingleRelationshipType",
    "A relationship is created with exactly one type, for instance -[:KNOWS]->.",
    "Eine Beziehung wird mit genau einem Typ angelegt, zum Beispiel -[:KENNT]->.",
    span,
  );
}

function undirected(span: Place): CypherError {
  return semanticError(
    "RequiresDirectedRelationship",
    "A relationship is created in one direction: --> or <--.",
    "Eine Beziehung wird in einer Richtung angelegt: --> oder <--.",
    span,
  );
}

function parameterInMerge(parameter: Expression): CypherError {
  return semanticError(
    "InvalidParameterUse",
    "In MERGE a whole parameter can't give the properties; name them: {id: $map.id}.",
    "In MERGE kann ein ganzer Parameter nicht die Eigenschaften angeben; man nennt sie: {id: $map.id}.",
    parameter.span,
  );
}
