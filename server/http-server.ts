/** The HTTP server around the application, with bounds on what a client may send and how slowly. */
import { type RequestListener, type Server, createServer } from "node:http";

export interface Patience {
  /** For the head of a request, in milliseconds. */
  readonly head: number;
  /** For a whole request. */
  readonly request: number;
  /** Between two requests on one connection. */
  readonly idle: number;
  /** How often slow clients are looked for. */
  readonly look: number;
}

const PATIENCE: Patience = { head: 10_000, request: 30_000, idle: 10_000, look: 2_000 };
const LONGEST_HEAD = 16_384;
const MOST_HEADERS = 100;

export function createHttpServer(application: RequestListener, patience: Patience = PATIENCE): Server {
  const server = createServer(
    {
      headersTimeout: patience.head,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.idle,
      connectionsCheckingInterval: patience.look,
      maxHeaderSize: LONGEST_HEAD,
    },
    application,
  );
  server.maxHeadersCount = MOST_HEADERS;
  return server;
}
