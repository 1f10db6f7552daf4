/** One hop from each row of a batch. */
import type { Hops } from "../../graph/graph-source.ts";
import type { OperatorOf } from "../../plan/operators.ts";
import type { Slot } from "../../plan/scope.ts";
import { isNode } from "../../values/types.ts";
import type { CypherNode, CypherValue } from "../../value.ts";
import type { Compiler } from "../compiler.ts";
import { Departures, NO_HOPS } from "../departures.ts";
import { turned } from "../expand-operators.ts";
import type { Run } from "../run.ts";
import { alsoWanting, intersection, valueAt } from "./batch.ts";
import type { Batch, BatchCursor, BatchOpener, BatchRequest } from "./batch.ts";
import { CAPACITY } from "./column.ts";
import type { Column } from "./column.ts";
import { fanOutBatches } from "./fan-out.ts";
import type { Fan } from "./fan-out.ts";

export function batchesOfExpand(
  operator: OperatorOf<"Expand">,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  const { input, from, to, relationship, intoBound, used } = operator;
  if (used.lists.length > 0) return undefined;
  const read = new Set<Slot>([from, ...used.single, ...(intoBound ? [to] : [])]);
  const below = compiler.batches(input, alsoWanting(request, read));
  if (below === undefined) return undefined;
  const bound = intersection([...below.bound, relationship, to], request.wanted);
  const open = (run: Run, argument: BatchCursor) =>
    fanOutBatches(run, below.open(run, argument), bound, (source, { columns }) => {
      const targets = { relationships: columns[relationship], nodes: intoBound ? undefined : columns[to] };
      return new HopFan(operator, source, targets, run);
    });
  return { bound, open };
}

interface Targets {
  readonly relationships: Column | undefined;
  readonly nodes: Column | undefined;
}

class HopFan implements Fan {
  readonly #operator: OperatorOf<"Expand">;
  readonly #source: Batch;
  readonly #targets: Targets;
  readonly #along: Departures;
  readonly #against: Departures;
  readonly #run: Run;
  /** With a bound end, the node that a hop must reach. */
  #goal: CypherNode | undefined;
  /** The relationships that the row at hand has taken already. */
  readonly #used: CypherValue[] = [];
  /** The hops of the row at hand: those from the place `next` to before `end`. */
  #hops: Hops = NO_HOPS;
  #next = 0;
  #end = 0;

  constructor(operator: OperatorOf<"Expand">, source: Batch, targets: Targets, run: Run) {
    const { direction, types } = operator;
    this.#operator = operator;
    this.#source = source;
    this.#targets = targets;
    this.#along = new Departures(run.source, direction, types);
    this.#against = new Departures(run.source, turned(direction), types);
    this.#run = run;
  }

  get done(): boolean {
    return this.#next >= this.#end;
  }

  begin(at: number): void {
    const { from, to, intoBound, used } = this.#operator;
    if (at === 0) {
      this.#along.expect(this.#source.size);
      if (intoBound) this.#against.expect(this.#source.size);
    }
    for (let index = 0; index < used.single.length; index += 1) {
      this.#used[index] = this.#value(used.single[index] ?? 0, at);
    }
    const node = this.#value(from, at);
    const other = intoBound ? this.#value(to, at) : node;
    this.#next = 0;
    this.#end = 0;
    if (!isNode(node) || !isNode(other)) return;
    if (!intoBound) {
      this.#take(this.#along, node);
    } else if (this.#along.degree(node) <= this.#against.degree(other)) {
      this.#goal = other;
      this.#take(this.#along, node);
    } else {
      this.#goal = node;
      this.#take(this.#against, other);
    }
  }

  #take(departures: Departures, node: CypherNode): void {
    departures.leave(node);
    this.#hops = departures.hops;
    this.#next = departures.first;
    this.#end = departures.end;
  }

  #value(slot: Slot, at: number): CypherValue {
    return valueAt(this.#source, slot, at, this.#run);
  }

  write(from: number): number {
    const { relationships, nodes } = this.#hops;
    const relationshipColumn = this.#targets.relationships?.valuesFrom(from);
    const nodeColumn = this.#targets.nodes?.valuesFrom(from);
    const plain = this.#used.length === 0 && !this.#operator.intoBound;
    const first = this.#next;
    let place = from;
    let next = first;
    for (; next < this.#end && place < CAPACITY; next += 1) {
      const relationship = relationships[next] ?? null;
      const node = nodes[next] ?? null;
      if (!plain && this.#refuses(relationship, node)) continue;
      if (relationshipColumn !== undefined) relationshipColumn[place] = relationship;
      if (nodeColumn !== undefined) nodeColumn[place] = node;
      place += 1;
    }
    this.#next = next;
    this.#run.hits += next - first;
    return place;
  }

  #refuses(relationship: CypherValue, node: CypherValue): boolean {
    return (this.#operator.intoBound && node !== this.#goal) || this.#used.includes(relationship);
  }
}
