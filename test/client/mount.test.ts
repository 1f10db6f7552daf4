/** A place keeps its path wherever the static edition is mounted. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressWithin, pathWithin } from "../../client/state/mount.ts";

const segment = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
const root = fc.array(segment, { maxLength: 3 }).map((names) => names.map((name) => `/${name}`).join("") + "/");
const path = fc.option(segment, { nil: "" }).map((name) => `/${name}`);

describe("a mounted explorer", () => {
  it("finds each place again at its address", () => {
    fc.assert(
      fc.property(root, path, (root, path) => {
        const address = addressWithin(root, path);
        expect(address.startsWith(root) && address.endsWith("/")).toBe(true);
        expect(pathWithin(root, address)).toBe(path);
        expect(pathWithin(root, `${address}index.html`)).toBe(path);
      }),
    );
  });

  it.each([
    ["/", "/evidence", "/evidence"],
    ["/a/b/", "/a/b/evidence", "/evidence"],
    ["/a/b/", "/a/b/no/such/", "/no/such"],
  ])("beneath %s, %s is %s", (root, pathname, path) => {
    expect(pathWithin(root, pathname)).toBe(path);
  });
});
