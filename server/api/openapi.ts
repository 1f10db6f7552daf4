/** The OpenAPI 3.1 document, derived from the table of endpoints. */
import { z } from "zod";
import { endpoints } from "../contract/endpoints.ts";
import { problemSchema } from "../contract/problem-schema.ts";

const json = (schema: object) => ({ "application/json": { schema } });

function toSchema(schema: z.ZodType, io: "input" | "output"): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

function parameters(schema: z.ZodObject, place: "path" | "query"): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

/** Built once; `version` is the package's. */
export function openApiDocument(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [operationId, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, "{$1}");
    const operation = {
      operationId,
      summary: endpoint.summary,
      parameters: [...parameters(endpoint.params, "path"), ...parameters(endpoint.query, "query")],
      ...("body" in endpoint
        ? { requestBody: { required: true, content: json(toSchema(endpoint.body, "input")) } }
        : {}),
      responses: {
        200: { description: endpoint.summary, content: json(toSchema(endpoint.answer, "output")) },
        default: {
          description: "Problem details (RFC 9457) with a stable code",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    };
    paths[path] = { ...paths[path], [endpoint.method]: operation };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Cluster lineage", version },
    paths,
    components: { schemas: { Problem: toSchema(problemSchema, "output") } },
  };
}
