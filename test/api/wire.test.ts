/** What goes over the wire: encodings, tags, headers, and the explorer's files. */
import { fileURLToPath } from "node:url";
import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import { type ApiServer, serveApi } from "../support/api-server.ts";
import { seedGraph } from "../support/seed-graph.ts";

let api: ApiServer;

beforeAll(async () => {
  const clientFolder = fileURLToPath(new URL("../../dist/client", import.meta.url));
  api = await serveApi(openEmbeddedStore(seedGraph()), clientFolder);
});
afterAll(() => api.close());

/** A request as it is written, without the normalising and decoding of `fetch`. */
function raw(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const sent = request(api.url, { path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("encodings", () => {
  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ])("%s gives the same answer", async (encoding, decode) => {
    const plain = await raw("/api/lineage");
    const encoded = await raw("/api/lineage", { "accept-encoding": encoding });
    expect(encoded.headers["content-encoding"]).toBe(encoding);
    expect(encoded.body.length).toBeLessThan(plain.body.length / 3);
    expect(decode(encoded.body).equals(plain.body)).toBe(true);
  });

  it("sends nothing again to a reader that has it", async () => {
    const { headers } = await raw("/api/references");
    const again = await raw("/api/references", { "if-none-match": String(headers["etag"]) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });
});

describe("headers", () => {
  it.each(["/", "/api/health"])("%s is guarded", async (path) => {
    const { headers } = await raw(path);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});

describe("the explorer's files", () => {
  it("gives the page for every view's path, always revalidated", async () => {
    for (const path of ["/", "/evidence", "/references?ref=76"]) {
      const { status, headers, body } = await raw(path);
      expect([status, headers["cache-control"]]).toEqual([200, "no-cache"]);
      expect(body.toString()).toContain("<!doctype html>");
    }
  });

  it("lets hashed files be kept for good", async () => {
    const page = (await raw("/")).body.toString();
    const [script] = /\/assets\/[^"]+\.js/.exec(page) ?? [];
    const { status, headers } = await raw(script ?? "", { "accept-encoding": "br" });
    expect(status).toBe(200);
    expect(headers["content-encoding"]).toBe("br");
    expect(headers["cache-control"]).toContain("immutable");
  });

  it.each(["/assets/nothing.js", "/../package.json", "/%2e%2e/%2e%2e/package.json", "/assets/..%2f..%2fgraph.json"])(
    "%s is not there",
    async (path) => {
      const { status, body } = await raw(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body.toString()).not.toContain("cluster-lineage");
    },
  );
});
