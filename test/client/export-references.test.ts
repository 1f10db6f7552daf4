/** Claims and references for other programs: nothing invented, nothing broken by what a text may hold. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Work } from "#references/bibliography.ts";
import { readBibliography } from "#references/read-bibliography.ts";
import { claimsCsv, type ExportClaim, referencesBehind, referencesCsv } from "#client/export/claim-table.ts";
import { toCsv } from "#client/export/csv.ts";
import { type ReferenceEntry, toBibtex, toRis } from "#client/export/reference-entries.ts";
import { citeStatement } from "#client/export/statement-citation.ts";

const unknown: Work = {
  title: null,
  authors: null,
  year: null,
  container: null,
  volume: null,
  issue: null,
  pages: null,
  publisher: null,
  doi: null,
  url: null,
};
const named: ReferenceEntry = { number: 71, named: ["Richard Florida"], ...unknown };
const silent: ReferenceEntry = { number: 90, named: [], ...unknown };
const full: ReferenceEntry = {
  ...unknown,
  number: 3,
  named: [],
  title: "Made up & {tested}: 100 %",
  authors: ["Beispiel, Eva", "Muster, Max"],
  year: 1901,
  doi: "10.1000/made_up",
};
const claim: ExportClaim = {
  id: "claim:one",
  statementDe: 'Er sagt "ja", sie nein',
  statementEn: "=1+1",
  kind: "finding",
  scope: "clause",
  quote: "Zeile\nzwei",
  sentence: "Ein Satz [71; 3].",
  section: "Abschnitt 1",
  about: ["Creative Class"],
  references: [71, 3],
};

describe("references for other programs", () => {
  it("hold number and attribution alone while no bibliography is there", () => {
    expect(toBibtex([named, silent], "Nachhaltige Cluster")).toBe(
      `@misc{cluster-ref-71,
  note = {Reference 71 of Nachhaltige Cluster; the article names: Richard Florida}
}

@misc{cluster-ref-90,
  note = {Reference 90 of Nachhaltige Cluster}
}
`,
    );
    expect(toRis([named], "Nachhaltige Cluster")).toBe(
      "TY  - GEN\r\nID  - cluster-ref-71\r\n" +
        "N1  - Reference 71 of Nachhaltige Cluster; the article names: Richard Florida\r\nER  - \r\n",
    );
  });

  it("hold what a bibliography says", () => {
    const text = toBibtex([full], "A");
    expect(text).toContain("title = {Made up \\& \\{tested\\}: 100 \\%}");
    expect(text).toContain("author = {Beispiel, Eva and Muster, Max}");
    expect(text).toContain("year = {1901}");
    expect(toRis([full], "A").split("\r\n").slice(2, 7)).toEqual([
      "AU  - Beispiel, Eva",
      "AU  - Muster, Max",
      "TI  - Made up & {tested}: 100 %",
      "PY  - 1901",
      "DO  - 10.1000/made_up",
    ]);
  });

  const word = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{2,8}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));
  const page = fc.integer({ min: 1, max: 999 });
  const nothing = fc.constant(null);
  const pages = fc.option(fc.tuple(page, page).map(([first, more]) => `${first}–${first + more}`));
  const common = {
    title: words,
    authors: fc.array(
      fc.tuple(word, word).map(([given, family]) => `${given} ${family}`),
      { minLength: 1, maxLength: 3 },
    ),
    year: fc.integer({ min: 1800, max: 2030 }),
    container: nothing,
    volume: nothing,
    issue: nothing,
    pages: nothing,
    publisher: nothing,
    doi: fc.option(page.map((number) => `10.1000/${number}`)),
    url: fc.option(page.map((number) => `https://example.org/${number}`)),
  };
  const number = page.map(String);
  const works: fc.Arbitrary<Work> = fc.oneof(
    fc.record({ ...common, container: words, volume: number, issue: fc.option(number), pages }),
    fc.record({ ...common, container: words, pages, publisher: fc.option(words) }),
    fc.record({ ...common, publisher: words }),
    fc.record(common),
  );

  it.each([
    ["BibTeX", toBibtex],
    ["RIS", toRis],
  ] as const)("come back whole when their %s is read again", (_name, write) => {
    fc.assert(
      fc.property(fc.array(works, { minLength: 1, maxLength: 3 }), (all) => {
        const entries = all.map((work, index) => ({ ...work, number: index + 1, named: [] }));
        const { entries: found, issues } = readBibliography(new TextEncoder().encode(write(entries, "A")));
        expect(issues).toEqual([]);
        // A dash is a matter of style.
        const plain = ({ pages, ...work }: Work) => ({ ...work, pages: pages?.replace(/\D+/, "-") ?? null });
        expect(found.map((entry) => plain(entry))).toEqual(all.map((work) => expect.objectContaining(plain(work))));
      }),
      { numRuns: 40 },
    );
  });

  it("are those behind the claims, each once, ascending", () => {
    expect(referencesBehind([claim, claim], [named, silent, full]).map(({ number }) => number)).toEqual([3, 71]);
  });
});

describe("tables for spreadsheets", () => {
  it("quote what needs it and disarm what would run", () => {
    const [, row] = claimsCsv([claim]).split("\r\n");
    expect(row).toContain('"Er sagt ""ja"", sie nein"');
    expect(row).toContain(",'=1+1,");
    expect(row).toContain('"Zeile\nzwei"');
    expect(row?.endsWith("71; 3")).toBe(true);
    expect(toCsv([[-3, "-3", "- a"]])).toBe("\uFEFF-3,-3,'- a\r\n");
    expect(referencesCsv([silent]).split("\r\n")[1]).toBe("90,,,,,,,,,,,");
  });
});

describe("a statement to cite", () => {
  const where = {
    place: "Section 4, sentence 2",
    article: "Nachhaltige Cluster",
    address: "http://x/",
    accessed: "accessed 1 May",
  };
  it("repeats no bracket that stands in the sentence", () => {
    expect(citeStatement({ sentence: "Ein Satz [71].", brackets: ["[71]"], ...where })).toBe(
      "„Ein Satz [71].“ Nachhaltige Cluster, Section 4, sentence 2. Accessed 1 May. http://x/",
    );
    expect(citeStatement({ sentence: "Ein Satz", brackets: ["[71]"], ...where })).toContain("„Ein Satz“ [71] ");
  });
});
