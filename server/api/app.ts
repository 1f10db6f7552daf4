/**
 * The HTTP side: routes from the table of endpoints, validation, problem+json, security headers,
 * compression, and the built explorer as static files. It holds no logic of its own.
 */
import { existsSync } from "node:fs";
import express, { type ErrorRequestHandler, type Request, type Response } from "express";
import helmet from "helmet";
import sirv from "sirv";
import { type EndpointName, endpoints } from "../contract/endpoints.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { withSignal } from "../store/with-signal.ts";
import { AnswerCache, WireAnswer } from "./answer-cache.ts";
import { answer } from "./answer.ts";
import { CONTENT_POLICY } from "./content-policy.ts";
import { openApiDocument } from "./openapi.ts";
import { noSuchEndpoint, toProblem } from "./problems.ts";
import { STATEMENT_RATE, type StatementRate, limitStatements, requireJson } from "./request-rules.ts";

export interface AppOptions {
  readonly store: GraphStore;
  readonly version: string;
  /** Folder of the built explorer; without it only the API is served. */
  readonly clientFolder?: string;
  /** Where errors of ours are reported; a reader never sees them. */
  readonly report?: (error: unknown) => void;
  readonly statementRate?: StatementRate;
}

const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { ...CONTENT_POLICY, "frame-ancestors": ["'none'"] },
  },
  // Served on loopback over plain HTTP; a proxy that adds TLS adds this header as well.
  strictTransportSecurity: false,
});

async function send(request: Request, response: Response, answer: WireAnswer): Promise<void> {
  response.set({ ETag: answer.tag, "Cache-Control": "no-cache", Vary: "Accept-Encoding" });
  if (request.method === "GET" && request.headers["if-none-match"] === answer.tag) {
    response.status(304).end();
    return;
  }
  const accepted = request.acceptsEncodings(answer.encodings);
  const encoding = answer.encodings.find((name) => name === accepted) ?? "identity";
  if (encoding !== "identity") response.set("Content-Encoding", encoding);
  response.type("application/json").send(await answer.body(encoding));
}

const queryOf = (request: Request): string | undefined => {
  const body: unknown = request.body;
  if (typeof body !== "object" || body === null || !("query" in body)) return undefined;
  return typeof body.query === "string" ? body.query : undefined;
};

/** The whole application, not yet listening. */
export function createApp({
  store,
  version,
  clientFolder,
  report,
  statementRate = STATEMENT_RATE,
}: AppOptions): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(securityHeaders);
  const cache = new AnswerCache();
  const limited = limitStatements(statementRate);

  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const { method, path } = endpoints[name];
    const reader = method === "post" ? [limited, requireJson, express.json({ limit: "256kb", strict: true })] : [];
    app[method](path, ...reader, async (request, response) => {
      const revision = method === "get" ? store.revision() : undefined;
      const kept = revision === undefined ? undefined : cache.get(request.originalUrl, revision);
      const asked = method === "get" ? store : withSignal(store, untilGone(response));
      const made = kept ?? new WireAnswer(await answer(name, request, asked));
      if (revision !== undefined && !kept) cache.set(request.originalUrl, revision, made);
      await send(request, response, made);
    });
  }
  const document = new WireAnswer(openApiDocument(version));
  app.get("/api/openapi.json", (request, response) => send(request, response, document));
  app.use("/api", (request, response) => {
    const problem = noSuchEndpoint(request.method, request.baseUrl + request.path);
    response.status(404).type("application/problem+json").send(problem);
  });

  if (clientFolder !== undefined && existsSync(clientFolder)) serveClient(app, clientFolder);

  const onError: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    // Whoever asked went away: there is nobody to answer, and nothing went wrong here.
    if (request.destroyed && response.destroyed) return;
    const problem = toProblem(error, queryOf(request));
    if (problem.status === 500) report?.(error);
    response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
  };
  app.use(onError);
  return app;
}

/** Aborted when the connection closes before the answer was sent. */
function untilGone(response: Response): AbortSignal {
  const control = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) control.abort();
  });
  return control.signal;
}

/** Hashed assets are immutable; the page itself answers every path of a view and is always revalidated. */
function serveClient(app: express.Express, folder: string): void {
  app.use(
    sirv(folder, {
      etag: true,
      brotli: true,
      gzip: true,
      single: true,
      ignores: [/^\/api(\/|$)/, /\.[a-z0-9]+$/],
      setHeaders(response, pathname) {
        const hashed = pathname.startsWith("/assets/");
        response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    }),
  );
}
