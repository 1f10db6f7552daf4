/**
 * Clauses and commands that begin like Cypher but that this engine keeps out: what would change the
 * graph, load files, administer a database, or is newer than the dialect spoken here. Each is
 * refused by name at its place, so that nobody has to guess from "unexpected".
 */

import type { CypherError, SourceSpan } from "../errors.ts";
import type { Cursor } from "./cursor.ts";
import { notSupported, refused } from "./syntax-errors.ts";
import { opensUpdate } from "./parse-update.ts";

const ADMINISTRATION = new Set(
  "ALTER DENY DROP GRANT REVOKE RENAME TERMINATE STOP DEALLOCATE REALLOCATE ENABLE".split(" "),
);
const SCHEMA_OBJECTS = new Set(
  "INDEX CONSTRAINT DATABASE USER ROLE ALIAS COMPOSITE UNIQUE FULLTEXT TEXT RANGE POINT VECTOR LOOKUP BTREE OR".split(
    " ",
  ),
);
const NEWER = new Set(["FINISH", "LET", "FILTER", "FOR", "INSERT", "NEXT"]);

/** Refuses the clause at the current token when it is one that is kept out. */
export function refuseClause(cursor: Cursor): void {
  const word = cursor.keywordAt(cursor.index);
  const next = cursor.keywordAt(cursor.index + 1);
  const span = cursor.tokenSpan;
  if (word === "LOAD" && next === "CSV") {
    throw refused(
      "LoadCsv",
      "LOAD CSV reads files and addresses; it is not allowed here.",
      "LOAD CSV liest Dateien und Adressen; das ist hier nicht erlaubt.",
      span,
    );
  }
  if (word === "USE") {
    throw refused(
      "Use",
      "There is one graph here; USE has nothing to choose.",
      "Hier gibt es einen einzigen Graphen; USE hat nichts zu wählen.",
      span,
    );
  }
  if (word === "SHOW") {
    throw refused(
      "Show",
      "SHOW commands belong to a Neo4j server. For the schema use CALL db.labels(), db.relationshipTypes() or db.propertyKeys().",
      "SHOW-Befehle gehören zu einem Neo4j-Server. Das Schema liefern CALL db.labels(), db.relationshipTypes() oder db.propertyKeys().",
      span,
    );
  }
  const definesSchema = word === "CREATE" && SCHEMA_OBJECTS.has(next);
  if (ADMINISTRATION.has(word) || definesSchema || (word === "START" && next === "DATABASE"))
    throw administration(word, span);
  if (word === "USING") {
    throw refused(
      "PeriodicCommit",
      "USING PERIODIC COMMIT is not allowed here.",
      "USING PERIODIC COMMIT ist hier nicht erlaubt.",
      span,
    );
  }
  if (!cursor.updates && (opensUpdate(word) || word === "INSERT")) throw updatingClause(word, span);
  if (NEWER.has(word)) {
    throw notSupported(
      word,
      `${word} is not part of the Cypher spoken here.`,
      `${word} gehört nicht zu dem Cypher, das hier gesprochen wird.`,
      span,
    );
  }
  if ((word === "ORDER" && next === "BY") || word === "SKIP" || word === "OFFSET" || word === "LIMIT") {
    throw notSupported(
      "StandaloneOrder",
      `${word} stands behind WITH or RETURN here; write WITH * before it.`,
      `${word} steht hier hinter WITH oder RETURN; davor gehört WITH *.`,
      span,
    );
  }
}

function administration(word: string, span: SourceSpan): CypherError {
  return refused(
    "Administration",
    `${word} would administer the database or its schema; here the graph can only be read.`,
    `${word} würde die Datenbank oder ihr Schema verwalten; hier lässt sich der Graph nur lesen.`,
    span,
  );
}

function updatingClause(word: string, span: SourceSpan): CypherError {
  return refused(
    "UpdatingClause",
    `${word} would change the graph; here it can only be read.`,
    `${word} würde den Graphen verändern; hier lässt er sich nur lesen.`,
    span,
  );
}
