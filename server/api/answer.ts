/** A request as it came, held to its endpoint's schemas and handed to its handler: the same over HTTP and in a browser. */
import { type EndpointName, endpoints } from "../contract/endpoints.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { handlers, type Input } from "./handlers.ts";

/** What a request brings, not yet checked. */
export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Throws a `ZodError` when the input does not fit, else what the handler throws. */
export async function answer<Name extends EndpointName>(
  name: Name,
  raw: RawInput,
  store: GraphStore,
): Promise<unknown> {
  const endpoint = endpoints[name];
  const input = {
    params: endpoint.params.parse(raw.params),
    query: endpoint.query.parse(raw.query),
    body: "body" in endpoint ? endpoint.body.parse(raw.body) : undefined,
  };
  // The parsed input is that of this endpoint's own schemas; TypeScript cannot follow the look-up by name.
  return handlers[name](input as Input<Name>, store);
}
