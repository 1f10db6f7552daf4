/** A bibliography in the tree, with works that are made up: what it adds to the graph, what is said of its faults. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBibliographies } from "#graph-seed/bibliography-works.ts";
import { checkGraph } from "#graph-seed/check-graph.ts";
import type { Graph } from "#graph-seed/graph.ts";
import { runSeed } from "#graph-seed/run-seed.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const HIGHEST = 177;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bibliography-"));
  mkdirSync(join(folder, "bibliography"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string): void => writeFileSync(join(folder, "bibliography", name), text);
const literature = () => readBibliographies(join(folder, "bibliography"), HIGHEST);

function seed(bibliography?: string): { bytes: string; printed: string } {
  const printed: string[] = [];
  const output = join(folder, "graph.json");
  const code = runSeed(
    {
      articles: join(root, "references", "articles"),
      annotations: join(root, "graph-seed", "annotations"),
      ...(bibliography === undefined ? {} : { bibliography }),
      output,
      quiet: true,
      ledger: false,
    },
    (text) => printed.push(text),
  );
  expect(code).toBe(0);
  return { bytes: readFileSync(output, "utf8"), printed: printed.join("\n") };
}

describe("a bibliography in the tree", () => {
  it("names references and changes nothing else; without a file nothing changes", () => {
    const bare = seed();
    put("README.md", "No bibliography.");
    expect(seed(join(folder, "bibliography"))).toEqual(bare);
    expect(seed(join(folder, "nowhere"))).toEqual(bare);

    put(
      "made-up.bib",
      "@article{ref45, author = {Ada Beispiel and Bo Muster}, title = {Erfunden}, year = 1901, journal = {Beispiele}, volume = 2, doi = {10.5555/45}}\n@misc{ref900, title = {Zu weit}}\n",
    );
    const { bytes, printed } = seed(join(folder, "bibliography"));
    const graph = JSON.parse(bytes) as Graph;
    const plain = JSON.parse(bare.bytes) as Graph;
    const named = graph.nodes.find(({ properties }) => properties.id === "reference:45");
    expect(named?.properties).toMatchObject({
      title: "Erfunden",
      authors: ["Ada Beispiel", "Bo Muster"],
      year: 1901,
      container: "Beispiele",
      volume: "2",
      doi: "10.5555/45",
    });
    expect(named?.properties).not.toHaveProperty("url");
    const isNamed = ({ properties }: { properties: { id: string } }): boolean => properties.id === "reference:45";
    expect(graph.nodes.filter((node) => !isNamed(node))).toEqual(plain.nodes.filter((node) => !isNamed(node)));
    expect(graph.relationships).toEqual(plain.relationships);
    expect(checkGraph(graph)).toEqual([]);
    expect(printed).toContain("made-up.bib:2  ref900  number-beyond");
  });

  it("counts several files as one list, where an entry that was lost keeps its place", () => {
    put("a.bib", "@misc{first, title = {Eins}}\n@misc{second, title 2}\n");
    put("b.ris", "TY  - BOOK\nTI  - Drei\nER  - \n");
    const { by, works, issues } = literature();
    expect(by).toBe("order");
    expect([...works].map(([number, { title }]) => [number, title])).toEqual([
      [1, "Eins"],
      [3, "Drei"],
    ]);
    expect(issues).toMatchObject([{ code: "entry-malformed", line: 2, key: "second", unread: true }]);
  });

  it("reports a number that stands twice and numbers beyond the article", () => {
    put("a.json", JSON.stringify([1, 1, 2, 3, 178, "named"].map((id) => ({ id, title: `Titel ${id}` }))));
    expect(literature().issues.map(({ code }) => code)).toEqual([
      "key-repeated",
      "number-repeated",
      "number-beyond",
      "number-missing",
    ]);
    rmSync(join(folder, "bibliography", "a.json"));
    put("b.bib", Array.from({ length: HIGHEST + 2 }, (_, index) => `@misc{k${index}x, title = {T}}`).join("\n"));
    const { works, issues } = literature();
    expect(works.size).toBe(HIGHEST);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ["number-beyond", HIGHEST + 1],
      ["number-beyond", HIGHEST + 2],
    ]);
  });
});
