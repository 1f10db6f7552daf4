/** What a reader's own bibliography comes to: numbers and their conflicts, labels, addresses, what is found by words. */
import { array, assert, constant, integer, oneof, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { numberFacts, ranges, typedNumber } from "#client/bibliography/number-facts.ts";
import { addressOf, plain, shortAuthors, sourceParts, workLabel } from "#client/bibliography/work-text.ts";
import { entriesByNumber } from "#references/number-entries.ts";

const NOTHING = {
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
};

describe("numbers", () => {
  it("are named, missing, given twice or without, and every entry counts once", () => {
    expect(numberFacts([2, null, 2, 4], 5)).toEqual({
      named: 2,
      unplaced: 1,
      taken: new Map([[2, 0]]),
      missing: [1, 3, 5],
    });
    const numbers = array(oneof(constant(null), integer({ min: 1, max: 20 })));
    assert(
      property(numbers, (given) => {
        const { named, unplaced, taken, missing } = numberFacts(given, 20);
        expect(named + unplaced + taken.size).toBe(given.length);
        expect(named + missing.length).toBe(20);
        expect(entriesByNumber(given, given).size).toBe(named);
      }),
    );
  });

  it.each([
    ["45", 45],
    [" 7 ", 7],
    ["", null],
    ["0", undefined],
    ["178", undefined],
    ["4.5", undefined],
    ["vier", undefined],
  ])("typed as %j are %j", (text, number) => {
    expect(typedNumber(text, 177)).toBe(number);
  });

  it("are told as ranges", () => {
    expect(ranges([3, 7, 8, 9, 90])).toBe("3, 7–9, 90");
    expect(ranges([])).toBe("");
  });
});

describe("a work in words", () => {
  it("is labelled by as much as is known", () => {
    expect(workLabel({ ...NOTHING, authors: ["Ada Beispiel", "Bo Muster"], year: 1901, title: "Erfunden" })).toBe(
      "Ada Beispiel & Bo Muster 1901: Erfunden",
    );
    expect(workLabel({ ...NOTHING, title: "Erfunden" })).toBe("Erfunden");
    expect(workLabel({ ...NOTHING, authors: ["Ada Beispiel"] })).toBe("Ada Beispiel");
    expect(shortAuthors(["A", "B", "C"])).toBe("A et al.");
    expect(shortAuthors(["A", "et al."])).toBe("A et al.");
  });

  it("says where it stands", () => {
    expect(sourceParts({ ...NOTHING, container: "Beispiele", volume: "2", issue: "3", pages: "4–5" })).toEqual({
      container: "Beispiele",
      rest: "2 (3), 4–5",
    });
    expect(sourceParts({ ...NOTHING, publisher: "Musterverlag" }).rest).toBe("Musterverlag");
  });

  it("leads to its DOI first, written so that it stays one address", () => {
    expect(addressOf({ doi: "10.5555/a<b>?c#d", url: "https://example.org/" })).toBe(
      "https://doi.org/10.5555/a%3Cb%3E%3Fc%23d",
    );
    expect(addressOf({ doi: null, url: "https://example.org/" })).toBe("https://example.org/");
    expect(addressOf({ doi: null, url: null })).toBeNull();
  });

  it("is found without capitals and accents", () => {
    expect(plain("Müßig, ÉLAN")).toBe("mussig, elan");
  });
});
