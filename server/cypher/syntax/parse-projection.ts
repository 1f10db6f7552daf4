/** What follows WITH and RETURN: DISTINCT, items with their column names, ORDER BY, SKIP (or OFFSET), LIMIT. */

import type { Expression, Projection, ProjectionItem, SortItem } from "./ast.ts";
import type { Cursor } from "./cursor.ts";

/** Reads a projection; WITH and RETURN have been read. */
export function parseProjection(cursor: Cursor): Projection {
  const { start } = cursor;
  const distinct = cursor.acceptKeyword("DISTINCT");
  const star = cursor.acceptSymbol("*");
  const items = star && !cursor.acceptSymbol(",") ? [] : cursor.commaSeparated(() => parseItem(cursor));
  const orderBy = cursor.acceptKeyword("ORDER", "BY") ? cursor.commaSeparated(() => parseSortItem(cursor)) : [];
  const skips = cursor.acceptKeyword("SKIP") || cursor.acceptKeyword("OFFSET");
  const skip = skips ? cursor.rules.expression(cursor) : undefined;
  const limit = cursor.acceptKeyword("LIMIT") ? cursor.rules.expression(cursor) : undefined;
  return { kind: "Projection", distinct, star, items, orderBy, skip, limit, span: cursor.spanFrom(start) };
}

function parseItem(cursor: Cursor): ProjectionItem {
  const { start } = cursor;
  const expression = cursor.rules.expression(cursor);
  const { end } = cursor.spanFrom(start);
  const alias = cursor.acceptKeyword("AS") ? cursor.variable() : undefined;
  const name = alias?.name ?? ownName(expression) ?? cursor.text.slice(start, end);
  return { kind: "ProjectionItem", expression, alias, name, span: cursor.spanFrom(start) };
}

/** A variable and a projection of one (`n{.name}`) name their columns themselves. */
function ownName(expression: Expression): string | undefined {
  if (expression.kind === "Variable") return expression.name;
  return expression.kind === "MapProjection" ? expression.subject.name : undefined;
}

function parseSortItem(cursor: Cursor): SortItem {
  const { start } = cursor;
  const expression = cursor.rules.expression(cursor);
  const descending = cursor.acceptKeyword("DESC") || cursor.acceptKeyword("DESCENDING");
  if (!descending && !cursor.acceptKeyword("ASC")) cursor.acceptKeyword("ASCENDING");
  return { kind: "SortItem", expression, descending, span: cursor.spanFrom(start) };
}
