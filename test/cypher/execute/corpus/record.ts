/**
 * Writes `answers.json` anew from a real, empty Neo4j 5: `NEO4J_URI=… NEO4J_USER=… NEO4J_PASSWORD=…
 * tsx test/cypher/execute/corpus/record.ts`. It refuses a database that holds anything, and leaves
 * it empty.
 */
import { writeFileSync } from "node:fs";
import neo4j from "neo4j-driver";

import { fromDriver } from "#server/store/neo4j/driver-values.ts";
import { GRAPH, isOrdered, PARAMETERS, QUESTIONS, rowsText } from "./corpus.ts";
import type { RecordedAnswer } from "./corpus.ts";

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set.`);
  return value;
}

const driver = neo4j.driver(setting("NEO4J_URI"), neo4j.auth.basic(setting("NEO4J_USER"), setting("NEO4J_PASSWORD")), {
  useBigInt: true,
});

async function answer(question: string): Promise<RecordedAnswer> {
  const session = driver.session();
  try {
    const result = await session.executeRead((transaction) => transaction.run(question, PARAMETERS));
    const keys = (await Promise.resolve(result.records[0]?.keys)) ?? [];
    const rows = result.records.map((record) => record.keys.map((key) => fromDriver(record.get(key))));
    return { columns: keys.map(String), rows: [...rowsText(rows, question)] };
  } catch (error) {
    if (error instanceof Error && "code" in error) return { error: String(error.code) };
    throw error;
  } finally {
    await session.close();
  }
}

async function record(): Promise<void> {
  const { records, summary } = await driver.executeQuery("MATCH (n) RETURN count(n) AS nodes");
  if (records[0]?.get("nodes") !== 0n)
    throw new Error("This database holds something; the recording needs an empty one.");
  try {
    await driver.executeQuery(GRAPH);
    const answers: Record<string, RecordedAnswer> = {};
    for (const question of QUESTIONS) answers[question] = await answer(question);
    const text = JSON.stringify({ server: summary.server.agent ?? "", answers }, undefined, 1);
    writeFileSync(new URL("answers.json", import.meta.url), `${text}\n`);
    const ordered = QUESTIONS.filter(isOrdered).length;
    console.log(`${QUESTIONS.length} questions, ${ordered} of them with an order.`);
  } finally {
    await driver.executeQuery("MATCH (n) DETACH DELETE n");
    await driver.close();
  }
}

await record();
