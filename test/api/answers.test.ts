/** Every endpoint over HTTP on the real graph: answers fit their schemas and hold the article's facts. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import { type ApiServer, serveApi } from "../support/api-server.ts";
import { seedGraph } from "../support/seed-graph.ts";

let api: ApiServer;
const graph = seedGraph();

beforeAll(async () => {
  api = await serveApi(openEmbeddedStore(graph));
});
afterAll(() => api.close());

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

describe("health and schema", () => {
  it("tells what the store holds", async () => {
    expect(await api.get("health")).toMatchObject({
      status: "ok",
      store: "embedded",
      nodes: graph.nodes.length,
      relationships: graph.relationships.length,
    });
  });

  it("counts each label and type", async () => {
    const { labels, relationshipTypes } = await api.get("schema");
    expect(labels.find(({ name }) => name === "Reference")?.count).toBe(177);
    expect(labels.reduce((sum, { count }) => sum + count, 0)).toBe(graph.nodes.length);
    expect(relationshipTypes.find(({ name }) => name === "CITES")).toMatchObject({
      count: 416,
      between: [{ from: "Citation", to: "Reference", count: 416 }],
    });
  });

  it("describes every endpoint in OpenAPI 3.1", async () => {
    const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, object>;
    };
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toContain("/api/claims/{id}");
    expect(Object.keys(document.paths)).toHaveLength(14);
  });
});

describe("lineage", () => {
  it("dates only what the article dates", async () => {
    const { theories } = await api.get("lineage");
    const dated = theories.filter(({ period }) => period !== null);
    expect(Object.fromEntries(dated.map(({ id, period }) => [id, period]))).toEqual({
      "theory:industrial-districts": "1920s",
      "theory:innovative-milieus": "1980s",
      "theory:porter-cluster-theory": "1990",
      "theory:porter-diamond": "1990",
    });
  });

  it("gives every step that is not curated a quotation in its sentence or figure", async () => {
    const { steps } = await api.get("lineage");
    expect(steps.length).toBeGreaterThan(50);
    for (const { basis, passages } of steps) {
      if (basis !== "curated") expect(passages.length).toBeGreaterThan(0);
      for (const { quote, start, end, sentences, figure } of passages) {
        expect(quote).toHaveLength(end - start);
        const [sentence] = sentences;
        if (!sentence) expect(figure).not.toBeNull();
        else if (sentences.length === 1 && end <= sentence.end) {
          expect(sentence.text.slice(start - sentence.start, end - sentence.start)).toBe(quote);
        }
      }
    }
  });

  it("traces Marshall to the sustainable cluster along two stated steps", async () => {
    const path = "/api/lineage/trace?from=theory:industrial-districts&to=theory:sustainable-cluster";
    const { paths } = await api.get("trace", path);
    expect(paths[0]?.steps.map(({ type, basis, forward }) => [type, basis, forward])).toEqual([
      ["PRECURSOR_OF", "stated", true],
      ["EVOLVES_INTO", "stated", true],
    ]);
    expect(paths[0]?.steps[0]?.passages[0]?.sentences[0]?.text).toContain("Historische Vorläufer");
    const lengths = paths.map(({ steps }) => steps.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  });

  it("walks an extension from the extended to what extends it", async () => {
    const path = "/api/lineage/trace?from=theory:cycle-of-urban-creativity&to=theory:urban-creativity-farming";
    const { paths } = await api.get("trace", path);
    expect(paths[0]?.steps.map(({ type, forward }) => [type, forward])).toEqual([["EXTENDS", false]]);
  });

  it("states no path where the article states none", async () => {
    const path = "/api/lineage/trace?from=theory:sustainable-cluster&to=theory:industrial-districts";
    expect((await api.get("trace", path)).paths).toEqual([]);
  });
});

describe("claims", () => {
  it("lists all of them in the article's order", async () => {
    const { total, all, claims } = await api.get("claims");
    expect([total, claims.length]).toEqual([all, all]);
    const starts = claims.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it("backs each bracket of the running text", async () => {
    const { claims } = await api.get("claims");
    expect(claims.filter(({ references }) => references.length > 0).length).toBeGreaterThanOrEqual(99);
  });

  it("narrows by several filters at once, each group counted without its own", async () => {
    const theory = "theory:creative-class";
    const wide = await api.get("claims", `/api/claims?theory=${theory}`);
    const narrow = await api.get("claims", `/api/claims?theory=${theory}&kind=attribution`);
    expect(narrow.total).toBeLessThan(wide.total);
    expect(narrow.claims.every(({ kind }) => kind === "attribution")).toBe(true);
    expect(narrow.claims.every(({ about }) => ids(about).includes(theory))).toBe(true);
    expect(narrow.facets.kinds).toEqual(wide.facets.kinds);
    expect(narrow.facets.theories.find(({ id }) => id === theory)?.count).toBe(narrow.total);
  });

  it("lets any of several values of one filter pass, and counts its group as before", async () => {
    const [one, other, both, bothInSections] = await Promise.all(
      [
        "kind=definition",
        "kind=history",
        "kind=definition&kind=history",
        "kind=history&kind=definition&section=2&section=3",
      ].map((query) => api.get("claims", `/api/claims?${query}`)),
    );
    if (!one || !other || !both || !bothInSections) throw new Error("four were asked");
    expect(both.total).toBe(one.total + other.total);
    expect(ids(both.claims).toSorted()).toEqual([...ids(one.claims), ...ids(other.claims)].toSorted());
    expect(both.facets.kinds).toEqual(one.facets.kinds);
    const inSections = both.claims.filter(({ section }) => section.order === 2 || section.order === 3);
    expect(ids(bothInSections.claims)).toEqual(ids(inSections));
    expect(bothInSections.facets.sections).toEqual(both.facets.sections);
    expect(inSections.length).toBeGreaterThan(0);
    expect(inSections.length).toBeLessThan(both.total);
  });

  it("finds what leans on either of two references, once", async () => {
    const { claims, total } = await api.get("claims", "/api/claims?reference=111&reference=83");
    expect(claims.every(({ references }) => references.includes(111) || references.includes(83))).toBe(true);
    expect(new Set(ids(claims)).size).toBe(total);
  });

  it.each([
    ["reference=111", 111],
    ["reference=83", 83],
  ])("%s finds the claims that lean on it", async (query, number) => {
    const { claims, total } = await api.get("claims", `/api/claims?${query}`);
    expect(total).toBeGreaterThan(0);
    expect(claims.every(({ references }) => references.includes(number))).toBe(true);
  });

  it("finds words of either language and pages through the result", async () => {
    const whole = await api.get("claims", "/api/claims?q=creative%20class");
    expect(whole.total).toBeGreaterThan(1);
    const second = await api.get("claims", "/api/claims?q=creative%20class&offset=1&limit=1");
    expect(ids(second.claims)).toEqual(ids(whole.claims).slice(1, 2));
    expect(second.total).toBe(whole.total);
  });

  it("gives a claim its sentence, its bracket and the references behind it", async () => {
    const { claims } = await api.get("claims", "/api/claims?reference=111&kind=definition");
    const claim = await api.get("claim", `/api/claims/${claims[0]?.id}`);
    expect(claim.citations.map(({ text }) => text)).toEqual(["[111]"]);
    expect(claim.quote).toContain("geographische Konzentration");
    expect(claim.sentences[0]?.text).toContain(claim.quote);
    expect(claim.backing).toMatchObject([{ number: 111, title: null, authors: null, year: null }]);
    expect(claim.before?.end).toBeLessThanOrEqual(claim.start);
  });
});

describe("references", () => {
  it("knows all 177 by number only", async () => {
    const { references } = await api.get("references");
    expect(references.map(({ number }) => number)).toEqual(Array.from({ length: 177 }, (_, index) => index + 1));
    expect(references.filter(({ timesCited }) => timesCited === 0).map(({ number }) => number)).toEqual([90, 119, 149]);
    expect(references.reduce((sum, { places }) => sum + places.length, 0)).toBe(416);
    expect(references.every(({ title, authors, year, doi }) => !title && !authors && !year && !doi)).toBe(true);
  });

  it("shows each place that cites one, its claims and what it is cited with", async () => {
    const reference = await api.get("reference", "/api/references/76");
    expect(reference.timesCited).toBe(16);
    expect(reference.places).toHaveLength(16);
    expect(reference.places.every(({ citation }) => citation.numbers.includes(76))).toBe(true);
    expect(reference.places.every(({ sentence, figure }) => (sentence === null) !== (figure === null))).toBe(true);
    expect(reference.coCited.slice(0, 2).map(({ number, bracket }) => [number, bracket])).toEqual([
      [56, 7],
      [75, 7],
    ]);
  });

  it("shows one that is never cited as such", async () => {
    expect(await api.get("reference", "/api/references/90")).toMatchObject({ timesCited: 0, places: [], coCited: [] });
  });
});

describe("statements", () => {
  const ofAddress = (address: string) => api.get("statement", `/api/statement?of=${encodeURIComponent(address)}`);

  it("gives a view's statement with what it is asked for, and the statement gives the view's answer", async () => {
    const address = "/api/claims?theory=theory:porter-diamond&section=2&section=3&q=Innovation%20diamond&limit=1000";
    const { query, parameters } = await ofAddress(address);
    expect(query.startsWith("// ")).toBe(true);
    expect(parameters).toEqual({
      theories: ["theory:porter-diamond"],
      entities: [],
      kinds: [],
      scopes: [],
      support: [],
      sections: [2, 3],
      references: [],
      words: ["innovation", "diamond"],
      offset: 0,
      limit: 1000,
    });
    const { columns, rows } = await api.post("cypher", { query, parameters });
    const [row = []] = rows;
    expect(Object.fromEntries(columns.map((column, at) => [column, row[at]]))).toEqual(
      await api.get("claims", address),
    );
  });

  it.each([
    ["/api/lineage", {}],
    ["/api/lineage/trace?from=theory:a&to=theory%3Ab", { from: "theory:a", to: "theory:b" }],
    ["/api/claims/claim%3Ax", { id: "claim:x" }],
    ["/api/references/76/", { number: 76 }],
    ["/api/article", {}],
  ])("names the parameters of %s", async (address, parameters) => {
    expect((await ofAddress(address)).parameters).toEqual(parameters);
  });
});

describe("article, graph and search", () => {
  it("gives the whole text to read", async () => {
    const { sections, figures, issues } = await api.get("article");
    const sentences = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences));
    const brackets = [...sentences, ...figures].flatMap(({ citations }) => citations);
    expect(brackets).toHaveLength(109);
    expect(figures.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(issues.filter(({ code }) => code === "page-number-removed")).toHaveLength(2);
    for (const { text, start, citations } of sentences) {
      for (const citation of citations) {
        expect(text.slice(citation.start - start, citation.end - start)).toBe(citation.text);
      }
    }
  });

  it("joins only nodes that are there", async () => {
    const { nodes, edges } = await api.get("graph");
    const known = new Set(ids(nodes));
    expect(known.size).toBe(nodes.length);
    expect(edges.every(({ from, to }) => known.has(from) && known.has(to))).toBe(true);
    expect(nodes.every(({ nameDe, nameEn }) => nameDe !== "" && nameEn !== "")).toBe(true);
  });

  it.each([
    ["Florida", "person:richard-florida"],
    ["knowledge division", "concept:division-of-labour-and-knowledge"],
    ["Grossstadt", "theory:creative-class"],
    ["[71]", "reference:71"],
    ["drawing powr", "theory:urban-drawing-power"],
  ])("finds for %s also %s", async (text, id) => {
    const { hits } = await api.get("search", `/api/search?q=${encodeURIComponent(text)}`);
    expect(ids(hits)).toContain(id);
  });

  it("finds nothing for nothing", async () => {
    expect(await api.get("search", "/api/search?q=%20")).toEqual({ hits: [] });
  });
});

describe("Cypher", () => {
  it("answers with columns and rows, graph elements as themselves", async () => {
    const query = "MATCH (t:Theory {id: $id})-[r:PROPOSED_BY]->(p) RETURN t, r, p.nameEn AS name, 1.5 AS x, 2 AS n";
    const answer = await api.post("cypher", { query, parameters: { id: "theory:hubs" } });
    expect(answer).toMatchObject({ columns: ["t", "r", "name", "x", "n"], truncated: false, store: "embedded" });
    expect(answer.rows).toHaveLength(1);
    expect(answer.rows[0]?.[0]).toMatchObject({ $node: { labels: ["Theory"], properties: { id: "theory:hubs" } } });
    expect(answer.rows[0]?.slice(2)).toEqual(["Kenichi Ohmae", 1.5, 2]);
  });

  it("says what JSON lacks", async () => {
    const answer = await api.post("cypher", { query: "RETURN 9223372036854775807 AS big, 0.0 / 0.0 AS nan" });
    expect(answer.rows).toEqual([[{ $integer: "9223372036854775807" }, { $float: "NaN" }]]);
  });

  it("cuts an answer at a thousand rows and says so", async () => {
    const answer = await api.post("cypher", { query: "UNWIND range(1, 1001) AS n RETURN n" });
    expect([answer.rows.length, answer.truncated]).toEqual([1000, true]);
  });

  it("checks without running", async () => {
    expect(await api.post("cypherCheck", { query: "MATCH (n) RETURN n" })).toEqual({ errors: [] });
    const { errors } = await api.post("cypherCheck", { query: "MATCH (n) RETURN m" });
    expect(errors).toMatchObject([{ code: "SyntaxError.UndefinedVariable", start: 17, end: 18 }]);
  });
});
