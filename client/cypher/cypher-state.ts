/**
 * What the console holds. The address has the query that was run and its parameters, so that a link restores it
 * and back undoes; the draft is what stands in the editor. A query is only ever read, so a link may run it. A view
 * sends its reader here with `of`, the address of its answer; its statement then takes that parameter's place.
 */
import { computed, signal } from "@preact/signals";
import type { CypherAnswer, CypherCheck, Statement } from "#server/contract/cypher-schemas.ts";
import { ApiError, ownProblem, type Problem } from "../api/problem.ts";
import { post } from "../api/request.ts";
import { cypherPlace } from "../app/cypher-link.ts";
import { type Change, go, href, parameter } from "../state/location.ts";
import { language } from "../state/preferences.ts";
import { type Past, remember } from "./history.ts";
import { readParameters } from "./json-fault.ts";
import { parametersOf, type Question, QUESTIONS, queryOf } from "./questions.ts";

/** A fault of the query at its place. */
export interface Fault {
  readonly code: string;
  readonly messageDe: string;
  readonly messageEn: string;
  readonly start: number;
  readonly end: number;
}

export type Run =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly query: string }
  | { readonly status: "stopped"; readonly query: string }
  | { readonly status: "done"; readonly query: string; readonly answer: CypherAnswer }
  | { readonly status: "failed"; readonly query: string; readonly problem: Problem };

export const linkedQuery = parameter("query");
export const linkedParameters = parameter("parameters");
const linkedAnswer = parameter("of");
/** The address of the answer whose statement is to be shown; a query in the link comes first. */
export const wantedStatement = computed(() => (linkedQuery.value === undefined ? linkedAnswer.value : undefined));
const linkedRow = parameter("row");
const linkedSort = parameter("sort");
const linkedShow = parameter("show");

export const draft = signal("");
export const draftParameters = signal("");
export const run = signal<Run>({ status: "idle" });
export const faults = signal<readonly Fault[]>([]);
/** The parameters are open though the query asks for none. */
export const parametersOpen = signal(false);
/** Puts text at the editor's cursor, while there is an editor. */
export const insertText = signal<((text: string) => void) | undefined>(undefined);

/** The names that the draft asks for and the parameters do not hold. */
export const missingParameters = computed(() => {
  const held = readParameters(draftParameters.value);
  if (!held) return [];
  const code = draft.value.replaceAll(/\/\/[^\n]*|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "");
  const asked = [...code.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map(([, name = ""]) => name);
  return [...new Set(asked)].filter((name) => !(name in held));
});

/** What the view shows when the address has no query: the last one of this visit, else the first question. */
let last: { readonly query: string; readonly parameters: string } | undefined;
export const shownQuery = computed(() => {
  if (linkedQuery.value !== undefined) return { query: linkedQuery.value, parameters: linkedParameters.value ?? "" };
  const [first] = QUESTIONS;
  return last ?? { query: first ? queryOf(first, language.value) : "", parameters: first ? parametersOf(first) : "" };
});

export const row = computed(() => (linkedRow.value === undefined ? undefined : Number(linkedRow.value)));
export const selectRow = (index: number | undefined): void =>
  go({ query: { row: index === undefined ? null : String(index), item: null } });

/** Column of the sort and whether it falls: `2` or `-2`, counted from 1. */
export const sort = computed(() => {
  const value = Number(linkedSort.value ?? 0);
  return value === 0 || !Number.isInteger(value) ? undefined : { column: Math.abs(value) - 1, falling: value < 0 };
});
export function sortBy(column: number): void {
  const now = sort.peek();
  const next = now?.column !== column ? column + 1 : now.falling ? null : -(column + 1);
  go({ query: { sort: next === null ? null : String(next) } });
}

export const SHOWS = ["table", "graph", "both", "plan"] as const;
export type Show = (typeof SHOWS)[number];
export const shown = computed<Show | undefined>(() => SHOWS.find((value) => value === linkedShow.value));
export const show = (value: Show): void => go({ query: { show: value } });

/** The node or relationship whose card is open, by its id. */
export const item = parameter("item");
export const openItem = (id: string | null): void => go({ query: { item: id } });

function flag(name: string) {
  const linked = parameter(name);
  return {
    on: computed(() => linked.value === "1"),
    set: (on: boolean): void => go({ query: { [name]: on ? "1" : null } }),
  };
}
export const schemaDrawer = flag("schema");
export const explanation = flag("explain");

const NEW_RESULT = { row: null, sort: null, item: null };

const changeTo = (query: string, parameters: string): Change => ({
  path: "/cypher",
  query: { of: null, query, parameters: parameters.trim() === "" ? null : parameters.trim(), ...NEW_RESULT },
});

/** The address of what stands in the editor. */
export const draftAddress = (): string => {
  const held = readParameters(draftParameters.peek());
  return (
    location.origin + href(held ? cypherPlace(draft.peek(), held) : { path: "/cypher", query: { query: draft.peek() } })
  );
};

let controller: AbortController | undefined;
/** The reader asked for it, so it goes into the history; a link or a step back does not. */
let asked = false;

async function execute(query: string, parameters: string): Promise<void> {
  controller?.abort();
  const mine = new AbortController();
  controller = mine;
  const deliberate = asked;
  asked = false;
  const values = readParameters(parameters);
  if (!values || query.trim() === "") return;
  run.value = { status: "running", query };
  const keep = (rows: number | null, truncated: boolean, problem: Past["problem"]): void => {
    if (deliberate) remember({ query, parameters, rows, truncated, problem, at: Date.now() });
  };
  try {
    const answer = await post<CypherAnswer>("/api/cypher", { query, parameters: values }, mine.signal);
    if (controller !== mine) return;
    run.value = { status: "done", query, answer };
    faults.value = [];
    keep(answer.rows.length, answer.truncated, null);
  } catch (error) {
    if (controller !== mine || mine.signal.aborted) return;
    const problem = error instanceof ApiError ? error.problem : ownProblem("client", 0, String(error), String(error));
    run.value = { status: "failed", query, problem };
    const { code, detailDe, detailEn, position } = problem;
    faults.value = position
      ? [{ code, messageDe: detailDe, messageEn: detailEn, start: position.start, end: position.end }]
      : [];
    keep(null, false, { code, de: detailDe, en: detailEn });
  }
}

/** Puts a view's statement into the address, from where it is shown and run; back leads to the view. */
export const arrive = ({ query, parameters }: Statement): void =>
  go({ query: { parameters: null, ...cypherPlace(query, parameters).query, of: null } }, "replace");

/** Shows and runs what the address asks for. */
export function load(query: string, parameters: string): void {
  last = { query, parameters };
  draft.value = query;
  draftParameters.value = parameters;
  void execute(query, parameters);
}

/** Runs a query as the reader's own doing. */
export function ask(query: string, parameters: string): void {
  asked = true;
  const now = shownQuery.peek();
  if (now.query === query && now.parameters === parameters.trim() && linkedQuery.peek() !== undefined)
    void execute(query, parameters.trim());
  else go(changeTo(query, parameters));
}

export const askDraft = (): void => ask(draft.peek(), draftParameters.peek());
export const askQuestion = (question: Question): void =>
  ask(queryOf(question, language.peek()), parametersOf(question));

export function stop(): void {
  const now = run.peek();
  if (now.status !== "running") return;
  controller?.abort();
  run.value = { status: "stopped", query: now.query };
}

/** What is wrong with a text; the faults of its own run are known already. */
export async function check(query: string): Promise<readonly Fault[]> {
  const now = run.peek();
  if (now.status === "failed" && now.query === query) return faults.peek();
  if (query.trim() === "" || (now.status === "done" && now.query === query)) return [];
  try {
    return (await post<CypherCheck>("/api/cypher/check", { query })).errors;
  } catch {
    // Checking is help; when the server is away, running says so.
    return [];
  }
}
