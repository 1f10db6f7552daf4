import { expect, test } from "vitest";
import { nameStandsIn } from "#graph-seed/name-in-text.ts";

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
  expect(nameStandsIn(TEXT, name.toLowerCase())).toBe(stands);
});
