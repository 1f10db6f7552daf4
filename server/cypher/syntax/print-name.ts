/** How names and strings are written: bare where that reads back as the same, else quoted. */

const PLAIN = /^[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Sc}]*$/u;

/** Words that mean something else, in one place or another, when a variable is called like them. */
const WORDS = new Set(
  (
    "ALL ALLSHORTESTPATHS AND ANY AS ASC ASCENDING BOTH BY CALL CASE COLLECT CONTAINS COUNT CREATE DELETE DESC " +
    "DESCENDING DETACH DISTINCT ELSE END ENDS EXISTS EXPLAIN EXTRACT FALSE FILTER FOREACH FROM IN INF INFINITY IS LEADING LIMIT " +
    "MATCH MERGE NAN NFC NFD NFKC NFKD NODETACH NONE NOT NULL OFFSET ON OPTIONAL OR ORDER PROFILE REDUCE REMOVE RETURN SET SHORTEST " +
    "SHORTESTPATH SINGLE SKIP STARTS THEN TRAILING TRUE TYPED UNION UNWIND USE USING WHEN WHERE WITH XOR YIELD"
  ).split(" "),
);

/** A label, type, key or function part: any word will do where a name is expected. */
export function printName(text: string): string {
  return PLAIN.test(text) ? text : backticked(text);
}

/** A variable, which must not be read as a keyword. */
export function printVariable(name: string): string {
  return PLAIN.test(name) && !WORDS.has(name.toUpperCase()) ? name : backticked(name);
}

/** `$name`, in backticks where needed. */
export function printParameter(name: string): string {
  return /^[\p{ID_Continue}\p{Sc}\p{Pc}]+$/u.test(name) ? `$${name}` : `$${backticked(name)}`;
}

/** A string in single quotes; only quote, backslash and line breaks are escaped. */
export function printString(value: string): string {
  const escaped = value
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  return `'${escaped}'`;
}

function backticked(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}
