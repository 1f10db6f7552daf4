/** What a request must keep to: content types, sizes, patience, paths, numbers. Written on bare sockets where a client would tidy up. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "#server/api/app.ts";
import { problemSchema } from "#server/contract/problem-schema.ts";
import { createHttpServer } from "#server/http-server.ts";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.ts";
import type { GraphStore } from "#server/store/graph-store.ts";
import { seedGraph } from "#test/support/seed-graph.ts";

const SECRET = "nobody may read this line";
const folder = mkdtempSync(join(tmpdir(), "http-rules-"));
const clientFolder = join(folder, "client");

let store: GraphStore;
let server: Server;
let port: number;
const reported: unknown[] = [];

async function serve(
  options: Parameters<typeof createApp>[0],
  patience = { head: 400, request: 800, idle: 5_000, look: 100 },
) {
  const made = createHttpServer(createApp(options), patience);
  await new Promise<void>((resolve) => {
    made.listen(0, "127.0.0.1", resolve);
  });
  return { server: made, port: (made.address() as AddressInfo).port };
}

beforeAll(async () => {
  mkdirSync(join(clientFolder, "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), SECRET);
  writeFileSync(join(clientFolder, "index.html"), "<!doctype html><title>explorer</title>");
  writeFileSync(join(clientFolder, "assets", "a.js"), "export {}");
  store = openEmbeddedStore(seedGraph());
  ({ server, port } = await serve({ store, version: "test", clientFolder, report: (error) => reported.push(error) }));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await store.close();
  rmSync(folder, { recursive: true });
  expect(reported).toEqual([]);
});

/** Writes as it is given and reads until the server closes. */
function raw(text: string, to = port): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect({ host: "127.0.0.1", port: to }, () => socket.write(text));
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
    // The server may reset what it refuses.
    socket.on("error", () => resolve(answer));
    socket.on("close", () => resolve(answer));
  });
}

const request = (line: string, ...headers: string[]): string =>
  [line, "Host: localhost", "Connection: close", ...headers, "", ""].join("\r\n");

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

const post = async (type: string | undefined, body: string, path = "/api/cypher", to = port): Promise<Response> =>
  fetch(`http://127.0.0.1:${to}${path}`, {
    method: "POST",
    body: new Blob([body]),
    headers: type === undefined ? {} : { "content-type": type },
  });

describe("bodies", () => {
  const query = JSON.stringify({ query: "RETURN 1 AS x" });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/xml",
    "application/jsonp",
    "text/json",
    undefined,
  ])("of type %s are refused with 415", async (type) => {
    const response = await post(type, query);
    expect(response.status).toBe(415);
    expect(problemSchema.parse(await response.json())).toMatchObject({ status: 415, code: "UnsupportedContentType" });
  });

  it("of JSON are taken, whatever the charset's case", async () => {
    expect((await post("application/json; charset=UTF-8", query)).status).toBe(200);
  });

  it("of a megabyte are refused with 413, also when their length is not told", async () => {
    const body = JSON.stringify({ query: `RETURN 1 // ${"x".repeat(1_000_000)}` });
    expect((await post("application/json", body)).status).toBe(413);
    const chunk = `${(300_000).toString(16)}\r\n${" ".repeat(300_000)}\r\n0\r\n\r\n`;
    const head = request("POST /api/cypher HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked");
    expect(statusOf(await raw(head + chunk))).toBe(413);
  });

  it("that unpack to more than they may are refused with 413", async () => {
    const { gzipSync } = await import("node:zlib");
    const body = gzipSync(JSON.stringify({ query: " ".repeat(10_000_000) }));
    const response = await fetch(`http://127.0.0.1:${port}/api/cypher`, {
      method: "POST",
      body: new Blob([body]),
      headers: { "content-type": "application/json", "content-encoding": "gzip" },
    });
    expect(response.status).toBe(413);
  });

  it.each([
    "null",
    "[]",
    '"text"',
    "{",
    '{"query": "RETURN 1", "parameters": 1}',
    '{"__proto__": {"query": "RETURN 1"}}',
  ])("that are no request are refused with 400: %s", async (body) => {
    expect((await post("application/json", body)).status).toBe(400);
  });
});

describe("slow and broken clients", () => {
  it("that never end their headers are cut off", async () => {
    expect([408, Number.NaN]).toContain(statusOf(await raw("GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")));
  });

  it("that never send their body are cut off", async () => {
    const head = [
      "POST /api/cypher HTTP/1.1",
      "Host: localhost",
      "Content-Type: application/json",
      "Content-Length: 1000",
      "",
      '{"query',
    ];
    expect([408, Number.NaN]).toContain(statusOf(await raw(head.join("\r\n"))));
  });

  it.each([
    ["not HTTP at all", "\u0016\u0003\u0001\u0002\u0000", 400],
    ["two lengths", request("POST /api/cypher HTTP/1.1", "Content-Length: 5", "Content-Length: 6"), 400],
    [
      "a length and chunks",
      request("POST /api/cypher HTTP/1.1", "Content-Length: 5", "Transfer-Encoding: chunked"),
      400,
    ],
    ["a header over two lines", request("GET /api/health HTTP/1.1", "X-A: b\r\n c: d\r\n\u0000e"), 400],
    ["headers of 100 kB", request("GET /api/health HTTP/1.1", `X-Long: ${"x".repeat(100_000)}`), 431],
    ["an address of 100 kB", request(`GET /api/search?q=${"x".repeat(100_000)} HTTP/1.1`), 431],
  ])("with %s are refused", async (_what, text, status) => {
    expect(statusOf(await raw(text))).toBe(status);
  });

  it("leave the server in service", async () => {
    expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
  });
});

describe("headers", () => {
  it.each([
    "/api/claims/x%0d%0aSet-Cookie:%20evil=1",
    "/api/nothing%0d%0aSet-Cookie:%20evil=1",
    "/api/search?q=%0d%0aSet-Cookie:%20evil=1",
    "/x%0d%0aSet-Cookie:%20evil=1",
    "//evil.example/%2e%2e",
    "/\\evil.example",
  ])("cannot be slipped in by %s", async (path) => {
    const [head = ""] = (
      await raw(request(`GET ${path} HTTP/1.1`, "Host: evil.example\r\nX-Forwarded-Host: evil.example"))
    ).split("\r\n\r\n");
    expect(head.toLowerCase()).not.toMatch(/^(?:set-cookie|location):/m);
    expect(head).not.toContain("evil");
  });

  it("say nothing of what runs here and forbid framing and sniffing", async () => {
    const { headers } = await fetch(`http://127.0.0.1:${port}/`);
    expect([headers.get("x-powered-by"), headers.get("server")]).toEqual([null, null]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("paths", () => {
  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/assets/..\\..\\secret.txt",
    "/%252e%252e/secret.txt",
    "/....//secret.txt",
    "/assets/a.js%00.txt",
    "/%c0%ae%c0%ae/secret.txt",
    `${folder}/secret.txt`,
    `/${folder}/secret.txt`,
    `file://${folder}/secret.txt`,
    "/api/../../secret.txt",
    "/api/%2e%2e/%2e%2e/secret.txt",
  ])("never lead out of the explorer's folder: %s", async (path) => {
    const answer = await raw(request(`GET ${path} HTTP/1.1`));
    expect(answer).not.toContain(SECRET);
    expect(statusOf(answer)).toBeLessThan(500);
  });
});

describe("many statements from one address", () => {
  const query = JSON.stringify({ query: "MATCH (t:Theory) RETURN count(t) AS n" });

  it("are taken from a classroom of forty that all press the key at once, again and again", async () => {
    const own = await serve({ store, version: "test" });
    for (let round = 0; round < 5; round += 1) {
      const people = Array.from({ length: 40 }, async () => {
        const checks = await Promise.all(
          Array.from({ length: 3 }, () => post("application/json", query, "/api/cypher/check", own.port)),
        );
        return [...checks, await post("application/json", query, "/api/cypher", own.port)].map(({ status }) => status);
      });
      expect(new Set((await Promise.all(people)).flat())).toEqual(new Set([200]));
    }
    own.server.closeAllConnections();
    own.server.close();
  });

  it("are refused with 429 past the limit, and taken again after a moment", async () => {
    const own = await serve({ store, version: "test", statementRate: { burst: 5, perSecond: 20, together: 100 } });
    const statuses: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const response = await post("application/json", query, "/api/cypher", own.port);
      statuses.push(response.status);
      if (response.status === 429) {
        expect(response.headers.get("retry-after")).toBe("1");
        expect(problemSchema.parse(await response.json()).code).toBe("TooManyRequests");
        break;
      }
    }
    expect(statuses).toContain(200);
    // Reading goes on meanwhile.
    expect((await fetch(`http://127.0.0.1:${own.port}/api/health`)).status).toBe(200);
    for (;;) if ((await post("application/json", query, "/api/cypher", own.port)).status === 200) break;
    own.server.closeAllConnections();
    own.server.close();
  });

  it("are refused when too many are under way at once", async () => {
    const own = await serve({ store, version: "test", statementRate: { burst: 100, perSecond: 100, together: 0 } });
    expect((await post("application/json", query, "/api/cypher", own.port)).status).toBe(429);
    own.server.closeAllConnections();
    own.server.close();
  });
});
