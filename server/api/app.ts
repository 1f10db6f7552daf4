/**
 * The HTTP side: routes from the table of endpoints, validation, problem+json, security headers,
 * compression, and the built explorer as static files. It holds no logic of its own.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import express, { type ErrorRequestHandler, type Request, type Response } from "express";
import helmet from "helmet";
import { type EndpointName, endpoints } from "../contract/endpoints.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { type Input, handlers } from "./handlers.ts";
import { openApiDocument } from "./openapi.ts";
import { toProblem } from "./problems.ts";

export interface AppOptions {
  readonly store: GraphStore;
  readonly version: string;
  /** Folder of the built explorer; without it only the API is served. */
  readonly clientFolder?: string;
  /** Where errors of ours are reported; a reader never sees them. */
  readonly report?: (error: unknown) => void;
}

const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // Sigma and CodeMirror set styles from script, which needs style attributes and style elements.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      workerSrc: ["'self'", "blob:"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Served on loopback over plain HTTP; a proxy that adds TLS adds this header as well.
  strictTransportSecurity: false,
});

function sendJson(request: Request, response: Response, answer: unknown): void {
  const body = JSON.stringify(answer);
  const tag = `"${createHash("sha1").update(body).digest("base64url")}"`;
  response.set({ ETag: tag, "Cache-Control": "no-cache" });
  if (request.method === "GET" && request.headers["if-none-match"] === tag) response.status(304).end();
  else response.type("application/json").send(body);
}

async function answer<Name extends EndpointName>(name: Name, request: Request, store: GraphStore): Promise<unknown> {
  const endpoint = endpoints[name];
  const input = {
    params: endpoint.params.parse(request.params),
    query: endpoint.query.parse(request.query),
    body: "body" in endpoint ? endpoint.body.parse(request.body) : undefined,
  };
  // The parsed input is that of this endpoint's own schemas; TypeScript cannot follow the look-up by name.
  return handlers[name](input as Input<Name>, store);
}

const queryOf = (request: Request): string | undefined => {
  const body: unknown = request.body;
  if (typeof body !== "object" || body === null || !("query" in body)) return undefined;
  return typeof body.query === "string" ? body.query : undefined;
};

/** The whole application, not yet listening. */
export function createApp({ store, version, clientFolder, report }: AppOptions): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(securityHeaders, compression());

  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const { method, path } = endpoints[name];
    const reader = method === "post" ? [express.json({ limit: "256kb", strict: true })] : [];
    app[method](path, ...reader, async (request, response) => {
      sendJson(request, response, await answer(name, request, store));
    });
  }
  const document = openApiDocument(version);
  app.get("/api/openapi.json", (request, response) => sendJson(request, response, document));
  app.use("/api", (request, response) => {
    const detailEn = `There is no endpoint ${request.method} ${request.baseUrl}${request.path}.`;
    const detailDe = `Es gibt keinen Endpunkt ${request.method} ${request.baseUrl}${request.path}.`;
    const problem = {
      type: "about:blank",
      title: "Not found",
      status: 404,
      code: "NoSuchEndpoint",
      detailEn,
      detailDe,
    };
    response.status(404).type("application/problem+json").send(problem);
  });

  if (clientFolder !== undefined && existsSync(clientFolder)) serveClient(app, clientFolder);

  const onError: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error, queryOf(request));
    if (problem.status === 500) report?.(error);
    response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
  };
  app.use(onError);
  return app;
}

/** Hashed assets are immutable; the page itself answers every path of a view and is always revalidated. */
function serveClient(app: express.Express, folder: string): void {
  app.use(
    "/assets",
    express.static(join(folder, "assets"), { immutable: true, maxAge: "1y", index: false, fallthrough: false }),
  );
  app.use(express.static(folder, { index: false }));
  app.get(/^\/[a-z]*$/, (_request, response) => {
    response.set("Cache-Control", "no-cache").sendFile(join(folder, "index.html"));
  });
}
