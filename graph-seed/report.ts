/**
 * What the seed says in a terminal: the graph's counts by kind, the coverage of the brackets, and
 * each problem with its place, file by file. Text in, text out; colour and paging are the terminal's.
 */
import type { BuiltGraph } from "./build-graph.ts";
import type { LedgerEntry } from "./coverage-ledger.ts";
import type { Problem } from "./problem.ts";

const WIDTH = 100;
const MARGIN = 17;

/** One line: counts, coverage and the number of problems. */
export function summary(articleId: string, built: BuiltGraph): string {
  const { nodes, relationships } = built.graph;
  const [text, figures] = coverage(built.ledger);
  return `${articleId}: ${count(nodes.length, "node")}, ${count(relationships.length, "relationship")}, ${text} + ${figures} brackets covered, ${count(built.problems.length, "problem")}`;
}

/** The whole report of one article. */
export function report(articleId: string, built: BuiltGraph): string {
  const { nodes, relationships } = built.graph;
  const [text, figures] = coverage(built.ledger);
  return [
    articleId,
    "",
    row("nodes", tally(nodes.map((node) => node.label))),
    row("relationships", tally(relationships.map((relationship) => relationship.type))),
    row("coverage", [`${text} brackets of the running text belong to a claim`]),
    row("", [`${figures} brackets of the figures belong to their figure`]),
    row("problems", built.problems.length === 0 ? ["none"] : tally(built.problems.map((problem) => problem.code))),
    ...byFile(built.problems),
    "",
  ].join("\n");
}

/** The ledger as a table: order, line of the source, home, bracket, claims. */
export function ledgerTable(ledger: readonly LedgerEntry[]): string {
  return ledger
    .map((entry) => {
      const home = entry.home ?? "nowhere";
      const owner = entry.place === "figure" ? "(the figure)" : entry.claimIds.join(" ");
      return `${String(entry.order).padStart(4)}  line ${String(entry.line).padEnd(4)} ${home.padEnd(16)} ${entry.text}\n        ${entry.covered ? owner : "NOT COVERED"}`;
    })
    .join("\n");
}

function coverage(ledger: readonly LedgerEntry[]): [string, string] {
  const share = (place: LedgerEntry["place"]) => {
    const entries = ledger.filter((entry) => entry.place === place);
    return `${entries.filter((entry) => entry.covered).length}/${entries.length}`;
  };
  return [share("text"), share("figure")];
}

/** The total, then how often each kind occurs, in the order of first occurrence. */
function tally(kinds: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [String(kinds.length), ...[...counts].map(([kind, times]) => `${kind} ${times}`)];
}

function row(name: string, cells: readonly string[]): string {
  const lines: string[] = [];
  for (const cell of cells) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + cell.length + 3 + MARGIN <= WIDTH)
      lines[lines.length - 1] = `${last} · ${cell}`;
    else lines.push(cell);
  }
  return `  ${name.padEnd(MARGIN - 2)}${lines.join(`\n${" ".repeat(MARGIN)}`)}`;
}

function byFile(problems: readonly Problem[]): string[] {
  const files = [...new Set(problems.map((problem) => problem.file))];
  return files.flatMap((file) => [
    "",
    file,
    ...problems
      .filter((problem) => problem.file === file)
      .sort((a, b) => a.line - b.line)
      .map(({ line, entry, code, message }) => `  ${line}  ${entry}  ${code}\n      ${message}`),
  ]);
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
