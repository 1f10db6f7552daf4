/** Cypher to read: coloured like the editor, not editable. */
import type { ComponentChildren } from "preact";
import { tokens } from "./tokens.ts";

export function Code({ text, line = false }: { readonly text: string; readonly line?: boolean }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { kind, start, end } of tokens(text)) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      <span key={start} class={`tok-${kind}`}>
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  return <code class={line ? "mono code-line" : "mono code-block"}>{parts}</code>;
}
