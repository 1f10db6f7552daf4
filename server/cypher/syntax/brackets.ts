/** Which bracket closes which, found in one pass over the tokens; and per pair the first and the last `|` directly inside. */

import type { Token } from "./lexer.ts";

export interface Brackets {
  /** By the index of an opening bracket's token: the index of its closing one; absent when there is none. */
  readonly closing: ReadonlyMap<number, number>;
  /** By the index of an opening bracket's token: the index of the last `|` inside it and inside no inner one. */
  readonly lastBar: ReadonlyMap<number, number>;
  /** The first such `|`. */
  readonly firstBar: ReadonlyMap<number, number>;
  /** Opening brackets that nothing closes, in their order. */
  readonly unclosed: readonly number[];
}

const CLOSES: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Matches the brackets of a text's tokens; one that closes nothing is passed over. */
export function matchBrackets(tokens: readonly Token[]): Brackets {
  const closing = new Map<number, number>();
  const lastBar = new Map<number, number>();
  const firstBar = new Map<number, number>();
  const unclosed: number[] = [];
  const open: { readonly index: number; readonly text: string }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "symbol") continue;
    const opener = CLOSES[token.text];
    if (token.text === "(" || token.text === "[" || token.text === "{") {
      open.push({ index, text: token.text });
    } else if (token.text === "|") {
      const innermost = open.at(-1);
      if (innermost === undefined) continue;
      lastBar.set(innermost.index, index);
      if (!firstBar.has(innermost.index)) firstBar.set(innermost.index, index);
    } else if (opener !== undefined) {
      while (open.length > 0) {
        const innermost = open.pop();
        if (innermost === undefined) break;
        if (innermost.text === opener) {
          closing.set(innermost.index, index);
          break;
        }
        unclosed.push(innermost.index);
      }
    }
  }
  unclosed.push(...open.map((bracket) => bracket.index));
  return { closing, lastBar, firstBar, unclosed: unclosed.sort((a, b) => a - b) };
}
