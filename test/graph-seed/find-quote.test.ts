import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuote } from "#graph-seed/find-quote.ts";

const TEXT = "Ein Ring ist ein Ring, und der andere Ring ist keiner.\n\nZweiter Absatz mit Netz.";

describe("a quote's place", () => {
  test.each([
    ["exact", { exact: "der andere" }, 27],
    ["with white space of a folded YAML block", { exact: " der\n  andere " }, 27],
    ["by prefix", { exact: "Ring", prefix: "Ein" }, 4],
    ["by prefix in spite of its white space", { exact: "Ring", prefix: "andere " }, 38],
    ["by suffix", { exact: "Ring", suffix: ", und" }, 17],
    ["by both", { exact: "ist", prefix: "andere Ring", suffix: "keiner" }, 43],
  ])("%s", (_, quote, start) => {
    const found = findQuote(TEXT, quote);
    expect(found).toMatchObject({ span: { start } });
  });
});

describe("no place", () => {
  test("twice", () => {
    expect(findQuote(TEXT, { exact: "Ring ist" })).toMatchObject({ failure: "quote-ambiguous", at: 4 });
  });

  test("twice, in overlapping places", () => {
    expect(findQuote("aaa", { exact: "aa" })).toMatchObject({ failure: "quote-ambiguous" });
  });

  test("not after this prefix", () => {
    expect(findQuote(TEXT, { exact: "Netz", prefix: "ohne" })).toMatchObject({ failure: "quote-not-found" });
  });

  test("over the end of a paragraph", () => {
    expect(findQuote(TEXT, { exact: "ist keiner. Zweiter Absatz" })).toMatchObject({ failure: "quote-across-blocks" });
  });

  test("the message names where article and quote part", () => {
    const found = findQuote(TEXT, { exact: "und der andere Kreis ist keiner" });
    expect(found).toMatchObject({ failure: "quote-not-found", at: TEXT.indexOf("Ring ist keiner") });
    expect(found).toHaveProperty("message", expect.stringContaining("“Kreis ist keiner”"));
    expect(found).toHaveProperty("message", expect.stringContaining("“Ring ist keiner."));
  });

  test("nothing agrees", () => {
    expect(findQuote(TEXT, { exact: "§" })).toMatchObject({ failure: "quote-not-found", at: 0 });
  });
});

const words = fc.array(fc.constantFrom("Ring", "Netz", "ist", "der", "[1; 2]", "und"), { minLength: 1, maxLength: 20 });

test("a found quote is what stands at its place, and stands nowhere else", () => {
  fc.assert(
    fc.property(words, words, (article, quoted) => {
      const text = article.join(" ");
      const exact = quoted.slice(0, 3).join(" ");
      const found = findQuote(text, { exact });
      if ("span" in found) {
        expect(text.slice(found.span.start, found.span.end)).toBe(exact);
        expect(text.indexOf(exact)).toBe(text.lastIndexOf(exact));
      } else {
        expect(found.failure).toBe(text.includes(exact) ? "quote-ambiguous" : "quote-not-found");
      }
    }),
  );
});

test("every piece of a text is found with what surrounds it", () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (article, a, b) => {
      const text = article.join(" ");
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const exact = text.slice(start, end);
      fc.pre(exact.trim() === exact && text.slice(0, start).trim() !== "" && text.slice(end).trim() !== "");
      const found = findQuote(text, { exact, prefix: text.slice(0, start), suffix: text.slice(end) });
      expect(found).toEqual({ span: { start, end } });
    }),
  );
});
