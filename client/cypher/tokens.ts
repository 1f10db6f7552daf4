/**
 * Cypher's text as tokens, for colour and for completion. Enters: a line, a place in it and the state at that
 * place. Leaves: the token there and the state behind it. It knows no grammar: what is a label, a property or
 * a variable is told by the neighbours, and a faulty text gives tokens too. Whether a query is right, the
 * server says.
 */
export type TokenKind =
  | "space"
  | "comment"
  | "string"
  | "number"
  | "keyword"
  | "function"
  | "label"
  | "property"
  | "parameter"
  | "variable"
  | "operator"
  | "bracket";

/** What stands before: it decides what a word is. */
type Before = "other" | "colon" | "label" | "dot" | "key";

export interface TokenState {
  /** What is open across the line's end: a block comment or a quoted text. */
  readonly open: "" | "/*" | "'" | '"' | "`";
  /** Open brackets, outermost first. */
  readonly stack: string;
  readonly before: Before;
}

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

export const START: TokenState = { open: "", stack: "", before: "other" };

/** Clauses and words of the language that a reader's query can hold. */
export const KEYWORDS: readonly string[] =
  "MATCH,OPTIONAL MATCH,WHERE,RETURN,WITH,UNWIND,ORDER BY,SKIP,LIMIT,DISTINCT,AS,AND,OR,XOR,NOT,IN,IS NULL,IS NOT NULL,STARTS WITH,ENDS WITH,CONTAINS,ASC,DESC,CASE,WHEN,THEN,ELSE,END,EXISTS,COUNT,COLLECT,CALL,YIELD,UNION,UNION ALL,TRUE,FALSE,NULL,SHORTEST,ALL SHORTEST,ANY SHORTEST,EXPLAIN,PROFILE".split(
    ",",
  );

const READ = new Set(KEYWORDS.flatMap((words) => words.split(" ")));
/** Coloured as words of the language, though a reader's query may not use them. */
const WRITE = new Set(
  "CREATE,MERGE,SET,DELETE,DETACH,REMOVE,FOREACH,LOAD,CSV,USE,ON,DROP,BY,ASCENDING,DESCENDING".split(","),
);
/** Words that stay functions or names before a round bracket. */
const CALLABLE = new Set(["COUNT", "COLLECT", "EXISTS", "ALL", "ANY"]);

const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER = /0x[\da-f]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const OPERATOR = /\.\.|<>|<=|>=|=~|\+=|->|<-|[^\s\p{L}\p{N}_]/uy;
const CLOSING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

function match(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : -1;
}

/** End of a quoted text that is open at `at`, and whether it is closed there. */
function quotedEnd(line: string, at: number, quote: string): { readonly end: number; readonly closed: boolean } {
  for (let index = at; index < line.length; index++) {
    if (line[index] === "\\" && quote !== "`") index++;
    else if (line[index] === quote) return { end: index + 1, closed: true };
  }
  return { end: line.length, closed: false };
}

/** In the stack: a round bracket that groups labels. */
export const GROUP = "l";

type Step = Token & { readonly state: TokenState };

function wordKind(word: string, line: string, end: number, { stack, before }: TokenState): TokenKind {
  const next = /^\s*(\S)/.exec(line.slice(end))?.[1];
  if (before === "colon") return "label";
  if (before === "dot") return next === "(" ? "function" : "property";
  const upper = word.toUpperCase();
  const reserved = READ.has(upper) || WRITE.has(upper);
  if (reserved && !(next === "(" && CALLABLE.has(upper))) return "keyword";
  if (next === "(" && line[end] === "(") return "function";
  if (next === ":" && stack.endsWith("{")) return "property";
  return "variable";
}

const BEFORE: Partial<Record<TokenKind, Before>> = { label: "label" };

function named(kind: TokenKind, start: number, end: number, state: TokenState): Step {
  const key = kind === "property" && state.before !== "dot";
  return { kind, start, end, state: { ...state, before: key ? "key" : (BEFORE[kind] ?? "other") } };
}

function punctuation(line: string, start: number, state: TokenState): Step {
  const end = Math.max(match(OPERATOR, line, start), start + 1);
  const text = line.slice(start, end);
  const { stack, before } = state;
  if ("([{".includes(text)) {
    const grouped = text === "(" && before === "colon";
    return {
      kind: "bracket",
      start,
      end,
      state: { ...state, stack: stack + (grouped ? GROUP : text), before: grouped ? "colon" : "other" },
    };
  }
  if (text in CLOSING) {
    const grouped = text === ")" && stack.endsWith(GROUP);
    const open = stack.lastIndexOf(grouped ? GROUP : (CLOSING[text] ?? ""));
    return {
      kind: "bracket",
      start,
      end,
      state: { ...state, stack: open < 0 ? stack : stack.slice(0, open), before: grouped ? "label" : "other" },
    };
  }
  const labelGoesOn = (before === "label" && "|&:".includes(text)) || (before === "colon" && text === "!");
  const next: Before = labelGoesOn || (text === ":" && before !== "key") ? "colon" : text === "." ? "dot" : "other";
  return { kind: "operator", start, end, state: { ...state, before: next } };
}

/** The token at a place of a line. */
export function tokenAt(line: string, start: number, state: TokenState): Step {
  if (state.open === "/*") {
    const close = line.indexOf("*/", start);
    const end = close < 0 ? line.length : close + 2;
    return { kind: "comment", start, end, state: close < 0 ? state : { ...state, open: "" } };
  }
  if (state.open !== "") {
    const { end, closed } = quotedEnd(line, start, state.open);
    return { kind: "string", start, end, state: { ...state, open: closed ? "" : state.open, before: "other" } };
  }
  const space = /^\s+/.exec(line.slice(start));
  if (space) return { kind: "space", start, end: start + space[0].length, state };
  if (line.startsWith("//", start)) return { kind: "comment", start, end: line.length, state };
  if (line.startsWith("/*", start)) {
    const close = line.indexOf("*/", start + 2);
    const end = close < 0 ? line.length : close + 2;
    return { kind: "comment", start, end, state: close < 0 ? { ...state, open: "/*" } : state };
  }
  const first = line[start] ?? "";
  if (first === "'" || first === '"') {
    const { end, closed } = quotedEnd(line, start + 1, first);
    return { kind: "string", start, end, state: { ...state, open: closed ? "" : first, before: "other" } };
  }
  if (first === "`") {
    const { end, closed } = quotedEnd(line, start + 1, first);
    if (!closed) return { kind: "string", start, end, state: { ...state, open: "`", before: "other" } };
    const kind = state.before === "colon" ? "label" : state.before === "dot" ? "property" : "variable";
    return named(kind, start, end, state);
  }
  if (first === "$") {
    const end = Math.max(match(WORD, line, start + 1), start + 1);
    return { kind: "parameter", start, end, state: { ...state, before: "other" } };
  }
  const number = match(NUMBER, line, start);
  if (number > start) return { kind: "number", start, end: number, state: { ...state, before: "other" } };
  const end = match(WORD, line, start);
  if (end > start) return named(wordKind(line.slice(start, end), line, end, state), start, end, state);
  return punctuation(line, start, state);
}

/** All tokens of a text but its spaces, with the state before each. */
export function tokens(text: string): readonly (Token & { readonly before: TokenState })[] {
  const found: (Token & { readonly before: TokenState })[] = [];
  let state = START;
  let offset = 0;
  for (const line of text.split("\n")) {
    let at = 0;
    while (at < line.length) {
      const { kind, start, end, state: next } = tokenAt(line, at, state);
      if (kind !== "space") found.push({ kind, start: offset + start, end: offset + end, before: state });
      state = next;
      at = end;
    }
    offset += line.length + 1;
  }
  return found;
}

/** The state at the end of a text. */
export function stateAfter(text: string): TokenState {
  let state = START;
  for (const line of text.split("\n")) {
    for (let at = 0; at < line.length;) {
      const step = tokenAt(line, at, state);
      state = step.state;
      at = step.end;
    }
  }
  return state;
}
