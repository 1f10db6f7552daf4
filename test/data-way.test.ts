/**
 * The lint rules for the data's way must bite. The project's own rules are run on a small tree in a
 * temporary folder that breaks them, once: each wrong import is refused, each rightful one passes.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const RESTRICTED = "eslint(no-restricted-imports)";
const CYCLE = "import(no-cycle)";

const wrong = [
  ["references", "#graph-seed/graph.ts"],
  ["references", "../server/main.ts"],
  ["graph-seed", "#server/main.ts"],
  ["graph-seed", "#references/plain-text/lines.ts"],
  ["graph-seed", "../references/document.ts"],
  ["server", "#client/main.tsx"],
  ["server", "#references/document.ts"],
  ["server", "#graph-seed/build-graph.ts"],
  ["server/cypher", "#graph-seed/graph.ts"],
  ["server/cypher", "../store/graph-store.ts"],
  ["server/cypher", "node:fs"],
  ["client", "#server/store/graph-store.ts"],
  ["client", "#graph-seed/graph.ts"],
  ["client", "#references/read-bibliography.ts"],
  ["client/bibliography", "#references/bibliography.ts"],
  ["client", "sigma"],
] as const;

const rightful = [
  ["graph-seed", "#references/document.ts"],
  ["graph-seed", "#references/read-article.ts"],
  ["graph-seed", "#references/bibliography.ts"],
  ["graph-seed", "#references/read-bibliography.ts"],
  ["server", "#graph-seed/graph.ts"],
  ["client", "#server/contract/endpoints.ts"],
] as const;

const importing = (specifier: string): string => `export { thing } from "${specifier}";\n`;
const fileName = (folder: string, specifier: string): string =>
  `${folder}/imports-${encodeURIComponent(specifier).replaceAll("%", "")}.ts`;

/** The one file of the client where a reader's own bibliography enters. */
const DOOR = "client/bibliography/literature-door.ts";
const throughDoor = ["bibliography", "read-bibliography", "number-entries"].map((name) => `#references/${name}.ts`);
const notThroughDoor = [
  "#references/document.ts",
  "#references/read-article.ts",
  "#references/citation-formats/bibtex.ts",
  "../../references/read-bibliography.ts",
  "#graph-seed/graph.ts",
  "#server/contract/endpoints.ts",
  "sigma",
];

/** Rules broken, by file. */
const broken = new Map<string, string[]>();
/** Lines of the door that are refused. */
const refusedLines: number[] = [];
let tree: string;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "data-way-"));
  const plant = (path: string, text: string): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  const rules = JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8")) as Record<string, unknown>;
  // Types play no part in these rules, and the small tree has none.
  plant(".oxlintrc.json", JSON.stringify({ ...rules, $schema: undefined, options: {} }));
  for (const [folder, specifier] of [...wrong, ...rightful]) plant(fileName(folder, specifier), importing(specifier));
  // One import a line: the rightful ones first.
  plant(DOOR, [...throughDoor, ...notThroughDoor].map(importing).join(""));
  plant("server/cycle-a.ts", 'import { b } from "./cycle-b.ts";\nexport const a = (): number => b();\n');
  plant("server/cycle-b.ts", 'import { a } from "./cycle-a.ts";\nexport const b = (): number => a();\n');

  const { stdout } = spawnSync(join(root, "node_modules", ".bin", "oxlint"), ["--format=json"], {
    cwd: tree,
    encoding: "utf8",
  });
  const report = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
  };
  for (const { code, filename, labels } of report.diagnostics) {
    broken.set(filename, [...(broken.get(filename) ?? []), code]);
    if (filename === DOOR && code === RESTRICTED) refusedLines.push(labels[0]?.span.line ?? 0);
  }
});

afterAll(() => rmSync(tree, { recursive: true }));

describe("the data's way", () => {
  it.each(wrong)("%s may not import %s", (folder, specifier) => {
    expect(broken.get(fileName(folder, specifier))).toContain(RESTRICTED);
  });

  it.each(rightful)("%s may import %s", (folder, specifier) => {
    expect(broken.get(fileName(folder, specifier)) ?? []).not.toContain(RESTRICTED);
  });

  it("lets one file of the client through the doors for bibliographies, and no other way", () => {
    expect(refusedLines).toEqual(notThroughDoor.map((_, index) => throughDoor.length + index + 1));
  });

  it("refuses an import cycle", () => {
    expect(broken.get("server/cycle-a.ts")).toContain(CYCLE);
  });
});
