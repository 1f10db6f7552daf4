/** Bibliographies of made-up works, sound and broken, in all three formats: what is read, what is reported, and where. */
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { LARGEST_BIBLIOGRAPHY, readBibliography } from "#references/read-bibliography.ts";
import { expectGolden } from "./golden-file.ts";

const file = (name: string): Buffer => readFileSync(new URL(`bibliographies/${name}`, import.meta.url));
const codes = (bytes: Uint8Array | string): string[] => readBibliography(bytes).issues.map(({ code }) => code);
const titles = (bytes: Uint8Array | string): (string | null)[] =>
  readBibliography(bytes).entries.map(({ title }) => title);

describe("golden cases", () => {
  test.each(["every-kind.bib", "every-kind.ris", "every-kind.csljson"])("%s", (name) => {
    const { format, entries, issues } = readBibliography(file(name));
    const lines = [
      `format ${format}`,
      ...entries.map((entry) => JSON.stringify(entry)),
      "",
      ...issues.map(
        ({ line, code, key, unread, source }) =>
          `${line}\t${code}\t${key ?? "-"}\t${unread ? "lost" : "read"}\t${source}`,
      ),
    ];
    expectGolden(`bibliography ${name}.txt`, `${lines.join("\n")}\n`);
  });
});

describe("any file", () => {
  it.each([
    ["no byte", "", "empty"],
    ["no sign", "\uFEFF \r\n ", "empty"],
    ["an empty list", "[]", "empty"],
    ["words", "Just words.", "format-unknown"],
    ["a page", "<html><body>@</body></html>", "format-unknown"],
    ["bytes", "\u0000\u0001@book{a, title={b}}", "binary"],
    ["too many bytes", "x".repeat(LARGEST_BIBLIOGRAPHY + 1), "too-large"],
  ])("%s gives one issue", (_name, text, code) => {
    const read = readBibliography(new TextEncoder().encode(text));
    expect(read).toMatchObject({ format: null, entries: [], issues: [{ code, line: 1 }] });
  });

  it("reads Latin-1, a byte-order mark, and any line ends", () => {
    const text = "@book{a,\n  title = {Über},\n  year = 1901\n}\n";
    expect(titles(new Uint8Array(Buffer.from(text, "latin1")))).toEqual(["Über"]);
    expect(codes(new Uint8Array(Buffer.from(text, "latin1")))).toEqual(["bytes-undecodable"]);
    for (const variant of [`\uFEFF${text}`, text.replaceAll("\n", "\r\n"), text.replaceAll("\n", "\r")]) {
      expect(readBibliography(new TextEncoder().encode(variant))).toEqual(readBibliography(text));
    }
  });

  it("gives the line of a fault, also behind other line ends and definitions", () => {
    const text = '@string{z = "Z\n"}\r\n@article{a,\r\n  journal = z,\r\n  year 1901\r\n}';
    expect(readBibliography(text).issues).toMatchObject([{ code: "entry-malformed", line: 5, key: "a", unread: true }]);
  });

  it("forgets the definitions of the file before", () => {
    readBibliography('@string{zz = "Journal"} @article{a, title = {A}, journal = zz}');
    expect(readBibliography("@article{a, title = {A}, journal = zz}").entries).toMatchObject([{ container: null }]);
  });

  it("survives braces without end and nesting without measure", () => {
    expect(codes(`@book{a, title = ${"{".repeat(50_000)}`)).toEqual(["entry-unclosed"]);
    expect(codes(`@book{a, title = ${"{".repeat(50_000)}${"}".repeat(50_000)}}`)).toHaveLength(1);
    expect(codes(`[{"id": ${"[".repeat(50_000)}`)).toEqual(["entry-unclosed"]);
  });
});
