/** One hop along a relationship, and the test that a pattern uses no relationship twice. */
import type { Direction } from "../graph/graph-source.ts";
import type { OperatorOf, UsedRelationships } from "../plan/operators.ts";
import { isNode, isRelationship } from "../values/types.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "../value.ts";
import type { Compiler } from "./compiler.ts";
import { fanOut, PAUSE, ROW } from "./cursor.ts";
import { Departures, NO_HOPS } from "./departures.ts";
import type { Opener, Run } from "./run.ts";

/** Whether the relationship is among those that the pattern has taken already. */
export function isUsed(relationship: CypherRelationship, { single, lists }: UsedRelationships, run: Run): boolean {
  for (const slot of single) if (run.row[slot] === relationship) return true;
  for (const slot of lists) if (holds(run.row[slot], relationship)) return true;
  return false;
}

function holds(value: CypherValue | undefined, relationship: CypherRelationship): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly CypherValue[] = value;
  return items.some((item) => item === relationship || (Array.isArray(item) && holds(item, relationship)));
}

export function compileExpand(operator: OperatorOf<"Expand">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const { from, to, relationship: slot, direction, types, intoBound, used } = operator;
  const fresh = used.single.length === 0 && used.lists.length === 0;
  return (run) => {
    const { row, source, budget } = run;
    const input = below(run);
    const along = new Departures(source, direction, types);
    const against = new Departures(source, turned(direction), types);
    let hops = NO_HOPS;
    let at = 0;
    let end = 0;
    // With a bound end, the node that a hop must reach.
    let goal: CypherNode | undefined;
    const leave = (departures: Departures, node: CypherNode): void => {
      departures.leave(node);
      ({ hops, first: at, end } = departures);
    };
    const begin = (): void => {
      at = 0;
      end = 0;
      const node = row[from] ?? null;
      if (!isNode(node)) return;
      along.expect(1);
      if (!intoBound) {
        leave(along, node);
        return;
      }
      const other = row[to] ?? null;
      if (!isNode(other)) return;
      against.expect(1);
      const cheaper = along.degree(node) <= against.degree(other);
      goal = cheaper ? other : node;
      if (cheaper) leave(along, node);
      else leave(against, other);
    };
    return {
      open() {
        input.open();
        at = 0;
        end = 0;
      },
      next() {
        for (;;) {
          if (budget.poll()) return PAUSE;
          if (at === end) {
            const signal = input.next();
            if (signal !== ROW) return signal;
            begin();
            continue;
          }
          const relationship = hops.relationships[at];
          const node = hops.nodes[at];
          at += 1;
          run.hits += 1;
          if (relationship === undefined || (intoBound && node !== goal)) continue;
          if (!fresh && isUsed(relationship, used, run)) continue;
          row[slot] = relationship;
          if (!intoBound) row[to] = node ?? null;
          return ROW;
        }
      },
    };
  };
}

export function turned(direction: Direction): Direction {
  if (direction === "both") return "both";
  return direction === "out" ? "in" : "out";
}

interface Orientation {
  readonly from: CypherNode;
  readonly to: CypherNode;
}

/** The ways in which the relationship fits the direction, from left to right. */
export function orientations(relationship: CypherRelationship, direction: Direction, run: Run): readonly Orientation[] {
  const start = run.source.startNode(relationship);
  const end = run.source.endNode(relationship);
  const along = { from: start, to: end };
  if (direction === "out") return [along];
  const against = { from: end, to: start };
  if (direction === "in") return [against];
  return start === end ? [along] : [along, against];
}

export function compileProjectEndpoints(operator: OperatorOf<"ProjectEndpoints">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const { relationship: slot, from, to, fromBound, toBound, direction, types, used } = operator;
  return (run) => {
    const ways = (): readonly Orientation[] => {
      const relationship = run.row[slot] ?? null;
      if (!isRelationship(relationship) || isUsed(relationship, used, run)) return [];
      if (types !== undefined && !types.includes(relationship.type)) return [];
      return orientations(relationship, direction, run);
    };
    return fanOut(run, below(run), ways, (way) => {
      if (fromBound && run.row[from] !== way.from) return false;
      // A loop's pattern `(a)-[r]-(a)` has one slot for both ends.
      run.row[from] = way.from;
      if ((toBound || from === to) && run.row[to] !== way.to) return false;
      run.row[to] = way.to;
      return true;
    });
  };
}
