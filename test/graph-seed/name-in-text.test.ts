import { expect, test } from "vitest";
import { lowerCase, wordStarts } from "#graph-seed/article-index.ts";
import { placesOfName } from "#graph-seed/name-in-text.ts";

const TEXT = "Permanent mit Clustern von Landrys „Creative Class“-Theorie in Perm-Stadt und Start-ups, Floridas 3 T";

function places(text: string, name: string): number[] {
  const small = lowerCase(text);
  return placesOfName({ lowerCase: small, wordStarts: wordStarts(small) }, lowerCase(name));
}

test.each([
  ["Creative Class", true],
  ["Cluster", true],
  ["Landry", true],
  ["Perm", true],
  ["3 T", true],
  ["Start-up", true],
  ["Perman", false],
  ["Lass", false],
  ["Stadtteil", false],
])("%s: %s", (name, stands) => {
  expect(places(TEXT, name).length > 0).toBe(stands);
});

test("places are those of the text, whatever its letters", () => {
  const text = "Der İzmir-Cluster und der ULMER Ring";
  expect(places(text, "Ring")).toEqual([text.indexOf("Ring")]);
});
