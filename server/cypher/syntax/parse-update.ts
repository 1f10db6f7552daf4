/** The updating clauses: CREATE, MERGE, SET, REMOVE, DELETE, FOREACH. Reached only where updates are switched on. */

import type {
  CreateClause,
  DeleteClause,
  Expression,
  ForeachClause,
  MergeAction,
  MergeClause,
  Name,
  PropertyAccess,
  RemoveClause,
  RemoveItem,
  SetClause,
  SetItem,
  Subscript,
  UpdatingClause,
} from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseValue } from "./parse-expression.ts";
import { parsePatternPart } from "./parse-pattern.ts";
import { syntaxError } from "./syntax-errors.ts";

const READERS: Readonly<Record<string, (cursor: Cursor) => UpdatingClause>> = {
  CREATE: parseCreate,
  MERGE: parseMerge,
  SET: parseSet,
  REMOVE: parseRemove,
  DELETE: parseDelete,
  DETACH: parseDelete,
  NODETACH: parseDelete,
  FOREACH: parseForeach,
};

/** Whether an updating clause begins with this keyword. */
export function opensUpdate(keyword: string): boolean {
  return Object.hasOwn(READERS, keyword);
}

/** Reads one updating clause. */
export function parseUpdate(cursor: Cursor): UpdatingClause {
  const read = READERS[cursor.keywordAt(cursor.index)];
  if (read === undefined)
    throw cursor.unexpected({
      en: "CREATE, MERGE, SET, REMOVE or DELETE",
      de: "CREATE, MERGE, SET, REMOVE oder DELETE",
    });
  return read(cursor);
}

function parseCreate(cursor: Cursor): CreateClause {
  const { start } = cursor;
  cursor.expectKeyword("CREATE");
  const patterns = cursor.commaSeparated(() => parsePatternPart(cursor));
  return { kind: "Create", patterns, span: cursor.spanFrom(start) };
}

function parseMerge(cursor: Cursor): MergeClause {
  const { start } = cursor;
  cursor.expectKeyword("MERGE");
  const pattern = parsePatternPart(cursor);
  const actions: MergeAction[] = [];
  while (cursor.isKeyword("ON")) {
    const begin = cursor.start;
    cursor.index++;
    const on = cursor.acceptKeyword("CREATE") ? "create" : "match";
    if (on === "match") cursor.expectKeyword("MATCH");
    cursor.expectKeyword("SET");
    const items = cursor.commaSeparated(() => parseSetItem(cursor));
    actions.push({ kind: "MergeAction", on, items, span: cursor.spanFrom(begin) });
  }
  return { kind: "Merge", pattern, actions, span: cursor.spanFrom(start) };
}

function parseSet(cursor: Cursor): SetClause {
  const { start } = cursor;
  cursor.expectKeyword("SET");
  const items = cursor.commaSeparated(() => parseSetItem(cursor));
  return { kind: "Set", items, span: cursor.spanFrom(start) };
}

function parseSetItem(cursor: Cursor): SetItem {
  const { start } = cursor;
  const next = cursor.index + 1;
  if (cursor.token.kind === "name" && cursor.isSymbol(":", next)) {
    const variable = cursor.variable();
    const labels = parseLabels(cursor);
    return { kind: "SetLabels", variable, labels, span: cursor.spanFrom(start) };
  }
  if (cursor.token.kind === "name" && (cursor.isSymbol("=", next) || cursor.isSymbol("+=", next))) {
    const variable = cursor.variable();
    const add = cursor.acceptSymbol("+=");
    if (!add) cursor.expectSymbol("=");
    const value = cursor.rules.expression(cursor);
    return { kind: "SetProperties", variable, add, value, span: cursor.spanFrom(start) };
  }
  const target = parseTarget(cursor);
  cursor.expectSymbol("=");
  const value = cursor.rules.expression(cursor);
  return { kind: "SetProperty", target, value, span: cursor.spanFrom(start) };
}

function parseLabels(cursor: Cursor): Name[] {
  const labels: Name[] = [];
  while (cursor.acceptSymbol(":")) labels.push(cursor.name({ en: "a label", de: "ein Label" }));
  return labels;
}

function parseTarget(cursor: Cursor): PropertyAccess | Subscript {
  const target: Expression = parseValue(cursor);
  if (target.kind === "PropertyAccess" || target.kind === "Subscript") return target;
  throw syntaxError(
    "UnexpectedSyntax",
    "A property belongs here, for instance n.name.",
    "Hierher gehört eine Eigenschaft, zum Beispiel n.name.",
    target.span,
  );
}

function parseRemove(cursor: Cursor): RemoveClause {
  const { start } = cursor;
  cursor.expectKeyword("REMOVE");
  const items = cursor.commaSeparated((): RemoveItem => {
    const begin = cursor.start;
    if (cursor.token.kind === "name" && cursor.isSymbol(":", cursor.index + 1)) {
      const variable = cursor.variable();
      const labels = parseLabels(cursor);
      return { kind: "RemoveLabels", variable, labels, span: cursor.spanFrom(begin) };
    }
    return { kind: "RemoveProperty", target: parseTarget(cursor), span: cursor.spanFrom(begin) };
  });
  return { kind: "Remove", items, span: cursor.spanFrom(start) };
}

function parseDelete(cursor: Cursor): DeleteClause {
  const { start } = cursor;
  const detach = cursor.acceptKeyword("DETACH");
  if (!detach) cursor.acceptKeyword("NODETACH");
  cursor.expectKeyword("DELETE");
  const expressions = cursor.commaSeparated(() => cursor.rules.expression(cursor));
  return { kind: "Delete", detach, expressions, span: cursor.spanFrom(start) };
}

function parseForeach(cursor: Cursor): ForeachClause {
  const { start } = cursor;
  cursor.expectKeyword("FOREACH");
  const bar = cursor.brackets.firstBar.get(cursor.index);
  cursor.expectSymbol("(");
  const variable = cursor.variable();
  cursor.expectKeyword("IN");
  const outerBar = cursor.projectionBar;
  cursor.projectionBar = bar ?? -1;
  const list = cursor.rules.expression(cursor);
  cursor.projectionBar = outerBar;
  cursor.expectSymbol("|");
  const updates: UpdatingClause[] = [];
  cursor.nested(() => {
    while (!cursor.isSymbol(")")) updates.push(parseUpdate(cursor));
  });
  if (updates.length === 0) throw cursor.unexpected({ en: "an updating clause", de: "eine ändernde Klausel" });
  cursor.expectSymbol(")");
  return { kind: "Foreach", variable, list, updates, span: cursor.spanFrom(start) };
}
