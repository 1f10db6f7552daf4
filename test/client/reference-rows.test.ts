import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntityRef } from "#server/contract/shared-schemas.ts";
import {
  ascends,
  attributedTo,
  CITED,
  COLUMNS,
  matchesCited,
  matchesFilter,
  namedFor,
  readSorting,
  type ReferenceRow,
  sortRows,
  writeSorting,
} from "#client/references/reference-rows.ts";

const entity = (label: string, name: string): EntityRef => ({
  id: `${label.toLowerCase()}:${name}`,
  label,
  nameDe: name,
  nameEn: name,
});
const row = (
  number: number,
  places: readonly number[],
  claims: number,
  names: readonly EntityRef[] = [],
): ReferenceRow => ({
  number,
  timesCited: places.length,
  title: null,
  authors: null,
  year: null,
  doi: null,
  container: null,
  volume: null,
  issue: null,
  pages: null,
  publisher: null,
  url: null,
  places: [...places],
  alone: 0,
  claims,
  figures: [],
  attributions: names.map((each) => ({ entity: each, quote: each.nameDe })),
  theories: names.filter(({ label }) => label === "Theory"),
  coCited: [],
});

const theory = entity("Theory", "Creative Class");
const ROWS = [
  row(1, [40, 60], 1, [theory, entity("Person", "Florida")]),
  row(2, [], 0),
  row(3, [10], 4, [entity("Person", "Ärmel")]),
  row(4, [90, 95, 99], 4, [entity("Person", "Zander")]),
];
const collator = new Intl.Collator("de");
const numbers = (text: string): string =>
  sortRows(ROWS, readSorting(text), ({ nameDe }) => nameDe, collator)
    .map(({ number }) => number)
    .join("");

const NAMED = [
  { ...row(1, [1], 0), title: "Über Cluster", authors: ["Zoe Ahorn"], year: 1990 },
  { ...row(2, [2], 0), title: "Anfang", authors: ["Ada Zeder", "Bo Linde"], year: 1985 },
  row(3, [3], 0, [entity("Person", "Florida")]),
  { ...row(4, [4], 0), title: "Netze", authors: ["Zoe Ahorn"], year: 1980, container: "Revue Économique" },
];

const sortedBy = (text: string): number[] =>
  sortRows(NAMED, readSorting(text), ({ nameDe }) => nameDe, collator).map(({ number }) => number);
const found = (words: string): number[] =>
  NAMED.filter((each) => matchesFilter(each, { words, theory: undefined, section: undefined })).map(
    ({ number }) => number,
  );

describe("entries", () => {
  test("are sorted by family name, year, title; what is not known comes last either way", () => {
    expect(sortedBy("entry")).toEqual([4, 1, 2, 3]);
    expect(sortedBy("-entry")).toEqual([2, 1, 4, 3]);
  });

  test("are found by title, author, year, journal, number, and whom the article names", () => {
    expect(found("uber cluster")).toEqual([1]);
    expect(found("ahorn")).toEqual([1, 4]);
    expect(found("1985 linde")).toEqual([2]);
    expect(found("economique")).toEqual([4]);
    expect(found("[3]")).toEqual([3]);
    expect(found("florida")).toEqual([3]);
    expect(found("florida ahorn")).toEqual([]);
  });
});

describe("order", () => {
  test("counts fall, numbers and places rise, a minus turns them", () => {
    expect(numbers("number")).toBe("1234");
    expect(numbers("-number")).toBe("4321");
    expect(numbers("cited")).toBe("4132");
    expect(numbers("-cited")).toBe("2314");
    expect(numbers("claims")).toBe("3412");
  });

  test("rows without a place or a name come last either way", () => {
    expect(numbers("place")).toBe("3142");
    expect(numbers("-place")).toBe("4132");
    expect(numbers("attribution")).toBe("3142");
    expect(numbers("-attribution")).toBe("4132");
  });

  test("no order drops or doubles a row", () => {
    const rows = fc.array(
      fc.tuple(fc.array(fc.nat(99), { maxLength: 5 }), fc.nat(9)).map(([places, claims]) => ({ places, claims })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(...COLUMNS), fc.boolean(), (parts, column, reversed) => {
        const all = parts.map(({ places, claims }, index) => row(index + 1, places, claims));
        const sorted = sortRows(all, { column, reversed }, ({ nameDe }) => nameDe, collator);
        expect(new Set(sorted)).toEqual(new Set(all));
        expect(sorted).toHaveLength(all.length);
      }),
    );
  });

  test("what the address holds reads back; anything else is by number", () => {
    for (const column of COLUMNS) {
      for (const reversed of [false, true]) {
        expect(readSorting(writeSorting({ column, reversed }))).toEqual({ column, reversed });
      }
    }
    expect(readSorting("title")).toEqual({ column: "number", reversed: false });
    expect(readSorting(undefined)).toEqual({ column: "number", reversed: false });
  });

  test("a screen reader hears the direction that the rows have", () => {
    expect(ascends(readSorting("number"))).toBe(true);
    expect(ascends(readSorting("cited"))).toBe(false);
    expect(ascends(readSorting("-cited"))).toBe(true);
    expect(ascends(readSorting("-place"))).toBe(false);
  });
});

describe("filters", () => {
  test("every row is cited more than once, once or never", () => {
    for (const each of ROWS) {
      expect(CITED.filter((cited) => cited !== "all" && matchesCited(each, cited))).toHaveLength(1);
      expect(matchesCited(each, "all")).toBe(true);
    }
  });

  test("a section holds its start and not its end", () => {
    const section = { order: 1, number: 1, heading: "Fazit", start: 10, end: 60 };
    const held = ROWS.filter((each) => matchesFilter(each, { theory: undefined, section }));
    expect(held.map(({ number }) => number)).toEqual([1, 3]);
    expect(matchesFilter(row(9, [60], 0), { theory: undefined, section })).toBe(false);
  });

  test("a theory keeps the rows that stand behind it", () => {
    const held = ROWS.filter((each) => matchesFilter(each, { theory: theory.id, section: undefined }));
    expect(held.map(({ number }) => number)).toEqual([1]);
  });
});

test("people come before things, each once", () => {
  const florida = entity("Person", "Florida");
  const twice = row(1, [1], 1, [theory, florida, theory, florida]);
  expect(attributedTo(twice)).toEqual([florida, theory]);
  expect(namedFor(twice)).toEqual([florida]);
  expect(namedFor(row(2, [1], 1, [theory]))).toEqual([]);
});
