/** Reaching into values: properties, elements, slices, labels, map projections. */
import { CypherError } from "../errors.ts";
import type { SourceSpan } from "../errors.ts";
import type { Scope } from "../plan/scope.ts";
import type {
  LabelExpression,
  LabelPredicate,
  MapProjection,
  PropertyAccess,
  Slice,
  Subscript,
} from "../syntax/ast.ts";
import { elementOf, propertyOf as partOf, sliceOf } from "../values/access.ts";
import { isMap, isNode, isRelationship, typeName } from "../values/types.ts";
import type { CypherMap, CypherNode, CypherRelationship, CypherValue } from "../value.ts";
import { placed, placedError } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import type { Evaluate, Run } from "./run.ts";

export function compileProperty(expression: PropertyAccess, scope: Scope, compiler: Compiler): Evaluate {
  const subject = compiler.expression(expression.subject, scope);
  const key = expression.key.text;
  const { span } = expression;
  return (run) => {
    const value = subject(run);
    return value === null ? null : propertyOf(value, key, run, span);
  };
}

/** The property of a node, relationship, map, temporal or spatial value. */
export function propertyOf(value: CypherValue, key: string, run: Run, span: SourceSpan): CypherValue {
  if (typeof value === "object" && value !== null && "kind" in value) {
    // The way of nearly every property access; the other kinds have time.
    if (value.kind === "node" || value.kind === "relationship") {
      return elementProperties(value, run, span).get(key) ?? null;
    }
  }
  if (isMap(value)) return value.get(key) ?? null;
  try {
    return partOf(value, key);
  } catch (error) {
    throw placedError(error, span);
  }
}

/** The properties of a graph element, which must not have been deleted meanwhile. */
export function elementProperties(element: CypherNode | CypherRelationship, run: Run, span: SourceSpan): CypherMap {
  run.hits += 1;
  checkAlive(element, run, span);
  return element.properties;
}

export function checkAlive(element: CypherNode | CypherRelationship, run: Run, span: SourceSpan): void {
  if (!run.mayDelete || !run.source.isDeleted(element)) return;
  const messages = {
    en: `This ${element.kind} was deleted earlier in the query.`,
    de: "Dieses Element wurde weiter vorn in der Abfrage gelöscht.",
  };
  throw new CypherError("EntityNotFound", "DeletedEntityAccess", messages, span);
}

function wrongType(detail: string, en: string, de: string, span: SourceSpan): CypherError {
  return new CypherError("TypeError", detail, { en, de }, span);
}

export function compileSubscript(expression: Subscript, scope: Scope, compiler: Compiler): Evaluate {
  const subject = compiler.expression(expression.subject, scope);
  const index = compiler.expression(expression.index, scope);
  const { span } = expression;
  return (run) => subscriptOf(subject(run), index(run), run, span);
}

/** The element of a list at an index, or the entry of a map, node or relationship under a key. */
export function subscriptOf(value: CypherValue, at: CypherValue, run: Run, span: SourceSpan): CypherValue {
  if (value !== null && (isNode(value) || isRelationship(value))) elementProperties(value, run, span);
  try {
    return elementOf(value, at);
  } catch (error) {
    throw placedError(error, span);
  }
}

export function compileSlice(expression: Slice, scope: Scope, compiler: Compiler): Evaluate {
  const subject = compiler.expression(expression.subject, scope);
  const from = expression.from === undefined ? undefined : compiler.expression(expression.from, scope);
  const to = expression.to === undefined ? undefined : compiler.expression(expression.to, scope);
  const { span } = expression;
  return (run) => {
    const value = subject(run);
    const first = from?.(run);
    const last = to?.(run);
    return placed(span, () => sliceOf(value, first, last));
  };
}

export function compileLabelPredicate(expression: LabelPredicate, scope: Scope, compiler: Compiler): Evaluate {
  const subject = compiler.expression(expression.subject, scope);
  const fits = labelTest(expression.labels);
  const { span } = expression;
  return (run) => {
    const value = subject(run);
    if (value === null) return null;
    if (typeof value === "object" && "kind" in value) {
      if (value.kind === "node") {
        checkAlive(value, run, span);
        return fits(value.labels);
      }
      if (value.kind === "relationship") return fits([value.type]);
    }
    throw wrongType(
      "InvalidArgumentType",
      `A ${typeName(value)} has no labels.`,
      `Ein Wert vom Typ ${typeName(value)} hat keine Labels.`,
      span,
    );
  };
}

/** A test for a node's labels, or for a relationship's type as the only one. */
export function labelTest(expression: LabelExpression): (labels: readonly string[]) => boolean {
  switch (expression.kind) {
    case "LabelName": {
      const { text } = expression.name;
      return (labels) => labels.includes(text);
    }
    case "LabelWildcard":
      return (labels) => labels.length > 0;
    case "LabelNot": {
      const operand = labelTest(expression.operand);
      return (labels) => !operand(labels);
    }
    case "LabelAnd":
    case "LabelOr": {
      const left = labelTest(expression.left);
      const right = labelTest(expression.right);
      if (expression.kind === "LabelAnd") return (labels) => left(labels) && right(labels);
      return (labels) => left(labels) || right(labels);
    }
  }
}

type Fill = (map: Map<string, CypherValue>, subject: CypherValue, run: Run) => void;

export function compileMapProjection(expression: MapProjection, scope: Scope, compiler: Compiler): Evaluate {
  const subject = compiler.expression(expression.subject, scope);
  const { span } = expression;
  const fills = expression.items.map((item): Fill => {
    switch (item.kind) {
      case "PropertySelector": {
        const { text } = item.key;
        return (map, value, run) => map.set(text, propertyOf(value, text, run, item.span));
      }
      case "AllPropertiesSelector":
        return (map, value, run) => {
          for (const [key, entry] of entriesOf(value, run, item.span)) map.set(key, entry);
        };
      case "VariableSelector": {
        const variable = compiler.expression(item.variable, scope);
        return (map, _, run) => map.set(item.variable.name, variable(run));
      }
      case "MapEntry": {
        const entry = compiler.expression(item.value, scope);
        return (map, _, run) => map.set(item.key.text, entry(run));
      }
    }
  });
  return (run) => {
    const value = subject(run);
    if (value === null) return null;
    if (!isMap(value) && !isNode(value) && !isRelationship(value)) {
      throw wrongType(
        "InvalidArgumentType",
        `A ${typeName(value)} cannot be projected into a map.`,
        `Aus einem Wert vom Typ ${typeName(value)} lässt sich keine Map auswählen.`,
        span,
      );
    }
    const map = new Map<string, CypherValue>();
    for (const fill of fills) fill(map, value, run);
    return map;
  };
}

function entriesOf(value: CypherValue, run: Run, span: SourceSpan): CypherMap {
  if (isMap(value)) return value;
  if (isNode(value) || isRelationship(value)) return elementProperties(value, run, span);
  return new Map();
}
