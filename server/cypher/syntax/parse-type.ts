/** Type names of `IS :: …`: `STRING`, `LIST<INTEGER NOT NULL>`, `BOOLEAN | STRING`, with their synonyms. */

import type { TypeExpression, TypeName } from "./ast.ts";
import type { Cursor } from "./cursor.ts";

/** Every spelling of a type, longest first where one begins another. */
const SPELLINGS: readonly (readonly [spelling: string, name: TypeName])[] = [
  ["ANY PROPERTY VALUE", "PROPERTY VALUE"],
  ["PROPERTY VALUE", "PROPERTY VALUE"],
  ["ANY VALUE", "ANY"],
  ["ANY NODE", "NODE"],
  ["ANY VERTEX", "NODE"],
  ["ANY RELATIONSHIP", "RELATIONSHIP"],
  ["ANY EDGE", "RELATIONSHIP"],
  ["ANY MAP", "MAP"],
  ["ANY", "ANY"],
  ["NOTHING", "NOTHING"],
  ["NULL", "NULL"],
  ["BOOLEAN", "BOOLEAN"],
  ["BOOL", "BOOLEAN"],
  ["STRING", "STRING"],
  ["VARCHAR", "STRING"],
  ["INTEGER64", "INTEGER"],
  ["SIGNED INTEGER", "INTEGER"],
  ["INTEGER", "INTEGER"],
  ["INT64", "INTEGER"],
  ["INT", "INTEGER"],
  ["FLOAT64", "FLOAT"],
  ["FLOAT", "FLOAT"],
  ["DATE", "DATE"],
  ["LOCAL TIME", "LOCAL TIME"],
  ["TIME WITHOUT TIME ZONE", "LOCAL TIME"],
  ["TIME WITHOUT TIMEZONE", "LOCAL TIME"],
  ["ZONED TIME", "ZONED TIME"],
  ["TIME WITH TIME ZONE", "ZONED TIME"],
  ["TIME WITH TIMEZONE", "ZONED TIME"],
  ["LOCAL DATETIME", "LOCAL DATETIME"],
  ["TIMESTAMP WITHOUT TIME ZONE", "LOCAL DATETIME"],
  ["TIMESTAMP WITHOUT TIMEZONE", "LOCAL DATETIME"],
  ["ZONED DATETIME", "ZONED DATETIME"],
  ["TIMESTAMP WITH TIME ZONE", "ZONED DATETIME"],
  ["TIMESTAMP WITH TIMEZONE", "ZONED DATETIME"],
  ["DURATION", "DURATION"],
  ["POINT", "POINT"],
  ["NODE", "NODE"],
  ["VERTEX", "NODE"],
  ["RELATIONSHIP", "RELATIONSHIP"],
  ["EDGE", "RELATIONSHIP"],
  ["MAP", "MAP"],
  ["PATH", "PATH"],
];

/** Reads a type, or a union of types with `|`. */
export function parseType(cursor: Cursor): TypeExpression {
  const { start } = cursor;
  const dynamic = cursor.isKeyword("ANY") && cursor.isSymbol("<", cursor.index + 1);
  if (dynamic) {
    cursor.index += 2;
    const inner = cursor.nested(() => parseUnion(cursor));
    cursor.expectSymbol(">");
    return inner;
  }
  const union = parseUnion(cursor);
  return { ...union, span: cursor.spanFrom(start) };
}

function parseUnion(cursor: Cursor): TypeExpression {
  const { start } = cursor;
  const members = [parseSingle(cursor)];
  while (cursor.isSymbol("|") && cursor.index !== cursor.projectionBar) {
    cursor.index++;
    members.push(parseSingle(cursor));
  }
  const [only] = members;
  if (only !== undefined && members.length === 1) return only;
  return { kind: "UnionType", members, span: cursor.spanFrom(start) };
}

function parseSingle(cursor: Cursor): TypeExpression {
  const { start } = cursor;
  if (cursor.acceptKeyword("LIST") || cursor.acceptKeyword("ARRAY")) {
    cursor.expectSymbol("<");
    const element = cursor.nested(() => parseUnion(cursor));
    cursor.expectSymbol(">");
    return wrapLists(cursor, {
      kind: "ListType",
      element,
      notNull: acceptNotNull(cursor),
      span: cursor.spanFrom(start),
    });
  }
  for (const [spelling, name] of SPELLINGS) {
    if (cursor.acceptKeyword(...spelling.split(" "))) {
      return wrapLists(cursor, {
        kind: "NamedType",
        name,
        notNull: acceptNotNull(cursor),
        span: cursor.spanFrom(start),
      });
    }
  }
  throw cursor.unexpected({
    en: "a type such as STRING or LIST<INTEGER>",
    de: "ein Typ wie STRING oder LIST<INTEGER>",
  });
}

/** `INTEGER LIST` is `LIST<INTEGER>`. */
function wrapLists(cursor: Cursor, type: TypeExpression): TypeExpression {
  let result = type;
  while (cursor.acceptKeyword("LIST") || cursor.acceptKeyword("ARRAY")) {
    result = {
      kind: "ListType",
      element: result,
      notNull: acceptNotNull(cursor),
      span: cursor.spanFrom(type.span.start),
    };
  }
  return result;
}

function acceptNotNull(cursor: Cursor): boolean {
  return cursor.acceptKeyword("NOT", "NULL") || cursor.acceptSymbol("!");
}
