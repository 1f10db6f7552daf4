/** All relationships of some types with their ends. */
import type { OperatorOf } from "../../plan/operators.ts";
import type { CypherNode, CypherRelationship } from "../../value.ts";
import type { Compiler } from "../compiler.ts";
import { relationshipsOf } from "../scan-operators.ts";
import type { Run } from "../run.ts";
import { intersection } from "./batch.ts";
import type { Batch, BatchCursor, BatchOpener, BatchRequest } from "./batch.ts";
import { CAPACITY } from "./column.ts";
import { fanOutBatches, ListFan } from "./fan-out.ts";

export function batchesOfRelationships(
  operator: OperatorOf<"RelationshipScan">,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  const { input, relationship, from, to } = operator;
  const below = compiler.batches(input, request);
  if (below === undefined) return undefined;
  const bound = intersection([...below.bound, relationship, from, to], request.wanted);
  const open = (run: Run, argument: BatchCursor) =>
    fanOutBatches(run, below.open(run, argument), bound, (_, batch) => new RelationshipFan(operator, batch, run));
  return { bound, open };
}

class RelationshipFan extends ListFan<CypherRelationship> {
  readonly #operator: OperatorOf<"RelationshipScan">;
  readonly #batch: Batch;
  readonly #run: Run;

  constructor(operator: OperatorOf<"RelationshipScan">, batch: Batch, run: Run) {
    super(() => relationshipsOf(operator.types, run));
    this.#operator = operator;
    this.#batch = batch;
    this.#run = run;
  }

  write(first: number): number {
    const { direction, relationship, from, to } = this.#operator;
    const { source } = this.#run;
    const { columns } = this.#batch;
    const relationships = columns[relationship]?.valuesFrom(first);
    const starts = columns[direction === "in" ? to : from]?.valuesFrom(first);
    const ends = columns[direction === "in" ? from : to]?.valuesFrom(first);
    const put = (place: number, one: CypherRelationship, start: CypherNode, end: CypherNode): void => {
      if (relationships !== undefined) relationships[place] = one;
      if (starts !== undefined) starts[place] = start;
      if (ends !== undefined) ends[place] = end;
    };
    // In both directions each relationship comes twice, a loop once.
    const room = direction === "both" ? CAPACITY - 1 : CAPACITY;
    let place = first;
    for (; place < room && this.place < this.items.length; this.place += 1) {
      const one = this.items[this.place];
      if (one === undefined) continue;
      const start = source.startNode(one);
      const end = source.endNode(one);
      put(place, one, start, end);
      place += 1;
      if (direction !== "both" || start === end) continue;
      put(place, one, end, start);
      place += 1;
    }
    this.#run.hits += place - first;
    return place;
  }
}
