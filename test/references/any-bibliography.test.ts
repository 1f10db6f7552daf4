/** Whatever a bibliography's bytes are: it is read without a throw, and all that is said of it holds. */
import { readFileSync } from "node:fs";
import {
  array,
  assert,
  constantFrom,
  integer,
  nat,
  oneof,
  property,
  string,
  uint8Array,
  uniqueArray,
} from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bibliography } from "#references/bibliography.ts";
import { chooseNumbering, entriesByNumber, numberEntries, numberInKey } from "#references/number-entries.ts";
import { readBibliography } from "#references/read-bibliography.ts";

const files = ["every-kind.bib", "every-kind.ris", "every-kind.csljson"].map((name) =>
  readFileSync(new URL(`bibliographies/${name}`, import.meta.url), "utf8"),
);
const FILE_ISSUES = ["empty", "binary", "too-large", "format-unknown"];

const scrap = oneof(
  { weight: 3, arbitrary: constantFrom(...files.flatMap((text) => text.split("\n")).map((line) => `${line}\n`)) },
  {
    weight: 3,
    arbitrary: constantFrom(
      ...'@|{|}|(|)|"|,|=|#|\\|@book{a,|title = {T}|@string{s = "S"}|TY  - BOOK\n|ER  - \n|TI  - T\n|[|]|{"id":1,"title":"T"}|:|null|\n|\r|\uFEFF|\u0000|<i>|{\\"u}|crossref = {a},'.split(
        "|",
      ),
    ),
  },
  { weight: 1, arbitrary: string({ unit: "binary", maxLength: 8 }) },
);
const text = array(scrap, { maxLength: 30 }).map((scraps) => scraps.join(""));

function expectSound({ format, entries, issues }: Bibliography, source: string): void {
  const lines = source.split(/\r\n?|\n/).length;
  for (const { line } of [...entries, ...issues]) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
  }
  if (format === null) expect(issues.map(({ code }) => FILE_ISSUES.includes(code))).toEqual([true]);
  expect(issues.map(({ line }) => line)).toEqual(issues.map(({ line }) => line).sort((a, b) => a - b));
  const orders = entries.map(({ order }) => order);
  expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
  for (const entry of entries) {
    expect(entry.title === null && entry.authors === null).toBe(false);
    if (entry.doi !== null) expect(entry.doi).toMatch(/^10\./);
    if (entry.url !== null) expect(entry.url).toMatch(/^https?:/);
    if (entry.year !== null) expect(Number.isInteger(entry.year)).toBe(true);
  }
}

describe("whatever comes in", () => {
  it("is read soundly, from text as from bytes", () => {
    assert(
      property(text, (input) => {
        const read = readBibliography(new TextEncoder().encode(input));
        expectSound(read, input);
        expect(readBibliography(input)).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });

  it("may be bytes of any kind, or a file cut off anywhere", () => {
    assert(
      property(uint8Array({ maxLength: 300 }), (bytes) => {
        expectSound(readBibliography(bytes), Buffer.from(bytes).toString("latin1"));
      }),
    );
    assert(
      property(constantFrom(...files), nat(2000), (file, length) => {
        expectSound(readBibliography(file.slice(0, length)), file.slice(0, length));
      }),
    );
  });

  it("keeps each sound entry's place, however many broken ones stand between", () => {
    const broken = "@misc{broken, title 1}\n";
    assert(
      property(array(constantFrom(true, false), { minLength: 1, maxLength: 12 }), (sound) => {
        const source = sound.map((good, index) => (good ? `@misc{k${index}, title = {T${index}}}\n` : broken)).join("");
        const { entries, issues } = readBibliography(source);
        const places = sound.flatMap((good, index) => (good ? [index + 1] : []));
        expect(entries.map(({ order }) => order)).toEqual(places);
        expect(entries.map(({ line }) => line)).toEqual(places);
        expect(issues.filter(({ unread }) => unread)).toHaveLength(sound.length - places.length);
      }),
    );
  });
});

describe("the way to the numbers", () => {
  it.each([
    ["45", 45],
    ["[45]", 45],
    ["ref45", 45],
    ["Ref-045", 45],
    ["reference:45", 45],
    ["Quelle 45", 45],
    ["45.", 45],
    ["porter1990", null],
    ["ref", null],
    ["0", null],
    ["", null],
    [null, null],
  ])("%j states %j", (key, number) => {
    expect(numberInKey(key)).toBe(number);
  });

  it("is the key where keys are numbers, in any order of the file", () => {
    assert(
      property(uniqueArray(integer({ min: 1, max: 177 }), { minLength: 1 }), (numbers) => {
        const entries = numbers.map((number, index) => ({ key: `ref${number}`, order: index + 1 }));
        expect(chooseNumbering(entries, 177)).toEqual({ by: "key", numbers });
      }),
    );
  });

  it("is the order where keys are names; what is beyond the article has no number", () => {
    const entries = ["a2001", "b", null, "45"].map((key, index) => ({ key, order: index + 2 }));
    expect(chooseNumbering(entries, 4)).toEqual({ by: "order", numbers: [2, 3, 4, null] });
    expect(numberEntries(entries, 60, "key")).toEqual([null, null, null, 45]);
  });

  it("gives a number that stands twice to the first", () => {
    expect([...entriesByNumber(["a", "b", "c", "d"], [2, null, 2, 1])]).toEqual([
      [2, "a"],
      [1, "d"],
    ]);
  });
});
