/** SET, REMOVE, DELETE and FOREACH over all rows of their input. */
import { CypherError } from "../../errors.ts";
import type { SourceSpan } from "../../errors.ts";
import type { OperatorOf } from "../../plan/operators.ts";
import type { Scope } from "../../plan/scope.ts";
import type { DeleteClause } from "../../syntax/ast.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "../../value.ts";
import { isList, isNode, isPath, isRelationship } from "../../values/types.ts";
import { evaluator } from "../compiler.ts";
import type { Compiler } from "../compiler.ts";
import { gathered, nextRow } from "../cursor.ts";
import { eagerCursor, readSlots, writeSlots } from "../hold-operators.ts";
import type { Opener, Run } from "../run.ts";
import { compileRemoveItems, compileSetItems, notAnElement } from "./compile-set.ts";
import { writerOf } from "./writing.ts";

export function compileUpdate(operator: OperatorOf<"Update">, compiler: Compiler): Opener {
  const { clause, scope, keep } = operator;
  const below = compiler.operator(operator.input);
  if (clause.kind === "Delete") return compileDelete(clause, scope, below, keep, compiler);
  const change =
    clause.kind === "Set"
      ? compileSetItems(clause.items, scope, compiler)
      : compileRemoveItems(clause.items, scope, compiler);
  return (run) =>
    eagerCursor(below(run), keep, run, () => {
      run.budget.tick();
      change(run);
    });
}

/** Gathers over all rows what is to go, then removes relationships before nodes. */
function compileDelete(
  { expressions, detach, span }: DeleteClause,
  scope: Scope,
  below: Opener,
  keep: readonly number[],
  compiler: Compiler,
): Opener {
  const values = expressions.map((expression) => ({
    value: compiler.expression(expression, scope),
    span: expression.span,
  }));
  return (run) => {
    let rows: (readonly CypherValue[])[] = [];
    let at = 0;
    let doomed = new Doomed();
    return gathered(
      below(run),
      () => {
        rows = [];
        doomed = new Doomed();
      },
      () => {
        rows.push(readSlots(keep, run));
        for (const { value, span } of values) doomed.add(value(run), span);
      },
      () => {
        doomed.remove(detach, span, run);
        at = 0;
      },
      () => {
        const row = rows[at];
        at += 1;
        if (row === undefined) return false;
        writeSlots(keep, row, run);
        return true;
      },
    );
  };
}

class Doomed {
  readonly #nodes = new Set<CypherNode>();
  readonly #relationships = new Set<CypherRelationship>();

  add(value: CypherValue, span: SourceSpan): void {
    if (value === null) return;
    if (isNode(value)) this.#nodes.add(value);
    else if (isRelationship(value)) this.#relationships.add(value);
    else if (isPath(value)) {
      for (const node of value.nodes) this.#nodes.add(node);
      for (const relationship of value.relationships) this.#relationships.add(relationship);
    } else if (isList(value)) {
      for (const item of value) this.add(item, span);
    } else throw notAnElement(value, span);
  }

  remove(detach: boolean, span: SourceSpan, run: Run): void {
    const writer = writerOf(run);
    const nodes = [...this.#nodes].filter((node) => !writer.isDeleted(node));
    for (const node of nodes) {
      const attached = writer.expand(node, "both", undefined);
      if (detach) for (const relationship of attached) this.#relationships.add(relationship);
      else if (attached.some((relationship) => !this.#relationships.has(relationship))) throw stillConnected(span);
    }
    for (const relationship of this.#relationships) {
      if (!writer.isDeleted(relationship)) writer.deleteRelationship(relationship);
    }
    for (const node of nodes) writer.deleteNode(node);
  }
}

function stillConnected(span: SourceSpan): CypherError {
  const messages = {
    en: "A node that still has relationships cannot be deleted; DETACH DELETE removes them with it.",
    de: "Ein Knoten mit Beziehungen lässt sich nicht löschen; DETACH DELETE löscht sie mit.",
  };
  return new CypherError("ConstraintVerificationFailed", "DeleteConnectedNode", messages, span);
}

export function compileForeach(operator: OperatorOf<"Foreach">, compiler: Compiler): Opener {
  const { slot, keep, clause } = operator;
  const below = compiler.operator(operator.input);
  const body = compiler.operator(operator.body);
  const list = evaluator(operator.list, compiler);
  return (run) => {
    const inner = body(run);
    return eagerCursor(below(run), keep, run, () => {
      const items = list(run);
      if (items === null) return;
      if (!isList(items)) throw notAList(clause.list.span);
      for (const item of items) {
        run.budget.tick();
        run.row[slot] = item;
        inner.open();
        while (nextRow(inner));
      }
    });
  };
}

function notAList(span: SourceSpan): CypherError {
  const messages = { en: "FOREACH goes over a list.", de: "FOREACH geht über eine Liste." };
  return new CypherError("TypeError", "InvalidArgumentType", messages, span);
}
