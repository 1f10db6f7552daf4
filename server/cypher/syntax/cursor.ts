/**
 * Where the parser stands in the tokens, and the few moves all its rules are made of: look, accept,
 * expect, or fail with what was expected. Brackets are matched once, in linear time, so that the
 * rules which must look ahead (is this parenthesis a node or an expression?) jump instead of trying.
 *
 * The rules live in several files that call each other in a circle; they meet in `rules`, which
 * `parse-statement.ts` fills.
 */

import type { CypherError, SourceSpan } from "../errors.ts";
import type { Expression, Name, PathPattern, Query, Variable } from "./ast.ts";
import { matchBrackets, type Brackets } from "./brackets.ts";
import { tokenise, type Token } from "./lexer.ts";
import { quoted, syntaxError, tooDeep, tooManyClauses, type Expectation } from "./syntax-errors.ts";

/** Constructs inside each other: parentheses, lists, maps, subqueries, CASE. */
const DEEPEST_NESTING = 200;

/** Clauses in one statement, subqueries included: each becomes an operator that draws from the one before. */
const MOST_CLAUSES = 1000;

/** The rules that others call across files. */
export interface Rules {
  readonly expression: (cursor: Cursor) => Expression;
  /** The comparison or predicate whose first operand is known. */
  readonly continued: (cursor: Cursor, first: Expression) => Expression;
  readonly path: (cursor: Cursor) => PathPattern;
  /** A query or bare pattern in braces, as in EXISTS. */
  readonly subquery: (cursor: Cursor) => Query;
}

export class Cursor {
  readonly text: string;
  readonly updates: boolean;
  readonly rules: Rules;
  readonly tokens: readonly Token[];
  readonly brackets: Brackets;
  /** The index of the current token. */
  index = 0;
  /** The index of the `|` that ends the condition of the comprehension being read; no label expression reaches past it. */
  projectionBar = -1;
  private depth = 0;
  private clauses = 0;

  constructor(text: string, updates: boolean, rules: Rules) {
    this.text = text;
    this.updates = updates;
    this.rules = rules;
    this.tokens = tokenise(text);
    this.brackets = matchBrackets(this.tokens);
  }

  get token(): Token {
    return this.at(this.index);
  }

  /** The token at an index; past the end, the last. */
  at(index: number): Token {
    const token = this.tokens[index] ?? this.tokens[this.tokens.length - 1];
    if (token === undefined) throw new Error("A text always has an end token.");
    return token;
  }

  isSymbol(text: string, index = this.index): boolean {
    const token = this.at(index);
    return token.kind === "symbol" && token.text === text;
  }

  /** Whether keywords stand here one after the other. */
  isKeyword(...words: readonly string[]): boolean {
    return words.every((word, offset) => this.keywordAt(this.index + offset) === word);
  }

  /** The token in capitals if it can be a keyword, else an empty string. */
  keywordAt(index: number): string {
    const token = this.at(index);
    return token.kind === "name" ? token.keyword : "";
  }

  acceptSymbol(text: string): boolean {
    if (!this.isSymbol(text)) return false;
    this.index++;
    return true;
  }

  acceptKeyword(...words: readonly string[]): boolean {
    if (!this.isKeyword(...words)) return false;
    this.index += words.length;
    return true;
  }

  expectSymbol(text: string): void {
    if (!this.acceptSymbol(text)) throw this.unexpected({ en: `‘${text}’`, de: `‘${text}’` });
  }

  expectKeyword(...words: readonly string[]): void {
    for (const word of words) if (!this.acceptKeyword(word)) throw this.unexpected({ en: word, de: word });
  }

  /** A label, type, key or function name. */
  name(expected: Expectation): Name {
    const token = this.token;
    if (token.kind !== "name") throw this.unexpected(expected);
    this.index++;
    return { kind: "Name", text: token.text, span: { start: token.start, end: token.end } };
  }

  variable(): Variable {
    const token = this.token;
    if (token.kind !== "name") throw this.unexpected({ en: "a variable", de: "eine Variable" });
    this.index++;
    return { kind: "Variable", name: token.text, span: { start: token.start, end: token.end } };
  }

  /** One or more of something between commas. */
  commaSeparated<T>(read: () => T): T[] {
    const items = [read()];
    while (this.acceptSymbol(",")) items.push(read());
    return items;
  }

  /** From the start of a token to the end of the one before the current. */
  spanFrom(start: number): SourceSpan {
    return { start, end: Math.max(start, this.index > 0 ? this.at(this.index - 1).end : start) };
  }

  get start(): number {
    return this.token.start;
  }

  get tokenSpan(): SourceSpan {
    return { start: this.token.start, end: this.token.end };
  }

  /** Reads a construct one level deeper; the stack is safe because there is a deepest level. */
  nested<T>(read: () => T): T {
    if (this.depth >= DEEPEST_NESTING) throw tooDeep(DEEPEST_NESTING, this.tokenSpan);
    this.depth++;
    const result = read();
    this.depth--;
    return result;
  }

  /** To be told of each clause that begins. */
  countClause(): void {
    if (++this.clauses > MOST_CLAUSES) throw tooManyClauses(MOST_CLAUSES, this.tokenSpan);
  }

  /** The error for the current token where something else was expected. */
  unexpected(expected: Expectation): CypherError {
    const token = this.token;
    if (token.kind === "error") {
      // `{1b: 2}`: what is wrong with this token matters less than that a number can't stand here.
      const misplaced = token.error.detail === "InvalidNumberLiteral" && expected.en.includes("key");
      if (!misplaced) return token.error;
    }
    const bracket = this.unclosedBefore();
    const hint = bracket === undefined ? undefined : this.lineOf(bracket.start);
    const open = bracket === undefined ? "" : this.text.slice(bracket.start, bracket.end);
    const hintEn = hint === undefined ? "" : ` The ${open} in line ${hint} is not closed.`;
    const hintDe = hint === undefined ? "" : ` Die ${open} in Zeile ${hint} ist nicht geschlossen.`;
    if (token.kind === "end") {
      const start = Math.max(0, this.index > 0 ? this.at(this.index - 1).end : 0);
      return syntaxError(
        "UnexpectedSyntax",
        `The query ends here, but ${expected.en} is missing.${hintEn}`,
        `Hier endet die Abfrage, es fehlt noch ${expected.de}.${hintDe}`,
        { start, end: this.text.length },
      );
    }
    const shown = quoted(this.text.slice(token.start, token.end));
    return syntaxError(
      "UnexpectedSyntax",
      `${shown} can't stand here; expected was ${expected.en}.${hintEn}`,
      `${shown} kann hier nicht stehen; erwartet wird ${expected.de}.${hintDe}`,
      this.tokenSpan,
    );
  }

  /** The innermost opening bracket before the current token that nothing closes. */
  private unclosedBefore(): Token | undefined {
    const index = this.brackets.unclosed.findLast((open) => open < this.index);
    return index === undefined ? undefined : this.at(index);
  }

  private lineOf(offset: number): number {
    return this.text.slice(0, offset).split("\n").length;
  }
}
