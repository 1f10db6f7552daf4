/**
 * Every endpoint as data: method, path, input and answers. Routes, validation, the OpenAPI
 * document and the client's types follow from this table.
 */
import { z } from "zod";
import {
  cypherAnswerSchema,
  cypherCheckRequestSchema,
  cypherCheckSchema,
  cypherRequestSchema,
  statementSchema,
} from "./cypher-schemas.ts";
import {
  articleSchema,
  claimSchema,
  claimsSchema,
  healthSchema,
  lineageSchema,
  networkSchema,
  referenceSchema,
  referencesSchema,
  schemaSchema,
  searchSchema,
  traceSchema,
} from "./view-schemas.ts";

const nodeId = z.string().min(1).max(200);
const none = z.object({});

/** A parameter that may be given several times; absent is none. */
const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(item).max(100)).default([]);

/**
 * Input of `GET /api/claims`. Each filter may be repeated: of several values of one filter one must fit
 * (`kind=finding&kind=history`), and every filter must; one that is absent lets everything pass.
 */
export const claimsQuerySchema = z.object({
  theory: several(nodeId),
  entity: several(nodeId),
  kind: several(z.string().max(40)),
  scope: several(z.string().max(40)),
  support: several(z.enum(["none", "one", "several"])),
  section: several(z.coerce.number().int().positive().max(1000)),
  reference: several(z.coerce.number().int().positive().max(100_000)),
  q: z.string().max(200).optional(),
  offset: z.coerce.number().int().nonnegative().max(1_000_000).default(0),
  limit: z.coerce.number().int().positive().max(1000).default(200),
});

interface Endpoint {
  readonly method: "get" | "post";
  /** Express notation, for instance `/api/claims/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** The statement in server/queries/ that makes the answer; absent where the store answers by itself. */
  readonly statement?: string;
}

export const endpoints = {
  health: {
    method: "get",
    path: "/api/health",
    summary: "Whether the store answers, and what it holds",
    params: none,
    query: none,
    answer: healthSchema,
  },
  lineage: {
    method: "get",
    path: "/api/lineage",
    summary: "Theories and the lineage edges between them, each with its quotations",
    params: none,
    query: none,
    answer: lineageSchema,
    statement: "lineage",
  },
  trace: {
    method: "get",
    path: "/api/lineage/trace",
    summary: "Paths along the lineage from one theory to another",
    params: none,
    query: z.object({ from: nodeId, to: nodeId }),
    answer: traceSchema,
    statement: "trace",
  },
  claims: {
    method: "get",
    path: "/api/claims",
    summary: "Claims that pass the filters, with facet counts",
    params: none,
    query: claimsQuerySchema,
    answer: claimsSchema,
    statement: "claims",
  },
  claim: {
    method: "get",
    path: "/api/claims/:id",
    summary: "A claim with its sentences, brackets, references and entities",
    params: z.object({ id: nodeId }),
    query: none,
    answer: claimSchema,
    statement: "claim",
  },
  references: {
    method: "get",
    path: "/api/references",
    summary: "All numbered references with their counts and places",
    params: none,
    query: none,
    answer: referencesSchema,
    statement: "references",
  },
  reference: {
    method: "get",
    path: "/api/references/:number",
    summary: "A reference with each place that cites it",
    params: z.object({ number: z.coerce.number().int().positive().max(100_000) }),
    query: none,
    answer: referenceSchema,
    statement: "reference",
  },
  article: {
    method: "get",
    path: "/api/article",
    summary: "The article for reading, with brackets, claims, figures and damages",
    params: none,
    query: none,
    answer: articleSchema,
    statement: "article",
  },
  graph: {
    method: "get",
    path: "/api/graph",
    summary: "Nodes and edges of the whole graph",
    params: none,
    query: none,
    answer: networkSchema,
    statement: "graph",
  },
  search: {
    method: "get",
    path: "/api/search",
    summary: "Full-text search over everything, in both languages",
    params: none,
    query: z.object({ q: z.string().max(200), limit: z.coerce.number().int().positive().max(100).default(20) }),
    answer: searchSchema,
    statement: "search",
  },
  statement: {
    method: "get",
    path: "/api/statement",
    summary: "The statement and parameters with which an address of this API asks the store",
    params: none,
    /** Path and query, for instance `/api/claims?theory=theory:porter-diamond`. */
    query: z.object({ of: z.string().min(1).max(4000) }),
    answer: statementSchema,
  },
  schema: {
    method: "get",
    path: "/api/schema",
    summary: "Labels, relationship types and properties with counts",
    params: none,
    query: none,
    answer: schemaSchema,
  },
  cypher: {
    method: "post",
    path: "/api/cypher",
    summary: "Runs one read-only Cypher statement within limits",
    params: none,
    query: none,
    body: cypherRequestSchema,
    answer: cypherAnswerSchema,
  },
  cypherCheck: {
    method: "post",
    path: "/api/cypher/check",
    summary: "What is wrong with a statement, without running it",
    params: none,
    query: none,
    body: cypherCheckRequestSchema,
    answer: cypherCheckSchema,
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
export type Answer<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]["answer"]>;
