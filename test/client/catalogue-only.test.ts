/** No words outside the catalogues: what a component writes as text or as a spoken label comes from `words`. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";

const client = fileURLToPath(new URL("../../client", import.meta.url));
const components = readdirSync(client, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".tsx"));

/** Attributes that a reader sees or hears. */
const SPOKEN = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "title",
  "placeholder",
  "alt",
  "label",
]);
/** The product's and the language's own names, single letters and notation read the same in both languages. */
const NAMES = /^(Cluster Lineage|Cypher|JSON|CSV|DE|EN|A|B|Ctrl|DOI|null|v)$/;

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const isWord = (text: string): boolean => /\p{L}{2,}/u.test(text) && !NAMES.test(text.trim());

/** Texts in a component's markup that are written out. */
function written(source: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, inCode: boolean): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, inCode);
      return;
    }
    if (!isNode(value)) return;
    if (value.type === "JSXText" && !inCode && isWord(String(value.value))) found.push(String(value.value).trim());
    if (value.type === "JSXAttribute" && isNode(value.name) && isNode(value.value) && value.value.type === "Literal") {
      const name = String((value.name as { name?: unknown }).name);
      const text = String(value.value.value);
      if (SPOKEN.has(name) && isWord(text)) found.push(`${name}="${text}"`);
    }
    for (const [key, child] of Object.entries(value)) {
      if (key !== "type") visit(child, inCode || isCode(value));
    }
  };
  visit(parseAst(source, { lang: "tsx" }), false);
  return found;
}

/** A pattern of the graph, shown as code, is no language's. */
function isCode(node: Node): boolean {
  if (node.type !== "JSXElement") return false;
  const { openingElement } = node as Node & { openingElement: { name: { name?: string } } };
  return openingElement.name.name === "code" || openingElement.name.name === "kbd";
}

describe("words stand in the catalogues", () => {
  it("finds what is written out", () => {
    expect(written('const x = <p title="Hallo">Hello {y} <code>(:Theory)</code></p>;')).toEqual([
      'title="Hallo"',
      "Hello",
    ]);
  });

  it.each(components)("%s writes none itself", (path) => {
    expect(written(readFileSync(join(client, path), "utf8"))).toEqual([]);
  });
});
