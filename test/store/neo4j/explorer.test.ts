/** The explorer in a real browser over a real Neo4j: what a reader does works as on the embedded store. */
import { describe } from "vitest";
import { askingInCypher } from "#test/suites/explorer-cypher.ts";
import { readerJobs } from "#test/suites/explorer-jobs.ts";
import { coverageLedger } from "#test/suites/explorer-ledger.ts";
import { waysOfReading } from "#test/suites/explorer-lineage.ts";
import { searching } from "#test/suites/explorer-search.ts";
import { sixViews } from "#test/suites/explorer-views.ts";
import { describeExplorer, type Explorer } from "#test/support/explorer.ts";
import { openLoadedNeo4j } from "#test/support/loaded-neo4j.ts";
import { LEASE_PATIENCE, reasonWithoutNeo4j } from "#test/support/neo4j-server.ts";
import { seedGraph } from "#test/support/seed-graph.ts";

const SUITES: readonly ((explorer: Explorer) => void)[] = [
  readerJobs,
  sixViews,
  waysOfReading,
  searching,
  askingInCypher,
  coverageLedger,
];

describe.skipIf(reasonWithoutNeo4j() !== undefined)("Neo4j", () => {
  describeExplorer(
    "the explorer on Neo4j",
    (explorer) => {
      for (const suite of SUITES) describe(suite.name, () => suite(explorer));
    },
    { open: () => openLoadedNeo4j(seedGraph()), patience: LEASE_PATIENCE },
  );
});
