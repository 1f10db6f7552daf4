/** Type names of `IS :: …`: `STRING`, `LIST<INTEGER NOT NULL>`, `BOOLEAN | STRING`, with their synonyms. */

import type { CypherError, SourceSpan } from "../errors.ts";
import type { SingleType, TypeExpression, TypeName } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { syntaxError } from "./syntax-errors.ts";

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
  ["SIGNED INTEGER", "INTEGER"],
  ["INTEGER", "INTEGER"],
  ["INT", "INTEGER"],
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
  ["PATHS", "PATH"],
  ["PATH", "PATH"],
];

/** Reads a type, or a union of types with `|`. */
export function parseType(cursor: Cursor): TypeExpression {
  const { start } = cursor;
  const members = [...parseMembers(cursor)];
  while (cursor.isSymbol("|") && cursor.index !== cursor.projectionBar) {
    cursor.index++;
    members.push(...parseMembers(cursor));
  }
  const span = cursor.spanFrom(start);
  const known = members.filter((member) => member.kind !== "NamedType" || member.name !== "NOTHING");
  if (known.some(({ notNull }) => notNull !== known[0]?.notNull)) throw mixedNullability(span);
  const [only] = members;
  return only !== undefined && members.length === 1 ? only : { kind: "UnionType", members, span };
}

/** `ANY<INTEGER | STRING>` gives its members, any other type itself. */
function parseMembers(cursor: Cursor): readonly SingleType[] {
  if (!cursor.isKeyword("ANY") || !cursor.isSymbol("<", cursor.index + 1)) return [parseSingle(cursor)];
  cursor.index += 2;
  const inner = cursor.nested(() => parseType(cursor));
  cursor.expectSymbol(">");
  return inner.kind === "UnionType" ? inner.members : [inner];
}

function parseSingle(cursor: Cursor): SingleType {
  const { start } = cursor;
  if (cursor.acceptKeyword("LIST") || cursor.acceptKeyword("ARRAY")) {
    cursor.expectSymbol("<");
    const element = cursor.nested(() => parseType(cursor));
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
function wrapLists(cursor: Cursor, type: SingleType): SingleType {
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

function mixedNullability(span: SourceSpan): CypherError {
  return syntaxError(
    "InvalidTypeUnion",
    "Either all types of a union are NOT NULL, or none is.",
    "In einer Vereinigung sind entweder alle Typen NOT NULL oder keiner.",
    span,
  );
}
