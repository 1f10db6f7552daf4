/**
 * The written questions: one file a theme in `corpus/`, one question a line. The questions
 * and answers recorded in `../execute/corpus/` are asked again here, live.
 */
import { readFileSync, readdirSync } from "node:fs";
import type { CypherValue } from "#server/cypher/value.ts";
import type { Graph } from "#graph-seed/graph.ts";
import { GRAPH, PARAMETERS, QUESTIONS } from "../execute/corpus/corpus.ts";
import { type SharedGraph, numbered } from "./shared-graph.ts";

export interface Theme {
  readonly name: string;
  readonly graph: SharedGraph;
  readonly approximate: boolean;
  readonly queries: readonly string[];
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

function graphNamed(name: string): SharedGraph {
  if (name !== "article") return { statement: read(`graphs/${name}.cypher`).trim() };
  return { graph: numbered(JSON.parse(read("../../../dist/graph.json")) as Graph) };
}

/** The first line says which graph is asked, and whether floats are compared to twelve digits only. */
function readTheme(file: string): Theme {
  const [head = "", ...lines] = read(`corpus/${file}`).split("\n");
  const [, graph = "", approximate] = /^\/\/ graph: (\w+)(, approximate)?$/.exec(head) ?? [];
  return {
    name: file.replace(".cypher", ""),
    graph: graphNamed(graph),
    approximate: approximate !== undefined,
    queries: lines.filter((line) => line !== ""),
  };
}

const written: readonly Theme[] = readdirSync(new URL("corpus", import.meta.url))
  .sort()
  .map(readTheme);

/** Their answers show the order in which a server happens to number nodes, which a new graph in an old database changes. */
const NUMBERED_BY_THE_SERVER = new Set([
  "MATCH (n) RETURN n ORDER BY n LIMIT 3",
  "MATCH (n) RETURN collect(n.id)[0..2] AS x, count(*)",
]);

/** Every theme with its graph and questions. */
export const THEMES: readonly Theme[] = [
  ...written,
  {
    name: "recorded",
    graph: { statement: GRAPH },
    approximate: false,
    queries: QUESTIONS.filter((question) => !NUMBERED_BY_THE_SERVER.has(question)),
  },
];

/** What the questions may use beside literals. */
export const GIVEN: Readonly<Record<string, CypherValue>> = PARAMETERS;
