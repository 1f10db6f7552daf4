/** Queries with their faulty part between « and », so that a table of cases shows code and place at a glance. */

import type { SourceSpan } from "#server/cypher/errors.ts";

export interface MarkedQuery {
  readonly text: string;
  readonly span: SourceSpan;
}

/** Takes the marks out and says where they stood. */
export function readMarked(marked: string): MarkedQuery {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  if (start < 0 || end < start) throw new Error(`No marks in ${marked}`);
  return { text: marked.replace("«", "").replace("»", ""), span: { start, end } };
}

/** The error's code with the query marked where it points. */
export function markedError(
  text: string,
  error: { readonly code: string; readonly span: SourceSpan | undefined },
): string {
  const { start, end } = error.span ?? { start: 0, end: 0 };
  return `${error.code} ${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
}
