/** SET and REMOVE: properties and labels of nodes and relationships; null as a target changes nothing. */
import { CypherError } from "../../errors.ts";
import type { SourceSpan } from "../../errors.ts";
import type { Scope } from "../../plan/scope.ts";
import type { PropertyAccess, RemoveItem, SetItem, Subscript } from "../../syntax/ast.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "../../value.ts";
import { isNode, isRelationship, typeName } from "../../values/types.ts";
import { checkAlive } from "../compile-access.ts";
import type { Compiler } from "../compiler.ts";
import type { Evaluate, Run } from "../run.ts";
import { storable, storableMap, writerOf } from "./writing.ts";

type Change = (run: Run) => void;

/** All items, one after the other. */
export function compileSetItems(items: readonly SetItem[], scope: Scope, compiler: Compiler): Change {
  return inOrder(items.map((item) => compileSetItem(item, scope, compiler)));
}

export function compileRemoveItems(items: readonly RemoveItem[], scope: Scope, compiler: Compiler): Change {
  return inOrder(items.map((item) => compileRemoveItem(item, scope, compiler)));
}

function inOrder(changes: readonly Change[]): Change {
  return (run) => {
    for (const change of changes) change(run);
  };
}

function compileSetItem(item: SetItem, scope: Scope, compiler: Compiler): Change {
  switch (item.kind) {
    case "SetProperty": {
      const value = compiler.expression(item.value, scope);
      return compileTarget(item.target, scope, compiler, value, item.value.span);
    }
    case "SetProperties": {
      const target = compiler.expression(item.variable, scope);
      const value = compiler.expression(item.value, scope);
      const { add, span } = item;
      return (run) => {
        const element = elementIn(target(run), run, span);
        const given = value(run);
        if (element === undefined || (given === null && add)) return;
        const properties = [...storableMap(given ?? new Map<string, CypherValue>(), run, item.value.span)];
        const writer = writerOf(run);
        const names = new Set(properties.map(([key]) => key));
        const gone = add ? [] : [...element.properties.keys()].filter((key) => !names.has(key));
        for (const key of gone) writer.setProperty(element, key, null);
        for (const [key, entry] of properties) writer.setProperty(element, key, entry);
      };
    }
    case "SetLabels": {
      const target = compiler.expression(item.variable, scope);
      return (run) => {
        const node = nodeIn(target(run), run, item.span);
        if (node !== undefined) for (const { text } of item.labels) writerOf(run).addLabel(node, text);
      };
    }
  }
}

function compileRemoveItem(item: RemoveItem, scope: Scope, compiler: Compiler): Change {
  if (item.kind === "RemoveProperty") return compileTarget(item.target, scope, compiler, () => null, item.span);
  const target = compiler.expression(item.variable, scope);
  return (run) => {
    const node = nodeIn(target(run), run, item.span);
    if (node !== undefined) for (const { text } of item.labels) writerOf(run).removeLabel(node, text);
  };
}

function compileTarget(
  target: PropertyAccess | Subscript,
  scope: Scope,
  compiler: Compiler,
  value: Evaluate,
  valueSpan: SourceSpan,
): Change {
  const subject = compiler.expression(target.subject, scope);
  const key: Evaluate =
    target.kind === "PropertyAccess" ? () => target.key.text : compiler.expression(target.index, scope);
  return (run) => {
    const element = elementIn(subject(run), run, target.span);
    const name = key(run);
    if (element === undefined || typeof name !== "string") return;
    writerOf(run).setProperty(element, name, storable(value(run), valueSpan));
  };
}

function elementIn(value: CypherValue, run: Run, span: SourceSpan): CypherNode | CypherRelationship | undefined {
  if (value === null) return undefined;
  if (isNode(value) || isRelationship(value)) {
    checkAlive(value, run, span);
    return value;
  }
  throw notAnElement(value, span);
}

function nodeIn(value: CypherValue, run: Run, span: SourceSpan): CypherNode | undefined {
  const element = elementIn(value, run, span);
  if (element === undefined || element.kind === "node") return element;
  throw notAnElement(value, span);
}

export function notAnElement(value: CypherValue, span: SourceSpan): CypherError {
  const messages = {
    en: `Only nodes and relationships can be changed, not a ${typeName(value)}.`,
    de: `Nur Knoten und Beziehungen lassen sich ändern, kein Wert vom Typ ${typeName(value)}.`,
  };
  return new CypherError("TypeError", "InvalidArgumentType", messages, span);
}
