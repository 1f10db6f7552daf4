/** The graph that a run may write, and what it may store there. */
import { CypherError } from "../../errors.ts";
import type { SourceSpan } from "../../errors.ts";
import type { GraphSource, GraphWriter } from "../../graph/graph-source.ts";
import type { MapLiteral, Parameter } from "../../syntax/ast.ts";
import type { Scoped } from "../../plan/scope.ts";
import type { CypherMap, CypherValue } from "../../value.ts";
import { isMap, isNode, isPropertyValue, isRelationship, typeName } from "../../values/types.ts";
import { elementProperties } from "../compile-access.ts";
import type { Compiler } from "../compiler.ts";
import type { Run } from "../run.ts";

export function writerOf({ source }: Run): GraphWriter {
  if (isWriter(source)) return source;
  throw new Error("This graph cannot be written.");
}

function isWriter(source: GraphSource): source is GraphWriter {
  return "createNode" in source;
}

/** The value if a property can hold it. */
export function storable(value: CypherValue, span: SourceSpan): CypherValue {
  if (value === null || isPropertyValue(value)) return value;
  const messages = {
    en: `A property cannot hold a ${typeName(value)}.`,
    de: `Eine Eigenschaft kann keinen Wert vom Typ ${typeName(value)} halten.`,
  };
  throw new CypherError("TypeError", "InvalidPropertyType", messages, span);
}

/** The properties that a pattern gives, checked; none without a map. */
export function compileProperties(
  properties: Scoped<MapLiteral | Parameter> | undefined,
  compiler: Compiler,
): (run: Run) => CypherMap {
  if (properties === undefined) return () => new Map();
  const { expression, scope } = properties;
  const value = compiler.expression(expression, scope);
  return (run) => storableMap(value(run), run, expression.span);
}

/** A map, or an element's properties, each value of which can be stored. */
export function storableMap(value: CypherValue, run: Run, span: SourceSpan): CypherMap {
  const map = isNode(value) || isRelationship(value) ? elementProperties(value, run, span) : value;
  if (map === null || !isMap(map)) {
    const messages = {
      en: `Properties come as a map, not as a ${typeName(value)}.`,
      de: `Eigenschaften kommen als Map, nicht als Wert vom Typ ${typeName(value)}.`,
    };
    throw new CypherError("TypeError", "InvalidArgumentType", messages, span);
  }
  for (const entry of map.values()) storable(entry, span);
  return map;
}
