/** What a request brings, held to its endpoint's schemas: the input of handlers, over HTTP and in a browser. */
import type { z } from "zod";
import { type EndpointName, endpoints } from "../contract/endpoints.ts";

type Endpoints = typeof endpoints;
type Output<T> = T extends z.ZodType ? z.output<T> : undefined;
export interface Input<Name extends EndpointName> {
  readonly params: Output<Endpoints[Name]["params"]>;
  readonly query: Output<Endpoints[Name]["query"]>;
  readonly body: Endpoints[Name] extends { body: infer Body } ? Output<Body> : undefined;
}

/** What a request brings, not yet checked. */
export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Throws a `ZodError` when the input does not fit. */
export function readInput<Name extends EndpointName>(name: Name, raw: RawInput): Input<Name> {
  const endpoint = endpoints[name];
  const input = {
    params: endpoint.params.parse(raw.params),
    query: endpoint.query.parse(raw.query),
    body: "body" in endpoint ? endpoint.body.parse(raw.body) : undefined,
  };
  // The parsed input is that of this endpoint's own schemas; TypeScript cannot follow the look-up by name.
  return input as Input<Name>;
}
