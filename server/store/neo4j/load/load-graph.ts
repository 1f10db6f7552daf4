/**
 * Puts a graph into a database, so that exactly it is there and nothing foreign is touched: what is
 * ours is read, compared, and the difference written in batches inside one transaction. A load that
 * is cut off leaves the old graph, and the next completes it; the gate keeps readers off the commit.
 * Two loads at once wait for each other at a lock that is never seen.
 */
import type { Session, Transaction } from "neo4j-driver";
import type { Graph } from "#graph-seed/graph.ts";
import type { LoadProgress } from "../../graph-store.ts";
import type { Neo4jConnection } from "../connection.ts";
import { type Difference, differenceOf, sizeOf } from "./difference.ts";
import { refuseForeign } from "./foreign.ts";
import { commitBehindGate } from "./commit-gate.ts";
import { makeSchema, refuseDuplicates, schemaState } from "./schema-objects.ts";
import { originsOf, readStored } from "./stored.ts";
import { writeDifference } from "./write-difference.ts";

/** The server's own time limit is for readers; a load may take its hour. */
const PATIENCE = 3_600_000;

/** Reads, compares, and refuses what cannot be written; writes nothing. */
async function examine(transaction: Transaction, graph: Graph, origins: readonly string[]): Promise<Difference> {
  const difference = differenceOf(await readStored(transaction, origins), graph);
  await refuseForeign(transaction, origins, difference);
  return difference;
}

async function inTransaction<T>(session: Session, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const transaction = await session.beginTransaction({ timeout: PATIENCE });
  try {
    return await work(transaction);
  } finally {
    if (transaction.isOpen()) await transaction.rollback();
  }
}

/** A unique id that is made and removed at once stays locked until the transaction ends. */
const LOCK = "CREATE (lock:Article {id: 'a load is under way'}) DELETE lock";

/** Loads the graph; throws `LoadRefused` before anything is changed. */
export async function loadGraph(
  connection: Neo4jConnection,
  graph: Graph,
  progress: (state: LoadProgress) => void,
): Promise<void> {
  const origins = originsOf(graph);
  await connection.write(async (open) => {
    const session = open();
    const schema = await schemaState(session);
    if (schema.missing.length > 0) {
      await refuseDuplicates(session, schema);
      await inTransaction(session, (transaction) => examine(transaction, graph, origins));
    }
    await makeSchema(session, schema, (done, total) => progress({ phase: "constraints", done, total }));
    await inTransaction(session, async (transaction) => {
      await transaction.run(LOCK);
      const difference = await examine(transaction, graph, origins);
      if (sizeOf(difference) === 0) return;
      await writeDifference(transaction, difference, progress);
      await commitBehindGate(() => transaction.commit(), open(), open());
    });
    progress({ phase: "indexes", done: 1, total: 1 });
  });
}
