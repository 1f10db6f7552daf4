/**
 * Lays a query out anew for the console: a clause a line, keywords in capitals. Comments stay: each
 * moves to lines of its own before the clause in which it was written, or to the end.
 */

import type { Clause } from "./ast.ts";
import { tokenise } from "./lexer.ts";
import { parseStatement, type ParseOptions } from "./parse-statement.ts";
import { printStatement } from "./print.ts";

interface Comment {
  readonly start: number;
  readonly text: string;
}

/** The query laid out; throws the parser's error when it can't be read. */
export function formatQuery(text: string, options: ParseOptions = {}): string {
  const statement = parseStatement(text, options);
  const comments = commentsOf(text);
  if (comments.length === 0) return printStatement(statement);
  const clauses = statement.query.branches.flatMap((branch) => branch.clauses);
  const homes = new Map<Clause, string[]>();
  const trailing: string[] = [];
  for (const comment of comments) {
    const home = clauses.find((clause) => clause.span.end > comment.start);
    const lines = home === undefined ? trailing : (homes.get(home) ?? []);
    lines.push(comment.text);
    if (home !== undefined) homes.set(home, lines);
  }
  const body = printStatement(statement, { before: (clause) => homes.get(clause) ?? [] });
  return [body, ...trailing].join("\n");
}

/** What stands between the tokens beside white space. */
function commentsOf(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let from = 0;
  for (const token of tokenise(text)) {
    const gap = text.slice(from, token.start);
    for (const match of gap.matchAll(/\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g)) {
      comments.push({ start: from + match.index, text: match[0].trimEnd() });
    }
    from = token.end;
  }
  return comments;
}
