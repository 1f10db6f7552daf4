/**
 * A query laid out: each clause on its own line, words of the language in capitals, runs of spaces made one.
 * Enters: any text, also a faulty one. Leaves: the same tokens in the same order; comments and quoted texts stay
 * as they are. It reads tokens, not the grammar, so what stands in braces keeps its line.
 */
import { tokens } from "./tokens.ts";

const CLAUSES = new Set([
  "MATCH",
  "OPTIONAL",
  "WHERE",
  "WITH",
  "RETURN",
  "UNWIND",
  "ORDER",
  "SKIP",
  "LIMIT",
  "CALL",
  "YIELD",
  "UNION",
]);

/** A word that goes on with the line of the one before: `OPTIONAL MATCH`, `CALL … YIELD`, `STARTS WITH`. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  MATCH: ["OPTIONAL"],
  WITH: ["STARTS", "ENDS"],
};

export function formatQuery(text: string): string {
  let out = "";
  let end = 0;
  let last = "";
  for (const token of tokens(text)) {
    const raw = text.slice(token.start, token.end);
    const upper = raw.toUpperCase();
    const between = text.slice(end, token.start);
    const keyword = token.kind === "keyword";
    const clause = keyword && token.before.stack === "" && CLAUSES.has(upper) && !FOLLOWS[upper]?.includes(last);
    const afterComment = last === "//" || between.includes("\n");
    const gap = clause && out !== "" ? "\n" : afterComment ? lineBreak(between) : between === "" ? "" : " ";
    out += gap + (keyword ? upper : raw);
    end = token.end;
    last = token.kind === "comment" && raw.startsWith("//") ? "//" : upper;
  }
  return out;
}

/** A line end that the writer set stays, with its indent. */
const lineBreak = (between: string): string => `\n${/[^\n]*$/.exec(between)?.[0] ?? ""}`;
