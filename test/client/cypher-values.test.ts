import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonNode, JsonValue } from "#server/contract/cypher-schemas.ts";
import { toCsv, toTabs } from "#client/cypher/downloads.ts";
import { parseHistory, type Past, withPast } from "#client/cypher/history.ts";
import { jsonFault, readParameters } from "#client/cypher/json-fault.ts";
import { spread } from "#client/cypher/spread.ts";
import { compareValues, elementsOf, nodeName, plain } from "#client/cypher/values.ts";

const node = (elementId: string, label: string, properties: JsonNode["properties"] = {}): JsonNode => ({
  elementId,
  labels: [label],
  properties,
});
const a = node("1", "Theory", { id: "theory:a", nameDe: "Eins", nameEn: "One" });
const b = node("2", "Reference", { id: "reference:7", number: 7 });
const step = { elementId: "9", type: "CITES", start: "1", end: "2", properties: {} };

describe("values of an answer", () => {
  test.each<[JsonValue, string]>([
    [null, ""],
    [true, "true"],
    [{ $integer: "9223372036854775807" }, "9223372036854775807"],
    [{ $float: "NaN" }, "NaN"],
    [{ $temporal: "2020-01-01", type: "Date" }, "2020-01-01"],
    [{ $node: a }, "theory:a"],
    [{ $relationship: step }, "CITES"],
    [{ $path: { nodes: [a, b], relationships: [step] } }, "theory:a → reference:7"],
    [[1, "x", { $node: b }], '[1,"x","reference:7"]'],
    [{ key: [null] }, '{"key":[null]}'],
  ])("%j as text", (value, text) => {
    expect(plain(value)).toBe(text);
  });

  test("a node is called by its name in the reader's language, a reference by its number", () => {
    expect([nodeName(a, "de"), nodeName(a, "en"), nodeName(b, "de")]).toEqual(["Eins", "One", "[7]"]);
  });

  test("order: numbers by size, texts by language, null last", () => {
    const values: JsonValue[] = [null, "b", 10, "Ä", { $integer: "9" }, "a"];
    expect(values.sort((x, y) => compareValues(x, y, "de"))).toEqual([{ $integer: "9" }, 10, "a", "Ä", "b", null]);
  });

  test("nodes and relationships are found in lists, maps and paths, each once", () => {
    const { nodes, relationships } = elementsOf({
      rows: [
        [{ $node: a }, [{ in: { $node: a } }]],
        [{ $path: { nodes: [a, b], relationships: [step] } }, null],
      ],
    });
    expect([...nodes.keys()]).toEqual(["1", "2"]);
    expect([...relationships.keys()]).toEqual(["9"]);
  });
});

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  for (let at = 0; at < text.length; at += 2) {
    const line: string[] = [];
    for (;;) {
      const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
      cell.lastIndex = at;
      const found = cell.exec(text);
      line.push((found?.[1] ?? found?.[2] ?? "").replaceAll('""', '"'));
      at = cell.lastIndex;
      if (text[at] !== ",") break;
      at++;
    }
    lines.push(line);
  }
  return lines;
}

describe("downloads", () => {
  test("CSV comes back as it was, whatever the texts", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.string({ unit: "binary" }), { minLength: 4, maxLength: 12 }),
        (width, texts) => {
          const rows = Array.from({ length: Math.ceil(texts.length / width) }, (_, row) =>
            Array.from({ length: width }, (_, column) => texts[row * width + column] ?? ""),
          );
          const columns = rows[0] ?? [];
          expect(readCsv(toCsv({ columns, rows }))).toEqual([columns, ...rows]);
        },
      ),
    );
  });

  test("the clipboard's cells hold no tab and no line end", () => {
    expect(toTabs({ columns: ["a", "b"], rows: [["x\ty", "1\n2"]] })).toBe("a\tb\nx y\t1 2");
  });
});

describe("parameters", () => {
  test.each([
    ["[1]", 0, "object"],
    ['{"a": }', 6, "value"],
    ["{a: 1}", 1, "key"],
    ['{"a" 1}', 5, "colon"],
    ['{"a": 1 "b": 2}', 8, "comma"],
    ['{"a": "x}', 6, "string"],
    ['{"a": 1} x', 9, "rest"],
    ['{"a": 1', 6, "comma"],
  ])("%s", (text, at, kind) => {
    expect(jsonFault(text)).toEqual({ at, kind });
    expect(readParameters(text)).toBeUndefined();
  });

  test("every JSON object is accepted", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = JSON.stringify(value, null, 1);
        expect(jsonFault(text)).toBeUndefined();
        expect(JSON.stringify(readParameters(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test("nothing is an empty object", () => {
    expect(readParameters("  ")).toEqual({});
  });
});

const past = (query: string): Past => ({ query, parameters: "", rows: 1, truncated: false, problem: null, at: 0 });

describe("history", () => {
  test("the same query moves up and the list stays short", () => {
    const list = Array.from({ length: 120 }, (_, index) => `q${index % 110}`).reduce<readonly Past[]>(
      (held, query) => withPast(held, past(query)),
      [],
    );
    expect(list).toHaveLength(100);
    expect(list[0]?.query).toBe("q9");
    expect(new Set(list.map(({ query }) => query)).size).toBe(100);
  });
  test("whatever is stored is read without a fault", () => {
    expect(parseHistory("nonsense")).toEqual([]);
    expect(parseHistory('[{"query": 1}, {"query": "q", "at": 2}]')).toHaveLength(1);
  });
});

test("places are finite, apart, and the same each time", () => {
  const ids = Array.from({ length: 30 }, (_, index) => `n${index}`);
  const lines = ids.slice(1).map((to, index) => ({ from: ids[index >> 1] ?? "", to }));
  const places = spread(ids, lines);
  expect(spread(ids, lines)).toEqual(places);
  const points = [...places.values()];
  for (const [index, { x, y }] of points.entries()) {
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    for (const other of points.slice(index + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(0.1);
  }
});
