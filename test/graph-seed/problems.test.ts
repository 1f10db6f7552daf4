/**
 * Every check fails when it should, and only then: one slip in an annotation that is correct, one
 * problem, at its place. The table is total over the problem codes, so a new code without a case
 * does not compile.
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "#graph-seed/build-graph.ts";
import type { ProblemCode } from "#graph-seed/problem.ts";
import { smallAnnotation, SMALL_ARTICLE, SMALL_DOCUMENT } from "./support/small-annotation.ts";
import { smallDocument } from "./support/small-document.ts";

/** In `file`, `from` becomes `to`; the one problem is at `entry` of `file` unless `at` says otherwise. */
interface Slip {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly entry: string;
  readonly at?: string;
}

const WHOLE_QUOTE = /quote: \|\n.*\n.*\n/;

const slips: Record<
  Exclude<ProblemCode, "bracket-outside-figure" | "file-missing" | "file-unknown" | "graph-invalid">,
  Slip
> = {
  "yaml-invalid": { file: "places.yaml", from: "Ulm }", to: "Ulm", entry: "" },
  "field-invalid": { file: "people.yaml", from: "nameEn: Ada", to: "nameFr: Ada", entry: "person:ada" },
  "short-name-too-long": {
    file: "theories.yaml",
    from: "shortEn: Ring",
    to: "shortEn: A ring around everything else",
    entry: "theory:ring",
  },
  "id-duplicate": { file: "people.yaml", from: "id: ben", to: "id: ada", entry: "person:ada" },
  "id-dangling": { file: "attributions.yaml", from: "person:ada", to: "person:eve", entry: "person:eve" },
  "end-not-allowed": {
    file: "relations.yaml",
    from: "to: place:ulm",
    to: "to: person:ben",
    entry: "relation:located-in.cluster-yard.person-ben",
  },
  "quote-missing": {
    file: "relations.yaml",
    from: ", quote: die Ringtheorie von Ada",
    to: "",
    entry: "relation:proposed-by.theory-ring.person-ada",
  },
  "quote-not-found": { file: "claims-1.yaml", from: "quote: Der Hof", to: "quote: Ein Hof", entry: "claim:place" },
  "quote-ambiguous": {
    file: "relations.yaml",
    from: "die Ringtheorie von Ada",
    to: "Ring",
    entry: "relation:proposed-by.theory-ring.person-ada",
  },
  "quote-across-blocks": {
    file: "claims-1.yaml",
    from: "quote: Der Hof in Ulm folgt dem Netz. Er folgt auch dem Ring, und der Ring ist alt.",
    to: "quote: 'ist alt. Abb. 1: Ringe'",
    entry: "claim:place",
  },
  "quote-cuts-bracket": {
    file: "relations.yaml",
    from: "die Ringtheorie von Ada",
    to: "'die Ringtheorie von Ada [7;'",
    entry: "relation:proposed-by.theory-ring.person-ada",
  },
  "quote-cuts-word": {
    file: "relations.yaml",
    from: "die Ringtheorie von Ada",
    to: "theorie von Ada",
    entry: "relation:proposed-by.theory-ring.person-ada",
  },
  "name-not-in-text": { file: "theories.yaml", from: "aliases: [Netz]", to: "aliases: [Net]", entry: "theory:net" },
  "basis-against-place": {
    file: "relations.yaml",
    from: "basis: stated",
    to: "basis: figure",
    entry: "relation:proposed-by.theory-ring.person-ada",
  },
  "period-without-quote": {
    file: "theories.yaml",
    from: "periodQuote: aus dem Jahr 1920",
    to: "",
    entry: "theory:ring",
  },
  "period-not-in-quote": { file: "theories.yaml", from: "period: 1920", to: "period: 1921", entry: "theory:ring" },
  "languages-equal": {
    file: "claims-1.yaml",
    from: "The net is a ring.",
    to: "Das Netz ist ein Ring.",
    entry: "claim:tail",
  },
  "hedge-not-in-quote": {
    file: "lineage.yaml",
    from: "hedge: vermutlich",
    to: "hedge: wohl",
    entry: "lineage:ring-net",
  },
  "claim-outside-sentences": {
    file: "claims-1.yaml",
    from: "quote: Der Hof in Ulm folgt dem Netz. Er folgt auch dem Ring, und der Ring ist alt.",
    to: "quote: 'Abb. 1: Ringe'",
    entry: "claim:place",
  },
  "attribution-without-bracket": {
    file: "attributions.yaml",
    from: "'Ada [7; 3]'",
    to: "Ringtheorie von Ada",
    entry: "person:ada",
  },
  "caption-missing": { file: "article.yaml", from: "{ number: 1, captionEn: Rings }", to: "", entry: "figure:1" },
  "figure-unknown": {
    file: "article.yaml",
    from: "captionEn: Rings }",
    to: "captionEn: Rings }, { number: 2, captionEn: Nets }",
    entry: "figure:2",
  },
  "lineage-to-itself": {
    file: "lineage.yaml",
    from: "to: theory:net",
    to: "to: theory:ring",
    entry: "lineage:ring-net",
  },
  "lineage-repeated": {
    file: "lineage.yaml",
    from: "\n- id: ring-net",
    to: "\n- { id: again, type: EVOLVES_INTO, from: theory:ring, to: theory:net, basis: curated, wordingDe: wurde, wordingEn: became }\n- id: ring-net",
    entry: "lineage:ring-net",
  },
  "lineage-cycle": {
    file: "lineage.yaml",
    from: "\n- id: ring-net",
    to: "\n- { id: back, type: EXTENDS, from: theory:ring, to: theory:net, basis: curated, wordingDe: mehrt, wordingEn: extends }\n- id: ring-net",
    entry: "lineage:ring-net",
  },
  "bracket-uncovered": {
    file: "claims-1.yaml",
    from: "quote: Das Netz gilt vermutlich als Ring [4; 2].",
    to: "quote: Das Netz gilt vermutlich als Ring",
    entry: "citation:3",
    at: "small.txt",
  },
};

const found = (files: ReturnType<typeof smallAnnotation>, document = SMALL_DOCUMENT) =>
  buildGraph(document, files).problems.map(({ code, file, entry }) => ({ code, file, entry }));

test("the small annotation is correct", () => {
  expect(found(smallAnnotation())).toEqual([]);
});

describe("one slip, one problem at its place", () => {
  test.each(Object.entries(slips))("%s", (code, { file, from, to, entry, at = file }) => {
    const files = smallAnnotation((name, text) => {
      if (name !== file) return text;
      expect(text).toContain(from);
      return text.replace(from, to);
    });
    const problems = found(files);
    expect(problems).toContainEqual({ code, file: at, entry });
    // An entry that was dropped leaves what it alone held: its name dangles, its bracket is uncovered.
    const consequences = ["id-dangling", "bracket-uncovered"];
    expect(problems.filter((problem) => problem.code !== code && !consequences.includes(problem.code))).toEqual([]);
  });
});

describe("files", () => {
  test("file-missing", () => {
    expect(found(smallAnnotation((name, text) => (name === "policies.yaml" ? null : text)))).toEqual([
      { code: "file-missing", file: "policies.yaml", entry: "" },
    ]);
  });

  test("file-unknown", () => {
    expect(found([...smallAnnotation(), { name: "claim-2.yaml", text: "[]" }])).toEqual([
      { code: "file-unknown", file: "claim-2.yaml", entry: "" },
    ]);
  });

  test("an alias without an anchor is no YAML", () => {
    const files = smallAnnotation((name, text) => (name === "places.yaml" ? "- *ulm" : text));
    expect(found(files).filter(({ file }) => file === "places.yaml")).toEqual([
      { code: "yaml-invalid", file: "places.yaml", entry: "" },
    ]);
  });

  test("without article.yaml there is no graph", () => {
    const built = buildGraph(
      SMALL_DOCUMENT,
      smallAnnotation((name, text) => (name === "article.yaml" ? null : text)),
    );
    expect(built.problems.map((problem) => problem.code)).toEqual(["file-missing"]);
    expect(built.graph.nodes).toEqual([]);
  });
});

describe("documents that break their contract", () => {
  test("bracket-outside-figure", () => {
    const figures = SMALL_DOCUMENT.figures.map((figure) => ({ ...figure, citations: [] }));
    expect(found(smallAnnotation(), { ...SMALL_DOCUMENT, figures })).toEqual([
      { code: "bracket-outside-figure", file: "small.txt", entry: "citation:4" },
    ]);
  });

  test("graph-invalid: a bracket in two sentences", () => {
    const sections = SMALL_DOCUMENT.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => ({
        ...paragraph,
        sentences: paragraph.sentences.map((sentence) => ({ ...sentence, citations: [1, 2, 3] })),
      })),
    }));
    const codes = found(smallAnnotation(), { ...SMALL_DOCUMENT, sections }).map((problem) => problem.code);
    expect(new Set(codes)).toEqual(new Set(["graph-invalid"]));
    expect(codes).toHaveLength(3);
  });
});

test("stated in no sentence", () => {
  const files = smallAnnotation((name, text) =>
    name === "relations.yaml" ? text.replace("quote: die Ringtheorie von Ada", "quote: 'Abb. 1: Ringe'") : text,
  );
  expect(found(files).map((problem) => problem.code)).toEqual(["basis-against-place"]);
});

test("a problem's line is that of its entry", () => {
  const files = smallAnnotation((name, text) =>
    name === "claims-1.yaml" ? text.replace(WHOLE_QUOTE, "quote: Ein Nachfahre\n") : text,
  );
  const problem = buildGraph(SMALL_DOCUMENT, files).problems.find(({ entry }) => entry === "claim:whole");
  expect(problem).toMatchObject({ code: "quote-not-found", line: 2 });
});

test("an article without figures needs no captions", () => {
  const document = smallDocument({ sections: SMALL_ARTICLE.sections });
  const files = smallAnnotation((name, text) =>
    name === "article.yaml" ? "{ title: Ringe, language: de, figures: [] }" : text,
  );
  expect(found(files, document)).toEqual([]);
});

test("whatever a file holds, it is reported and nothing is thrown", () => {
  const names = smallAnnotation().map(({ name }) => name);
  const content = fc.oneof(
    fc.json(),
    fc.string(),
    fc.array(fc.object()).map((entries) => JSON.stringify(entries)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...names), content, (name, text) => {
      const files = smallAnnotation((other, whole) => (other === name ? text : whole));
      const { problems, ledger } = buildGraph(SMALL_DOCUMENT, files);
      expect(ledger).toHaveLength(SMALL_DOCUMENT.citations.length);
      for (const { file, line } of problems) expect({ file, line: line > 0 }).toEqual({ file, line: true });
    }),
  );
});
