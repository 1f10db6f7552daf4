/**
 * The constraints and indexes that the graph needs, all named with our prefix and derived from the
 * seed's schema: a unique `id` for each label, the numbers of references, and the full-text index.
 * Making them is idempotent; a schema change cannot be part of the load's transaction, so they come
 * before it and hold no data.
 */
import type { Session } from "neo4j-driver";
import { type NodeLabel, nodeSchemas } from "#graph-seed/graph.ts";
import { SEARCHED } from "../../searched.ts";
import { LoadRefused } from "./load-refused.ts";

const PREFIX = "cluster_lineage_";
export const TEXT_INDEX = `${PREFIX}text`;
const NUMBER_INDEX = `${PREFIX}reference_number`;

const LABELS = Object.keys(nodeSchemas) as NodeLabel[];
const constraintName = (label: string): string => `${PREFIX}${label.toLowerCase()}_id`;

const searchedLabels = Object.keys(SEARCHED).toSorted();
/** Only text can be searched in full text. */
const searchedProperties = [...new Set(Object.values(SEARCHED).flat())].filter((name) => name !== "number").toSorted();

interface SchemaObject {
  readonly name: string;
  readonly kind: string;
  readonly labels: readonly string[];
  readonly properties: readonly string[];
  readonly owned: boolean;
}

async function indexes(session: Session): Promise<SchemaObject[]> {
  const { records } = await session.run(
    "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint " +
      "RETURN name, type, coalesce(labelsOrTypes, []), coalesce(properties, []), owningConstraint",
  );
  return records.map((record) => ({
    name: record.get(0),
    kind: record.get(1),
    labels: record.get(2),
    properties: record.get(3),
    owned: record.get(4) !== null,
  }));
}

const isUnique = ({ kind, owned, labels, properties }: SchemaObject, label: string): boolean =>
  kind === "RANGE" && owned && labels.join() === label && properties.join() === "id";

/** What is missing, and what is in its way. */
export interface SchemaState {
  readonly missing: readonly NodeLabel[];
  readonly textIndex: "missing" | "outdated" | "present";
  readonly numberIndex: "missing" | "present";
}

/** Looks, and changes nothing. Throws `LoadRefused` when a foreign index stands where a constraint of ours must be. */
export async function schemaState(session: Session): Promise<SchemaState> {
  const found = await indexes(session);
  const missing = LABELS.filter((label) => !found.some((index) => isUnique(index, label)));
  const blocking = found.filter(
    ({ name, kind, owned, labels, properties }) =>
      // One with our name belongs to a constraint that another load is making just now.
      kind === "RANGE" &&
      !owned &&
      !name.startsWith(PREFIX) &&
      properties.join() === "id" &&
      missing.some((label) => labels.join() === label),
  );
  if (blocking.length > 0) {
    throw new LoadRefused(
      "LoadIndexInTheWay",
      "These indexes are not ours but stand where a unique id needs its own; nothing was changed:",
      blocking.map(({ name, labels }) => `index ${name} on (:${labels.join()}).id`),
    );
  }
  const text = found.find(({ name }) => name === TEXT_INDEX);
  const isCurrent =
    text?.labels.toSorted().join() === searchedLabels.join() &&
    text.properties.toSorted().join() === searchedProperties.join();
  return {
    missing,
    textIndex: text === undefined ? "missing" : isCurrent ? "present" : "outdated",
    numberIndex: found.some(({ name }) => name === NUMBER_INDEX) ? "present" : "missing",
  };
}

/** Throws `LoadRefused` when foreign nodes already share an id under a label that must have unique ones. */
export async function refuseDuplicates(session: Session, { missing }: SchemaState): Promise<void> {
  const places: string[] = [];
  for (const label of missing) {
    const { records } = await session.run(
      `MATCH (n:${label}) WHERE n.id IS NOT NULL WITH n.id AS id, count(*) AS times WHERE times > 1 ` +
        `RETURN '(:${label}) with id ' + toString(id) + ', ' + toString(times) + ' times' LIMIT 20`,
    );
    places.push(...records.map((record) => String(record.get(0))));
  }
  if (places.length === 0) return;
  throw new LoadRefused(
    "LoadIdsNotUnique",
    "These nodes share an id under a label of ours; nothing was changed:",
    places,
  );
}

/** Makes what is missing and waits until it is in use. */
export async function makeSchema(
  session: Session,
  state: SchemaState,
  step: (done: number, total: number) => void,
): Promise<void> {
  const statements = state.missing.map(
    (label) => `CREATE CONSTRAINT ${constraintName(label)} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  );
  if (state.numberIndex === "missing") {
    statements.push(`CREATE RANGE INDEX ${NUMBER_INDEX} IF NOT EXISTS FOR (n:Reference) ON (n.number)`);
  }
  if (state.textIndex === "outdated") statements.push(`DROP INDEX ${TEXT_INDEX} IF EXISTS`);
  if (state.textIndex !== "present") {
    statements.push(
      `CREATE FULLTEXT INDEX ${TEXT_INDEX} IF NOT EXISTS FOR (n:${searchedLabels.join("|")}) ` +
        `ON EACH [${searchedProperties.map((name) => `n.${name}`).join(", ")}] ` +
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'german'}}",
    );
  }
  for (const [index, statement] of statements.entries()) {
    await session.run(statement);
    step(index + 1, statements.length);
  }
  if (statements.length > 0) await session.run("CALL db.awaitIndexes(300)");
}
