/** A request as it came, held to its endpoint's schemas and handed to its handler: the same over HTTP and in a browser. */
import type { EndpointName } from "../contract/endpoints.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { handlers } from "./handlers.ts";
import { type RawInput, readInput } from "./input.ts";

/** Throws a `ZodError` when the input does not fit, else what the handler throws. */
export async function answer<Name extends EndpointName>(
  name: Name,
  raw: RawInput,
  store: GraphStore,
): Promise<unknown> {
  return handlers[name](readInput(name, raw), store);
}
