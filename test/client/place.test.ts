import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { format, parse, type Place, resolve } from "#client/state/place.ts";

const place = fc.record({
  path: fc.constantFrom("/", "/evidence", "/references"),
  query: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.string({ unit: "grapheme", maxLength: 12 })),
});

describe("a place", () => {
  test("comes back from its address", () => {
    fc.assert(
      fc.property(place, (original) => {
        const [path = "", search = ""] = format(original).split("?");
        expect(parse(path, search)).toEqual(original);
      }),
    );
  });

  test("is written the same whatever the order of its parameters", () => {
    const a: Place = { path: "/", query: { sel: "theory:hubs", lang: "de" } };
    const b: Place = { path: "/", query: { lang: "de", sel: "theory:hubs" } };
    expect(format(a)).toBe(format(b));
    expect(format(a)).toBe("/?lang=de&sel=theory:hubs");
  });

  test("keeps language and theme, and nothing else, when the view changes", () => {
    const from: Place = { path: "/", query: { lang: "de", theme: "dark", sel: "theory:hubs", cam: "1,2,1" } };
    expect(resolve(from, { path: "/references", query: { ref: "76" } })).toEqual({
      path: "/references",
      query: { lang: "de", theme: "dark", ref: "76" },
    });
  });

  test("keeps every parameter that a change within the view does not name", () => {
    const from: Place = { path: "/", query: { sel: "a", hide: "EXTENDS" } };
    expect(resolve(from, { path: "/", query: { sel: null } })).toEqual({ path: "/", query: { hide: "EXTENDS" } });
  });
});
