/** Asks the engine and Neo4j the same and says where they differ. */
import { type Engine, type EngineParameters } from "#server/cypher/engine.ts";
import { CypherError } from "#server/cypher/errors.ts";
import { type TextOptions, type Told, agree, isOrdered, toldText } from "./answer-text.ts";
import type { Peer } from "./peer.ts";

export interface Difference {
  readonly query: string;
  readonly ours: string;
  readonly neo4j: string;
  /** The engine does not support what Neo4j answers. */
  readonly refused: boolean;
}

export interface Comparison {
  readonly asked: number;
  /** Questions that both answered with an error. */
  readonly faults: number;
  /** Questions that both answered with at least one row. */
  readonly answered: number;
  readonly differences: readonly Difference[];
}

/** What the engine says, as `Told`; a bug of the engine's is said too, not hidden. */
export function askEngine(engine: Engine, query: string, parameters: EngineParameters): Told {
  try {
    return engine.run(query, parameters, { milliseconds: 60_000 });
  } catch (error) {
    if (error instanceof CypherError) return { error: error.code };
    throw new Error(`The engine broke at: ${query}`, { cause: error });
  }
}

const isRefusal = (told: Told): boolean => "error" in told && /^(NotSupported|Refused)\./.test(told.error);

/** Compares as bags, as lists where the question fixes the order. */
export async function compare(
  engine: Engine,
  peer: Peer,
  queries: readonly string[],
  parameters: EngineParameters,
  approximate = false,
): Promise<Comparison> {
  const told = await peer.askAll(queries, parameters);
  const differences: Difference[] = [];
  let faults = 0;
  let answered = 0;
  for (const [place, query] of queries.entries()) {
    const theirs = told[place];
    if (theirs === undefined) throw new Error(`Neo4j said nothing to: ${query}`);
    const ours = askEngine(engine, query, parameters);
    const options: TextOptions = { ordered: isOrdered(query), approximate };
    if (!agree(ours, theirs, options)) {
      differences.push({
        query,
        ours: toldText(ours, options),
        neo4j: toldText(theirs, options),
        refused: isRefusal(ours),
      });
    } else if ("error" in ours) faults += 1;
    else if (ours.rows.length > 0) answered += 1;
  }
  return { asked: queries.length, faults, answered, differences };
}
