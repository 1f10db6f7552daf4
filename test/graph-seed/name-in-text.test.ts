import { expect, test } from "vitest";
import { lowerCase } from "#graph-seed/article-index.ts";
import { placesOfName } from "#graph-seed/name-in-text.ts";

const TEXT = "permanent mit clustern von landrys „creative class“-theorie in perm-stadt und start-ups, floridas 3 t";

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
  expect(placesOfName(TEXT, lowerCase(name)).length > 0).toBe(stands);
});

test("places are those of the text, whatever its letters", () => {
  const text = lowerCase("Der İzmir-Cluster und der ULMER Ring");
  expect(text).toHaveLength("Der İzmir-Cluster und der ULMER Ring".length);
  expect(placesOfName(text, "ring")).toEqual([32]);
});
