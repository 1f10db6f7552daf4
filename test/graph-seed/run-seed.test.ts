/** The command's work, over folders of its own: what it prints, what it writes, how it ends. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Graph } from "#graph-seed/graph.ts";
import { runSeed } from "#graph-seed/run-seed.ts";

const ARTICLE = ` 1. Vorläufer
Ein Vorläufer ist die Theorie von Ada [2]. Sie ist alt.
`;
const FILES: Readonly<Record<string, string>> = {
  "article.yaml": "{ title: Ringe, language: de, figures: [] }",
  "people.yaml": "- { id: ada, nameDe: Ada, nameEn: Ada }",
  "attributions.yaml": "- { to: person:ada, quote: 'Ada [2]' }",
  "claims-1.yaml": `
- id: precursor
  statementDe: Adas Theorie ist ein Vorläufer.
  statementEn: Ada's theory is a precursor.
  kind: history
  scope: sentence
  quote: Ein Vorläufer ist die Theorie von Ada [2].
  about: [person:ada]
`,
};
for (const name of [
  "theories",
  "concepts",
  "places",
  "clusters",
  "organisations",
  "policies",
  "relations",
  "lineage",
]) {
  Object.assign(FILES, { [`${name}.yaml`]: "[]" });
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "seed-"));
  mkdirSync(join(folder, "articles"));
  mkdirSync(join(folder, "annotations", "ringe"), { recursive: true });
  writeFileSync(join(folder, "articles", "ringe.txt"), ARTICLE);
  for (const [name, text] of Object.entries(FILES)) annotate(name, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

function annotate(name: string, text: string): void {
  writeFileSync(join(folder, "annotations", "ringe", name), text);
}

const output = () => join(folder, "out", "graph.json");

function run(options: { quiet?: boolean; ledger?: boolean } = {}): { code: number; printed: string[] } {
  const printed: string[] = [];
  const code = runSeed(
    {
      articles: join(folder, "articles"),
      annotations: join(folder, "annotations"),
      output: output(),
      quiet: false,
      ledger: false,
      ...options,
    },
    (text) => printed.push(text),
  );
  return { code, printed };
}

test("a clean annotation becomes a file, in one quiet line", () => {
  const { code, printed } = run({ quiet: true });
  expect({ code, lines: printed.join("\n").split("\n").length }).toEqual({ code: 0, lines: 1 });
  expect(printed[0]).toContain("1/1 + 0/0 brackets covered, 0 problems");
  const graph = JSON.parse(readFileSync(output(), "utf8")) as Graph;
  expect(graph.relationships).toContainEqual({
    type: "BACKED_BY",
    from: "claim:precursor",
    to: "reference:2",
    properties: { citationId: "citation:1", origin: "ringe" },
  });
});

test("twice the same bytes", () => {
  run();
  const first = readFileSync(output());
  run();
  expect(readFileSync(output()).equals(first)).toBe(true);
});

test("a problem ends with 1, is printed though quiet, and leaves no graph", () => {
  annotate("claims-1.yaml", "[]");
  const { code, printed } = run({ quiet: true });
  expect(code).toBe(1);
  expect(printed.join("\n")).toContain("bracket-uncovered");
  expect(printed.join("\n")).toContain("0/1");
  expect(existsSync(output())).toBe(false);
});

test("the ledger lists each bracket with its claims", () => {
  const { printed } = run({ ledger: true });
  expect(printed[0]).toContain("[2]");
  expect(printed[0]).toContain("claim:precursor");
});

test("an article without an annotation, and two articles, are refused", () => {
  rmSync(join(folder, "annotations", "ringe"), { recursive: true });
  expect(run().code).toBe(1);
  writeFileSync(join(folder, "articles", "netze.txt"), ARTICLE);
  expect(run()).toMatchObject({ code: 1 });
  expect(existsSync(output())).toBe(false);
});
