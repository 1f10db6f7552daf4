/** Finds a part of a MATCH that shares no variable with the parts before it, directly or by way of others. */

import type { MatchClause, PatternPart } from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";
import type { Scope } from "./resolved.ts";

/** The first part that nothing connects with the first one; `before` are the variables that are bound already. */
export function findProduct({ patterns }: MatchClause, before: Scope): PatternPart | undefined {
  if (patterns.length < 2) return undefined;
  const remaining = patterns.map((part) => ({ part, variables: variablesOf(part) }));
  const connected = new Set(before.keys());
  for (const name of remaining.shift()?.variables ?? []) connected.add(name);
  for (;;) {
    const index = remaining.findIndex(({ variables }) => [...variables].some((name) => connected.has(name)));
    if (index < 0) return remaining[0]?.part;
    for (const name of remaining.splice(index, 1)[0]?.variables ?? []) connected.add(name);
    if (remaining.length === 0) return undefined;
  }
}

/** The variables of a part, those in its inline conditions included. */
function variablesOf(part: PatternPart): ReadonlySet<string> {
  const names = new Set<string>();
  walk(part, (node) => {
    if (node.kind === "Variable") names.add(node.name);
  });
  return names;
}
