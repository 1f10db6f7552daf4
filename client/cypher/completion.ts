/**
 * What can stand at the cursor. Enters: the query, the cursor, the schema and the names of the parameters.
 * Leaves: where the word at hand begins and what would fit there: labels after a colon in a node, types in a
 * relationship, properties after a dot by the labels of the variable where the text tells them, else variables,
 * functions and keywords. It reads tokens, not the grammar, so it also helps in a query that is half written.
 */
import type { Schema } from "#server/contract/view-schemas.ts";
import { GROUP, KEYWORDS, stateAfter, type Token, tokens } from "./tokens.ts";

export type SuggestionKind = "label" | "type" | "property" | "variable" | "function" | "keyword" | "parameter";

export interface Suggestion {
  readonly text: string;
  readonly kind: SuggestionKind;
  /** Beside it: a count, the types of a property, a signature. */
  readonly detail?: string;
  readonly helpDe?: string;
  readonly helpEn?: string;
  /** Inserted in place of `text`; the cursor stands at `|`. */
  readonly insert?: string;
}

export interface Suggestions {
  readonly from: number;
  readonly options: readonly Suggestion[];
  /** Names that are whole already: typed to the end, they need no offer. */
  readonly known: readonly string[];
}

/** A server of an earlier version tells no functions. */
export type CompletionSchema = Omit<Schema, "functions"> & Partial<Pick<Schema, "functions">>;

type Properties = Schema["labels"][number]["properties"];

const textOf = (query: string, { start, end }: Token): string => query.slice(start, end).replaceAll("`", "");

/** Variables that the query declares, each with the labels or types that it gives them. */
export function variablesOf(query: string): ReadonlyMap<string, readonly string[]> {
  const list = tokens(query);
  const found = new Map<string, string[]>();
  const is = (token: Token | undefined, text: string): boolean =>
    token !== undefined && query.slice(token.start, token.end).toUpperCase() === text;
  for (const [index, token] of list.entries()) {
    if (token.kind !== "variable") continue;
    const before = list[index - 1];
    const after = list[index + 1];
    const opens = (is(before, "(") || is(before, "[")) && list[index - 2]?.kind !== "function";
    if (!opens && !is(before, "AS") && !is(after, "=") && !is(after, "IN")) continue;
    const labels: string[] = found.get(textOf(query, token)) ?? [];
    for (const next of opens ? list.slice(index + 1) : []) {
      if (next.kind === "label") labels.push(textOf(query, next));
      else if (!(next.kind === "operator" && /^[:|&!]$/.test(textOf(query, next)))) break;
    }
    found.set(textOf(query, token), labels);
  }
  return found;
}

const TYPES: Readonly<Record<string, string>> = {
  Long: "INTEGER",
  Double: "FLOAT",
  LongArray: "LIST<INTEGER>",
  DoubleArray: "LIST<FLOAT>",
  StringArray: "LIST<STRING>",
  BooleanArray: "LIST<BOOLEAN>",
};

/** A property's type as Cypher writes it; the schema has the names that Neo4j's procedures give. */
export const typeName = (type: string): string => TYPES[type] ?? type.toUpperCase();

function propertiesOf(schema: CompletionSchema, names: readonly string[]): readonly Suggestion[] {
  const holders = [...schema.labels, ...schema.relationshipTypes];
  const known = holders.filter(({ name }) => names.includes(name));
  const byName = new Map<string, { types: Set<string>; holders: string[] }>();
  for (const { name: holder, properties } of known.length > 0 ? known : holders) {
    for (const { name, types } of properties satisfies Properties) {
      const held = byName.get(name) ?? { types: new Set(), holders: [] };
      for (const type of types) held.types.add(type);
      held.holders.push(holder);
      byName.set(name, held);
    }
  }
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, { types, holders }]) => ({
      text,
      kind: "property",
      detail:
        [...types].map(typeName).join(" | ") +
        (known.length === 1 ? "" : ` · ${holders.slice(0, 3).join(", ")}${holders.length > 3 ? " …" : ""}`),
    }));
}

const labelsOf = (schema: CompletionSchema): readonly Suggestion[] =>
  schema.labels.map(({ name, count }) => ({ text: name, kind: "label", detail: String(count) }));

const typesOf = (schema: CompletionSchema): readonly Suggestion[] =>
  schema.relationshipTypes.map(({ name, count, between }) => ({
    text: name,
    kind: "type",
    detail: `${count} · ${between
      .slice(0, 2)
      .map(({ from, to }) => `${from} → ${to}`)
      .join(", ")}${between.length > 2 ? " …" : ""}`,
  }));

/** Labels of the node pattern in whose `{` the cursor stands: `(a:Theory {` gives Theory. */
function ownersOfMap(list: readonly Token[], query: string): readonly string[] {
  let depth = 0;
  for (let index = list.length - 1; index >= 0; index--) {
    const token = list[index];
    if (token === undefined) break;
    const text = query.slice(token.start, token.end);
    if (text === "}") depth++;
    if (text !== "{") continue;
    if (depth-- > 0) continue;
    const owners: string[] = [];
    for (let at = index - 1; at >= 0; at--) {
      const before = list[at];
      if (before?.kind === "label") owners.push(textOf(query, before));
      else if (before?.kind !== "operator") break;
    }
    return owners;
  }
  return [];
}

/** `undefined` where nothing fits: in a comment, a quoted text, a number. */
export function suggestionsAt(
  query: string,
  cursor: number,
  schema: CompletionSchema,
  parameters: readonly string[] = [],
): Suggestions | undefined {
  const found = fitting(query, cursor, schema, parameters);
  return found && { ...found, known: [...variablesOf(query).keys()] };
}

function fitting(
  query: string,
  cursor: number,
  schema: CompletionSchema,
  parameters: readonly string[],
): Omit<Suggestions, "known"> | undefined {
  const head = query.slice(0, cursor);
  if (stateAfter(head).open !== "") return undefined;
  const list = tokens(head);
  const last = list.at(-1);
  const touching = last !== undefined && last.end === cursor ? last : undefined;
  if (touching && ["comment", "string", "number"].includes(touching.kind)) return undefined;
  if (touching?.kind === "parameter") {
    return { from: touching.start, options: parameters.map((name) => ({ text: `$${name}`, kind: "parameter" })) };
  }
  const word = touching && touching.kind !== "operator" && touching.kind !== "bracket" ? touching : undefined;
  const state = word ? word.before : stateAfter(head);
  const from = word?.start ?? cursor;
  const top = state.stack.at(-1);
  const variables = variablesOf(query);

  if (state.before === "colon") {
    return {
      from,
      options: state.stack.replaceAll(GROUP, "").endsWith("[") ? typesOf(schema) : labelsOf(schema),
    };
  }
  if (state.before === "dot") {
    const dot = list.findLast(({ end, kind }) => kind === "operator" && end <= from);
    const owner = dot && list[list.indexOf(dot) - 1];
    const names = owner?.kind === "variable" ? (variables.get(textOf(query, owner)) ?? []) : [];
    return { from, options: propertiesOf(schema, names) };
  }
  if (top === "{" && (word?.kind === "property" || /[{,]\s*[\p{L}_]*$/u.test(head))) {
    const owners = ownersOfMap(list, query);
    if (owners.length > 0) {
      return {
        from,
        options: propertiesOf(schema, owners).map((option) => ({ ...option, insert: `${option.text}: |` })),
      };
    }
  }
  const own = word ? head.slice(word.start) : "";
  return {
    from,
    options: [
      ...[...variables]
        .filter(([name]) => name !== own)
        .map(([text, labels]): Suggestion => ({ text, kind: "variable", detail: labels.join(" | ") })),
      ...KEYWORDS.map((text): Suggestion => ({ text, kind: "keyword" })),
      ...(schema.functions ?? []).map(({ name, signature, helpDe, helpEn }): Suggestion => ({
        text: name,
        kind: "function",
        detail: signature.slice(name.length),
        helpDe,
        helpEn,
        insert: `${name}(|)`,
      })),
    ],
  };
}
